import { Button, Progress, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/client';
import type { ApiProblem, SettingPreview } from '../../api/model';
import { Notice } from '../../shell/notice';
import { inLanguage } from '../../words/both-languages';
import { whereOf } from '../versions/where';
import type { SettingDesk } from '../versions/use-setting';
import { addUp, type Rehearsal } from './adding-up';
import { Agreement } from './agreement';
import { Wanderings } from './wanderings';

/** The changed rules tried on the cases of the past, part by part. */
export function PastCases({ desk, done }: { desk: SettingDesk; done: () => void }) {
  const { t, i18n } = useTranslation();
  const content = desk.draft?.content;
  const [seen, see] = useState<Rehearsal>();
  const trial = useMutation<SettingPreview['faults'], ApiProblem>({
    mutationFn: async () => {
      let sofar: Rehearsal | undefined;
      let after: { before: string; done: number } | undefined;
      for (;;) {
        const { faults, pastCases } = await post<SettingPreview>(
          '/settings/routing-rules/preview',
          { content, pastCases: after ? { after } : {} },
        );
        if (!pastCases) return faults;
        sofar = addUp(sofar, pastCases);
        see(sofar);
        if (!pastCases.next) return faults;
        after = { before: pastCases.next, done: pastCases.done };
      }
    },
    onSuccess: (faults) => faults.length === 0 && done(),
  });
  // What was tried is not what stands there any more.
  const { reset } = trial;
  useEffect(() => {
    see(undefined);
    reset();
  }, [content, reset]);
  return (
    <section className="huiyin-card" aria-labelledby="setting-past">
      <Title order={2} size="h5" mb="xs" id="setting-past">
        {t('set_past')}
      </Title>
      <Stack gap="sm">
        <Text size="sm">{t('set_pastHint')}</Text>
        <Button
          variant="default"
          loading={trial.isPending}
          onClick={() => trial.mutate()}
          style={{ alignSelf: 'start' }}
        >
          {t('set_pastTry')}
        </Button>
        {trial.error && (
          <Notice tone="error" role="alert">
            {inLanguage(trial.error.detail, i18n.language)}
          </Notice>
        )}
        {trial.data && trial.data.length > 0 && (
          <Notice tone="error" role="alert" title={t('set_faultsFirst')}>
            <ul className="huiyin-faults">
              {trial.data.map(({ path, message }) => (
                <li key={path + message}>
                  {whereOf(content, path, (key) => t(key)) + t('colon')}
                  {inLanguage(message, i18n.language)}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {seen && trial.isPending && (
          <>
            <Text role="status">{t('set_pastSoFar', seen)}</Text>
            <Progress
              value={(seen.done / Math.max(1, seen.total)) * 100}
              aria-label={t('set_past')}
            />
          </>
        )}
        {seen && trial.isSuccess && (
          <>
            <Wanderings rehearsal={seen} />
            <Agreement rehearsal={seen} />
          </>
        )}
      </Stack>
    </section>
  );
}
