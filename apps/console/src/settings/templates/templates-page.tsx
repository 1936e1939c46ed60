import { Badge, Button, Group, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client';
import type { ReplyTemplate, ReplyTemplates } from '../../api/model';
import { useSectionName } from '../../session/session';
import { usePageTitle } from '../../shell/page-title';
import { writeMoment } from '../../words/moments';
import { TemplateForm } from './template-form';

/** The saved replies a person may use, and keep where they are theirs to keep. */
export function TemplatesPage() {
  const { t } = useTranslation();
  usePageTitle(t('templates'));
  const [editing, setEditing] = useState<ReplyTemplate | 'new'>();
  const { data } = useQuery({
    queryKey: ['templates'],
    queryFn: () => get<ReplyTemplates>('/reply-templates'),
  });
  return (
    <>
      <Group justify="space-between" mb="md">
        <Title order={1} size="h2">
          {t('templates')}
        </Title>
        <Button onClick={() => setEditing('new')}>{t('templateNew')}</Button>
      </Group>
      {!data && <Skeleton height={200} role="status" aria-label={t('loading')} />}
      {data?.items.length === 0 && <Text>{t('templatesNone')}</Text>}
      {data?.items.map((one) => (
        <TemplateCard key={one.id} template={one} edit={() => setEditing(one)} />
      ))}
      {editing && data && (
        <TemplateForm
          template={editing === 'new' ? undefined : editing}
          placeholders={data.placeholders}
          close={() => setEditing(undefined)}
        />
      )}
    </>
  );
}

function TemplateCard({ template, edit }: { template: ReplyTemplate; edit: () => void }) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const { section, title, body, active, version, changedBy: by, changedAt, mayChange } = template;
  const at = writeMoment(changedAt, i18n.language);
  return (
    <section className="huiyin-card" style={{ marginBottom: 12 }}>
      <Group justify="space-between" align="flex-start">
        <Title order={2} size="h5" style={{ overflowWrap: 'anywhere' }}>
          {title}{' '}
          {!active && (
            <Badge variant="default" tt="none">
              {t('templateRetired')}
            </Badge>
          )}
        </Title>
        {mayChange && (
          <Button
            size="xs"
            variant="default"
            onClick={edit}
            aria-label={`${t('templateEdit')} ${title}`}
          >
            {t('templateEdit')}
          </Button>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {section ? nameOf(section) : t('templateForAll')} ·{' '}
        {t('templateAbout', { version, by, at })}
      </Text>
      <Text className="huiyin-text" mt="xs">
        {body}
      </Text>
    </section>
  );
}
