import { Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useField } from '../form/editing';
import { LongTextAt, NumberAt, TextAt, WordsAt } from '../form/fields';
import { RowsAt } from '../form/rows';
import { SettingPage } from '../versions/setting-page';

const FRESH_LINK = { href: 'https://', zh: '', en: '' };
const freshAnswer = () => ({
  ...{ code: '', keywords: [], links: [] },
  ...{ title: { zh: '', en: '' }, text: { zh: '', en: '' } },
});

/** What may answer a customer before a message is sent. */
export function AnswersPage() {
  const { t } = useTranslation();
  return (
    <SettingPage
      name="likely-answers"
      title={t('set_answers')}
      about={t('set_answersAbout')}
      form={<AnswersForm />}
    />
  );
}

function AnswersForm() {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'zh';
  return (
    <Stack>
      <NumberAt path="most" label={t('set_at_most')} />
      <RowsAt
        path="answers"
        title={t('set_at_answers')}
        nameOf={({ title }: { title?: Record<string, string> }, i) =>
          `${i + 1}. ${title?.[language] ?? ''}`
        }
        fresh={freshAnswer}
        addLabel={t('set_addAnswer')}
      >
        {(path) => <AnswerFields path={path} />}
      </RowsAt>
    </Stack>
  );
}

function AnswerFields({ path }: { path: string }) {
  const { t } = useTranslation();
  const { value: code } = useField<string>(`${path}.code`);
  // A new one is open; after that, its reader decides.
  const [isNew] = useState(code === '');
  return (
    <details open={isNew}>
      <summary>{t('set_answerOpen')}</summary>
      <Stack gap="sm" mt="sm">
        <TextAt path={`${path}.code`} label={t('set_at_code')} description={t('set_answerCode')} />
        <WordsAt
          path={`${path}.keywords`}
          label={t('set_at_keywords')}
          description={t('set_keywordsHint')}
        />
        <TextAt path={`${path}.title.zh`} label={t('set_answerTitle_zh')} />
        <TextAt path={`${path}.title.en`} label={t('set_answerTitle_en')} />
        <LongTextAt path={`${path}.text.zh`} label={t('set_answerText_zh')} />
        <LongTextAt path={`${path}.text.en`} label={t('set_answerText_en')} />
        <RowsAt
          path={`${path}.links`}
          title={t('set_at_links')}
          nameOf={({ zh }: { zh?: string }, i) => `${i + 1}. ${zh ?? ''}`}
          fresh={() => FRESH_LINK}
          addLabel={t('set_addLink')}
        >
          {(link) => <LinkFields path={link} />}
        </RowsAt>
      </Stack>
    </details>
  );
}

function LinkFields({ path }: { path: string }) {
  const { t } = useTranslation();
  return (
    <Group align="start" gap="sm" grow preventGrowOverflow={false}>
      <TextAt path={`${path}.href`} label={t('set_at_href')} description={t('set_hrefHint')} />
      <TextAt path={`${path}.zh`} label={t('set_linkWords_zh')} />
      <TextAt path={`${path}.en`} label={t('set_linkWords_en')} />
    </Group>
  );
}
