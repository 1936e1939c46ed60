import { Button, Group, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../../api/client';
import type { CaseDetail, ReplyTemplates } from '../../../api/model';
import { useMe, useSectionName } from '../../../session/session';
import { writeDay } from '../../../words/moments';
import { fillTemplate, type Filling } from './fill-template';

/** The saved replies: one is chosen, seen with this case's names and dates, and put where the cursor is. */
export function TemplatePicker({ c, insert }: { c: CaseDetail; insert: (text: string) => void }) {
  const { t } = useTranslation();
  const filling = useFilling(c);
  const [id, setId] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: ['templates'],
    queryFn: () => get<ReplyTemplates>('/reply-templates'),
  });
  const offered = data?.items.filter(({ active }) => active) ?? [];
  if (offered.length === 0) return null;
  const chosen = offered.find((one) => one.id === id);
  const words = chosen && fillTemplate(chosen.body, filling);
  return (
    <div>
      <Select
        label={t('template')}
        placeholder={t('templateChoose')}
        data={offered.map(({ id: value, title: label }) => ({ value, label }))}
        value={id}
        onChange={setId}
        searchable
        clearable
        nothingFoundMessage={t('nothingFound')}
      />
      {words !== undefined && (
        <div className="huiyin-card" style={{ marginTop: 8 }}>
          <Text size="xs" c="dimmed">
            {t('templatePreview')}
          </Text>
          <Text className="huiyin-text">{words}</Text>
          <Group mt="xs">
            <Button
              size="xs"
              onClick={() => {
                insert(words);
                setId(null);
              }}
            >
              {t('templateInsert')}
            </Button>
          </Group>
        </div>
      )}
    </div>
  );
}

/** What this case fills a template's places with. */
function useFilling(c: CaseDetail): Filling {
  const nameOf = useSectionName();
  const me = useMe();
  // A letter to a customer, whatever language the console has: the day in Taipei, ROC year.
  const day = (moment: string) =>
    writeDay(new Date(moment).toLocaleDateString('en-CA', { timeZone: 'Asia/Taipei' }), 'zh');
  return {
    name: c.contact.name,
    caseNo: c.caseNo,
    section: c.lead ? nameOf(c.lead) : undefined,
    dueDate: day(c.dueAt),
    receivedDate: day(c.receivedAt),
    mailItemNo: c.mailItemNo ?? undefined,
    branch: c.branch ?? undefined,
    handler: c.handler?.name ?? me.name,
    today: day(new Date().toISOString()),
  };
}
