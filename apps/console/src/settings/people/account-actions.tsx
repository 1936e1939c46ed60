import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/client';
import type { ApiProblem } from '../../api/model';
import { ProblemAlert } from '../../case/problem-alert';
import { Dialog } from '../../shell/dialog';
import type { AccountDetail } from './accounts';
import { type Entry, EntryChoice, EntryGiven } from './entry-choice';
import { ResetStep } from './reset-step';

type Verb = 'lock' | 'unlock' | 'end-sessions' | 'reset-password';

/** What an administrator does with an account at once: each says first what will happen. */
export function AccountActions({ one }: { one: AccountDetail }) {
  const { t } = useTranslation();
  const [verb, ask] = useState<Verb>();
  const [isResetting, reset] = useState(false);
  const verbs: Verb[] = [one.active ? 'lock' : 'unlock', 'reset-password', 'end-sessions'];
  return (
    <>
      <Group gap="xs">
        {verbs.map((name) => (
          <Button
            key={name}
            variant="default"
            disabled={name === 'end-sessions' && one.sessions === 0}
            onClick={() => ask(name)}
          >
            {t(`do_${name}`)}
          </Button>
        ))}
        {one.secondStep && (
          <Button variant="default" onClick={() => reset(true)}>
            {t('stepReset')}
          </Button>
        )}
        <Text size="sm">{t('sessionCount', { n: one.sessions })}</Text>
      </Group>
      {isResetting && <ResetStep one={one} close={() => reset(false)} />}
      {verb && <Ask one={one} verb={verb} close={() => ask(undefined)} />}
    </>
  );
}

interface AskProps {
  readonly one: AccountDetail;
  readonly verb: Verb;
  readonly close: () => void;
}

function Ask({ one, verb, close }: AskProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [entry, choose] = useState<Entry>('password');
  const isReset = verb === 'reset-password';
  const act = useMutation<{ password?: string | null }, ApiProblem>({
    mutationFn: () => post(`/accounts/${one.id}/${verb}`, isReset ? { entry } : {}),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['accounts'] });
      if (!isReset) close();
    },
  });
  const isGiven = isReset && act.data;
  return (
    <Dialog
      opened
      // The password is shown this once: only who says so has noted it.
      onClose={isGiven ? () => undefined : close}
      withCloseButton={!isGiven}
      title={t('labelled', { label: t(`do_${verb}`), value: one.name })}
      size="lg"
    >
      <Stack>
        <ProblemAlert problem={act.error} />
        {isGiven ? (
          <EntryGiven name={one.name} password={act.data?.password ?? null} />
        ) : (
          <Text>{t(`about_${verb}`)}</Text>
        )}
        {verb === 'lock' && one.openCases.length > 0 && (
          <Text>{t('lockCases', { n: one.openCases.length })}</Text>
        )}
        {isReset && !isGiven && <EntryChoice entry={entry} choose={choose} />}
        <Group justify="flex-end">
          <Button variant={isGiven ? 'filled' : 'default'} onClick={close}>
            {t(isGiven ? 'entryDone' : 'cancel')}
          </Button>
          {!isGiven && (
            <Button loading={act.isPending} onClick={() => act.mutate()}>
              {t(`do_${verb}`)}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
