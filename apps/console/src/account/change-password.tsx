import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../api/client';
import type { ApiProblem } from '../api/model';
import { ProblemAlert } from '../case/problem-alert';
import { Notice } from '../shell/notice';

const NOTHING = { current: '', next: '', again: '' };

/** A new password of one's own; signing in elsewhere ends with it. */
export function ChangePassword({ done }: { done?: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [given, give] = useState(NOTHING);
  const change = useMutation<void, ApiProblem>({
    mutationFn: () => post('/me/password', { current: given.current, next: given.next }),
    onSuccess: () => {
      give(NOTHING);
      void client.invalidateQueries({ queryKey: ['sessions'] });
      done?.();
    },
  });
  const differs = given.again !== '' && given.again !== given.next;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (given.again === given.next) change.mutate();
  };
  const field = (name: keyof typeof NOTHING, autoComplete: string) => ({
    ...{ label: t(`password_${name}`), value: given[name], autoComplete },
    ...{ required: true, withAsterisk: false, name },
    visibilityToggleButtonProps: { 'aria-label': t('showPassword') },
    onChange: (event: { currentTarget: { value: string } }) => {
      change.reset();
      give({ ...given, [name]: event.currentTarget.value });
    },
  });
  return (
    <Stack component="form" onSubmit={submit as never} maw={440}>
      <ProblemAlert problem={change.error} />
      {change.isSuccess && (
        <Notice tone="next" role="status">
          {t('passwordChanged')}
        </Notice>
      )}
      <Text size="sm">{t('passwordHint')}</Text>
      <PasswordInput {...field('current', 'current-password')} />
      <PasswordInput {...field('next', 'new-password')} />
      <PasswordInput
        {...field('again', 'new-password')}
        error={differs ? t('passwordDiffers') : undefined}
      />
      <Group>
        <Button type="submit" loading={change.isPending}>
          {t('passwordChange')}
        </Button>
      </Group>
    </Stack>
  );
}
