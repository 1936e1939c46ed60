import { Button, Code, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/client';
import type { ApiProblem } from '../../api/model';
import { ProblemAlert } from '../../case/problem-alert';
import { KeyPicture } from './key-picture';
import { PasswordAgain } from './password-again';
import { RecoveryCodes } from './recovery-codes';
import { inGroups, type NewKey, SECOND_STEP } from './second-step';

interface Props {
  readonly done: () => void;
  readonly cancel?: () => void;
}

/** Sets up the second step: the password again, the key into the telephone, its first code, recovery codes. */
export function SetUpStep({ done, cancel }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const begin = useMutation<NewKey, ApiProblem, string>({
    mutationFn: (password) => post('/me/second-step', { password }),
  });
  const confirm = useMutation<{ recoveryCodes: string[] }, ApiProblem, string>({
    mutationFn: (code) => post('/me/second-step/confirm', { code }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: SECOND_STEP });
      void client.invalidateQueries({ queryKey: ['sessions'] });
    },
  });
  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} done={done} />;
  if (!begin.data) {
    return (
      <PasswordAgain
        why={t('stepWhy')}
        verb={t('stepNext')}
        problem={begin.error}
        isBusy={begin.isPending}
        act={(password) => begin.mutate(password)}
        cancel={cancel}
      />
    );
  }
  return (
    <FirstCode
      made={begin.data}
      problem={confirm.error}
      isBusy={confirm.isPending}
      act={(code) => confirm.mutate(code)}
      cancel={cancel}
    />
  );
}

interface FirstCodeProps {
  readonly made: NewKey;
  readonly problem: ApiProblem | null;
  readonly isBusy: boolean;
  readonly act: (code: string) => void;
  readonly cancel?: () => void;
}

function FirstCode({ made, problem, isBusy, act, cancel }: FirstCodeProps) {
  const { t } = useTranslation();
  const [code, type] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act(code);
  };
  return (
    <Stack component="form" onSubmit={submit as never} maw={520}>
      <ProblemAlert problem={problem} />
      <Text>{t('stepScan')}</Text>
      <KeyPicture address={made.address} />
      <div>
        <Text size="sm">{t('stepType')}</Text>
        <Code fz="md" style={{ userSelect: 'all', whiteSpace: 'pre-wrap' }}>
          {inGroups(made.secret)}
        </Code>
      </div>
      <TextInput
        label={t('stepFirst')}
        value={code}
        onChange={(event) => type(event.currentTarget.value)}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        maw={200}
        required
        withAsterisk={false}
        autoFocus
      />
      <Group>
        <Button type="submit" loading={isBusy}>
          {t('stepConfirm')}
        </Button>
        {cancel && (
          <Button variant="default" onClick={cancel}>
            {t('cancel')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
