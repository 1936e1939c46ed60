import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client';
import type { CaseDetail, Deadlines } from '../../api/model';
import { useSectionName } from '../../session/session';
import { writeMoment } from '../../words/moments';

/** What the sections that were asked have found: who said it and when, and who is late. */
export function Findings({ c }: { c: CaseDetail }) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const { data } = useQuery({
    queryKey: ['case', c.caseNo, 'deadlines'],
    queryFn: () => get<Deadlines>(`/cases/${c.caseNo}/deadlines`),
    enabled: c.consulted.length > 0,
  });
  if (c.consulted.length === 0) return null;
  const moment = (iso: string) => writeMoment(iso, i18n.language);
  return (
    <dl className="huiyin-findings">
      {c.consulted.map((section) => {
        const given = c.timeline.filter(
          ({ type, data: said }) => type === 'case.findings_given' && said.section === section,
        );
        const clock = data?.clocks.find((one) => one.clock === `findings:${section}`);
        const isLate =
          clock !== undefined && new Date(clock.dueAt) < new Date(clock.endedAt ?? Date.now());
        return (
          <div key={section}>
            <Text component="dt" size="sm" fw={600}>
              {nameOf(section)}
              {isLate && ` · ${t('findingsLate', { due: moment(clock.dueAt) })}`}
              {given.length === 0 && ` · ${t('findingsNone')}`}
            </Text>
            {given.map((one) => (
              <Text component="dd" m={0} size="sm" className="huiyin-text" key={one.at}>
                {String(one.data.text)}
                <Text span size="xs" c="dimmed">
                  {' '}
                  {one.actor.name} · {moment(one.at)}
                </Text>
              </Text>
            ))}
          </div>
        );
      })}
    </dl>
  );
}
