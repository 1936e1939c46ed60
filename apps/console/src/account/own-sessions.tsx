import { Button, Group, Skeleton, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get, post } from '../api/client';
import type { ApiProblem } from '../api/model';
import { ProblemAlert } from '../case/problem-alert';
import { writeMoment } from '../words/moments';

interface Session {
  readonly id: string;
  readonly device: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly isThis: boolean;
}

/** Where one is signed in, and the way to end that elsewhere. */
export function OwnSessions() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const found = useQuery<{ items: Session[] }, ApiProblem>({
    queryKey: ['sessions'],
    queryFn: () => get('/me/sessions'),
  });
  const end = useMutation<void, ApiProblem, string>({
    mutationFn: (which) => post('/me/sessions/end', { which }),
    onSettled: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  });
  const others = found.data?.items.filter(({ isThis }) => !isThis) ?? [];
  return (
    <>
      <ProblemAlert problem={found.error ?? end.error} />
      {found.isPending && <Skeleton height={80} />}
      <ul className="huiyin-rows">
        {found.data?.items.map(({ id, device, createdAt, seenAt, isThis }) => (
          <li key={id} style={{ padding: '8px 12px' }}>
            <Group justify="space-between">
              <div>
                <Text fw={isThis ? 600 : undefined}>
                  {device || t('deviceUnknown')}
                  {isThis && ` · ${t('deviceThis')}`}
                </Text>
                <Text size="sm" c="dimmed">
                  {t('sessionTimes', {
                    from: writeMoment(createdAt, i18n.language),
                    seen: writeMoment(seenAt, i18n.language),
                  })}
                </Text>
              </div>
              {!isThis && (
                <Button size="xs" variant="default" onClick={() => end.mutate(id)}>
                  {t('sessionEnd')}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <Button mt="xs" variant="default" onClick={() => end.mutate('others')}>
          {t('sessionsEndOthers')}
        </Button>
      )}
    </>
  );
}
