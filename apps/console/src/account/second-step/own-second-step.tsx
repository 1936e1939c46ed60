import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client';
import type { ApiProblem } from '../../api/model';
import { ProblemAlert } from '../../case/problem-alert';
import { writeMoment } from '../../words/moments';
import { EndStep } from './end-step';
import { SECOND_STEP, type SecondStepState } from './second-step';
import { SetUpStep } from './set-up-step';

/** One's own second step: whether there is one, setting it up, changing telephones, and ending it. */
export function OwnSecondStep() {
  const { t, i18n } = useTranslation();
  const [doing, act] = useState<'set' | 'end'>();
  const found = useQuery<SecondStepState, ApiProblem>({
    queryKey: SECOND_STEP,
    queryFn: () => get('/me/second-step'),
  });
  const state = found.data;
  if (doing === 'set')
    return <SetUpStep done={() => act(undefined)} cancel={() => act(undefined)} />;
  if (doing === 'end') return <EndStep close={() => act(undefined)} />;
  return (
    <Stack gap="sm">
      <ProblemAlert problem={found.error} />
      {found.isPending && <Skeleton height={80} />}
      {state && (
        <>
          <Text>
            {state.since
              ? t('stepOn', { at: writeMoment(state.since, i18n.language), n: state.recoveryLeft })
              : t('stepOff')}
          </Text>
          {state.since && state.recoveryLeft < 3 && <Text fw={600}>{t('stepFewLeft')}</Text>}
          <Group>
            <Button variant={state.since ? 'default' : 'filled'} onClick={() => act('set')}>
              {t(state.since ? 'stepAnew' : 'stepSet')}
            </Button>
            {state.since && !state.isRequired && (
              <Button variant="default" onClick={() => act('end')}>
                {t('stepEnd')}
              </Button>
            )}
          </Group>
          {state.isRequired && <Text size="sm">{t('stepRequired')}</Text>}
        </>
      )}
    </Stack>
  );
}
