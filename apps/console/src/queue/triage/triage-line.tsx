import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../api/model';
import { useMe, useSectionName } from '../../session/session';
import { dispatches } from '../views';
import { useGiven } from './given';
import { leadsFor } from './leads-for';

const SHOWN = 3;

/** Why routing left a case in triage, and the likeliest sections with their keys; or where it is going. */
export function TriageLine({ row, isCompact }: { row: CaseSummary; isCompact: boolean }) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const me = useMe();
  const to = useGiven(row.caseNo);
  if (to) {
    return (
      <Text size="sm" fw={600} mt={4}>
        {t('goesTo', { section: nameOf(to) })}
      </Text>
    );
  }
  if (isCompact || !row.triage) return null;
  const [why] = row.triage.reasons;
  const likely = leadsFor(
    row,
    me.sections.map(({ code }) => code),
  ).filter(({ confidence }) => confidence > 0);
  return (
    <>
      {why && (
        <Text size="xs" mt={4} lineClamp={2}>
          {i18n.language === 'zh' ? why.zh : why.en}
        </Text>
      )}
      {dispatches(me) && likely.length > 0 && (
        <Text size="xs" mt={4} className="huiyin-figures">
          {likely.slice(0, SHOWN).map(({ lead, confidence }, i) => (
            <span key={lead} style={{ display: 'inline-block', marginInlineEnd: 10 }}>
              <kbd>{i + 1}</kbd> {nameOf(lead)} {Math.round(confidence * 100)}%
            </span>
          ))}
        </Text>
      )}
    </>
  );
}
