import { Anchor, Badge, Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client';
import type { SimilarCases } from '../../api/model';

export const useSimilar = (caseNo: string) =>
  useQuery({
    queryKey: ['case', caseNo, 'similar'],
    queryFn: () => get<SimilarCases>(`/cases/${caseNo}/similar`),
    staleTime: 60_000,
  });

/** How like matters were answered, with their words as a beginning of this reply. */
export function Similar({ caseNo, use }: { caseNo: string; use: (text: string) => void }) {
  const { t } = useTranslation();
  const { data } = useSimilar(caseNo);
  if (!data || data.answered.length === 0) return null;
  return (
    <section className="huiyin-no-print" style={{ marginTop: 16 }}>
      <Title order={4} size="h6">
        {t('similar')}
      </Title>
      {data.answered.map((one) => (
        <details key={one.caseNo} className="huiyin-similar">
          <summary>
            {one.caseNo} {one.subject}{' '}
            <Badge variant="default" size="sm" tt="none">
              {t('likeness', { percent: Math.round(one.likeness * 100) })}
            </Badge>
          </summary>
          <Text className="huiyin-text" size="sm">
            {one.reply}
          </Text>
          <Group gap="xs" my="xs">
            <Button size="xs" variant="default" onClick={() => use(one.reply)}>
              {t('useAsStart')}
            </Button>
            <Anchor component={Link} to={`/cases/${one.caseNo}`} size="sm">
              {t('openSimilar', { caseNo: one.caseNo })}
            </Anchor>
          </Group>
        </details>
      ))}
    </section>
  );
}
