import { Button, Checkbox, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, post } from '../../api/client';
import type { ApiProblem } from '../../api/model';
import { ProblemAlert } from '../../case/problem-alert';
import { useSectionName } from '../../session/session';
import { Notice } from '../../shell/notice';
import { inLanguage } from '../../words/both-languages';
import { writeMoment } from '../../words/moments';
import type { Account, AccountDetail } from './accounts';

interface Outcome {
  readonly moved: readonly string[];
  readonly left: readonly { readonly caseNo: string; readonly detail: string }[];
}

/** The open cases of somebody who leaves, to be given to a colleague or back to the section. */
export function HandOver({ one }: { one: AccountDetail }) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const client = useQueryClient();
  const [not, setNot] = useState<readonly string[]>([]);
  const [to, give] = useState('');
  const chosen = one.openCases.map(({ caseNo }) => caseNo).filter((no) => !not.includes(no));
  const sections = [...new Set(one.openCases.map(({ section }) => section))];
  const section = sections.length === 1 ? sections[0] : null;
  const colleagues = useQuery<{ items: Account[] }, ApiProblem>({
    queryKey: ['accounts', `section=${section}&state=active`],
    enabled: section !== null,
    queryFn: () => get(`/accounts?section=${section}&state=active`),
  });
  const move = useMutation<Outcome, ApiProblem>({
    mutationFn: () => post(`/accounts/${one.id}/hand-over`, { cases: chosen, ...(to && { to }) }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  });
  if (one.openCases.length === 0 && !move.data) return null;
  return (
    <section className="huiyin-card">
      <Title order={2} size="h5" mb={4}>
        {t('handOver', { n: one.openCases.length })}
      </Title>
      <Text size="sm" mb="xs">
        {t('handOverHint')}
      </Text>
      <ProblemAlert problem={move.error} />
      {move.data && (
        <Notice tone={move.data.left.length > 0 ? 'warning' : 'next'} role="status">
          {t('handedOver', { n: move.data.moved.length })}
          {move.data.left.map(({ caseNo, detail }) => (
            <div key={caseNo}>
              {t('labelled', { label: caseNo, value: inLanguage(detail, i18n.language) })}
            </div>
          ))}
        </Notice>
      )}
      <Stack gap="xs" my="sm">
        {one.openCases.map(({ caseNo, section: lead, status, dueAt }) => (
          <Checkbox
            key={caseNo}
            label={`${caseNo} · ${nameOf(lead)} · ${t(`status_${status}`)} · ${t('dueBy', { due: writeMoment(dueAt, i18n.language) })}`}
            checked={!not.includes(caseNo)}
            onChange={(event) =>
              setNot(
                event.currentTarget.checked ? not.filter((no) => no !== caseNo) : [...not, caseNo],
              )
            }
          />
        ))}
      </Stack>
      {one.openCases.length > 0 && (
        <Group align="end">
          <NativeSelect
            label={t('handOverTo')}
            value={to}
            onChange={(event) => give(event.currentTarget.value)}
            data={[
              { value: '', label: t('handOverSection') },
              ...(colleagues.data?.items ?? [])
                .filter(({ id }) => id !== one.id)
                .map(({ account, name }) => ({ value: account, label: name })),
            ]}
          />
          <Button
            disabled={chosen.length === 0}
            loading={move.isPending}
            onClick={() => move.mutate()}
          >
            {t('handOverDo', { n: chosen.length })}
          </Button>
        </Group>
      )}
    </section>
  );
}
