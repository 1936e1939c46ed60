import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../api/model';
import { ProblemAlert } from '../../case/problem-alert';

interface Props {
  readonly why: string;
  readonly verb: string;
  readonly problem: ApiProblem | null;
  readonly isBusy: boolean;
  readonly act: (password: string) => void;
  readonly cancel?: () => void;
}

/** The own password again, before something that somebody at an open screen must not do. */
export function PasswordAgain({ why, verb, problem, isBusy, act, cancel }: Props) {
  const { t } = useTranslation();
  const [password, type] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act(password);
  };
  return (
    <Stack component="form" onSubmit={submit as never} maw={440}>
      <ProblemAlert problem={problem} />
      <Text size="sm">{why}</Text>
      <PasswordInput
        label={t('password_current')}
        autoComplete="current-password"
        value={password}
        onChange={(event) => type(event.currentTarget.value)}
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
      <Group>
        <Button type="submit" loading={isBusy}>
          {verb}
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
