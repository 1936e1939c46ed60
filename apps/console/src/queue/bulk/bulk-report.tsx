import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shell/dialog';
import { inLanguage } from '../../words/both-languages';
import type { BulkAction, Failure } from './bulk';

interface Props {
  readonly action: BulkAction;
  readonly failures: readonly Failure[];
  readonly done: number;
  readonly isPending: boolean;
  readonly again: () => void;
  readonly close: () => void;
}

/** Which cases were not done and why; they can be tried again as they are now, or opened. */
export function BulkReport({ action, failures, done, isPending, again, close }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <Dialog opened onClose={close} title={t('reportTitle', { action: t(`a_${action}`) })} size="lg">
      <Stack>
        <Text role="status">{t('reportCounts', { done, failed: failures.length })}</Text>
        <ul className="huiyin-rows">
          {failures.map(({ caseNo, problem }) => (
            <li key={caseNo}>
              <div className="huiyin-failure">
                <Anchor
                  component={Link}
                  to={`/cases/${caseNo}`}
                  fw={600}
                  underline="always"
                  onClick={close}
                  className="huiyin-figures"
                >
                  {caseNo}
                </Anchor>
                <Text size="sm">{inLanguage(problem.detail, i18n.language)}</Text>
              </div>
            </li>
          ))}
        </ul>
        <Text size="sm" c="dimmed">
          {t('reportHint')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('closeReport')}
          </Button>
          <Button onClick={again} loading={isPending} data-autofocus>
            {t('tryAgain')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
