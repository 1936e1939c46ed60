import { Group, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { post } from '../../../api/client';
import type { ApiProblem, ReplyPreview } from '../../../api/model';
import { Dialog } from '../../../shell/dialog';
import { ProblemAlert } from '../../problem-alert';

interface Props {
  readonly caseNo: string;
  readonly text: string;
  readonly close: () => void;
}

/** The reply as the customer will get it: the mail word for word, and what the lookup page shows. */
export function Preview({ caseNo, text, close }: Props) {
  const { t } = useTranslation();
  const { data, error } = useQuery<ReplyPreview, ApiProblem>({
    queryKey: ['case', caseNo, 'preview', text],
    queryFn: () => post<ReplyPreview>(`/cases/${caseNo}/reply-preview`, { text }),
    retry: false,
  });
  return (
    <Dialog opened onClose={close} title={t('previewTitle', { caseNo })} size="lg">
      <ProblemAlert problem={error} />
      {!data && !error && <Skeleton height={200} role="status" aria-label={t('loading')} />}
      {data && (
        <>
          <Title order={3} size="h5">
            {t('previewMail')}
          </Title>
          {data.mail ? (
            <div className="huiyin-card">
              <Group gap="xs">
                <Text size="sm">{t('previewTo', { to: data.mail.to })}</Text>
              </Group>
              <Text fw={600}>{data.mail.subject}</Text>
              <Text className="huiyin-text" mt="xs">
                {data.mail.text}
              </Text>
            </div>
          ) : (
            <Text size="sm">{t('wayTell')}</Text>
          )}
          <Title order={3} size="h5" mt="md">
            {t('previewPage')}
          </Title>
          <div className="huiyin-card">
            <Text className="huiyin-text">{data.page}</Text>
          </div>
        </>
      )}
    </Dialog>
  );
}
