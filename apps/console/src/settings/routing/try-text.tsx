import { Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/client';
import type { ApiProblem, SettingPreview } from '../../api/model';
import { useSectionName } from '../../session/session';
import { Notice } from '../../shell/notice';
import { inLanguage } from '../../words/both-languages';
import { whereOf } from '../versions/where';
import type { SettingDesk } from '../versions/use-setting';

const PAUSE_MS = 400;

/** What one typed last, once one has stopped for a moment. */
function useSettled<T>(value: T): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const waiting = setTimeout(() => settle(value), PAUSE_MS);
    return () => clearTimeout(waiting);
  }, [value]);
  return useDeferredValue(settled);
}

/** A letter to try: where it would go by the rules of now and by the changed ones, and why. */
export function TryText({ desk }: { desk: SettingDesk }) {
  const { t, i18n } = useTranslation();
  const [subject, setSubject] = useState('');
  const [body, setBody] = useState('');
  const asked = useSettled(
    JSON.stringify({ content: desk.draft?.content, text: { subject, body } }),
  );
  const isEmpty = !subject.trim() && !body.trim();
  const found = useQuery<SettingPreview, ApiProblem>({
    queryKey: ['settings', 'routing-rules', 'text', asked],
    queryFn: () => post('/settings/routing-rules/preview', JSON.parse(asked)),
    enabled: !isEmpty,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const faults = found.data?.faults ?? [];
  return (
    <section className="huiyin-card" aria-labelledby="setting-text">
      <Title order={2} size="h5" mb="xs" id="setting-text">
        {t('set_tryText')}
      </Title>
      <Stack gap="xs">
        <TextInput
          label={t('set_textSubject')}
          value={subject}
          onChange={({ currentTarget }) => setSubject(currentTarget.value)}
        />
        <Textarea
          label={t('set_textBody')}
          value={body}
          autosize
          minRows={3}
          onChange={({ currentTarget }) => setBody(currentTarget.value)}
        />
        {faults.map(({ path, message }) => (
          <Text key={path + message} className="huiyin-fault" size="sm">
            {whereOf(desk.draft?.content, path, (key) => t(key)) + t('colon')}
            {inLanguage(message, i18n.language)}
          </Text>
        ))}
        {found.error && (
          <Notice tone="error" role="alert">
            {inLanguage(found.error.detail, i18n.language)}
          </Notice>
        )}
        {!isEmpty && found.data?.text && <Both {...found.data.text} />}
      </Stack>
    </section>
  );
}

type Texts = NonNullable<SettingPreview['text']>;

function Both({ now, then }: Texts) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <Decision title={t('set_byNow')} decision={now} />
      <Decision title={t('set_byThen')} decision={then} />
    </div>
  );
}

function Decision({ title, decision }: { title: string; decision: Texts['now'] }) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const language = i18n.language === 'en' ? 'en' : 'zh';
  return (
    <>
      <Text fw={600} mt="xs">
        {title + t('colon')}
        {t('bracketed', {
          name: nameOf(decision.lead),
          more: `${Math.round(decision.confidence * 100)} %`,
        })}
        {decision.urgent && ` · ${t('set_urgent_true')}`}
      </Text>
      <ul>
        {decision.reasons.map((reason) => (
          <li key={reason.code}>
            {reason[language]} {reason.words.join(t('comma'))}
          </li>
        ))}
      </ul>
    </>
  );
}
