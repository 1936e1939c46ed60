import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../api/model';
import { ProblemAlert } from '../../case/problem-alert';
import { Dialog } from '../../shell/dialog';

interface Props {
  readonly title: string;
  /** What will happen. */
  readonly about: string;
  readonly verb: string;
  readonly problem: ApiProblem | null;
  readonly isBusy: boolean;
  readonly act: (reason: string) => void;
  readonly close: () => void;
}

/** Something that cannot be taken back: what will happen, why, and the button that does it. */
export function AskReason({ title, about, verb, problem, isBusy, act, close }: Props) {
  const { t } = useTranslation();
  const [reason, give] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act(reason);
  };
  return (
    <Dialog opened onClose={close} title={title} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <ProblemAlert problem={problem} />
          <Text>{about}</Text>
          <TextInput
            label={t('reasonWhy')}
            description={t('reasonKept')}
            value={reason}
            onChange={(event) => give(event.currentTarget.value)}
            required
            withAsterisk={false}
            maxLength={500}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" color="#b3261e" loading={isBusy}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
