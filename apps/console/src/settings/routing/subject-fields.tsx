import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe, useSectionName } from '../../session/session';
import { useField } from '../form/editing';
import { ChoiceAt, ChoicesAt, TextAt, WordsAt } from '../form/fields';
import { WeightsAt } from '../form/weights';

interface Subject {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly lead: string;
}

const fresh = (n: number) => ({
  ...{ code: `subject_${n}`, zh: '', en: '', lead: 'TRIAGE' },
  ...{ supporting: [], measures: [], words: {} },
});

/** One subject of letters: whose it is, and the words it is known by. */
export function SubjectFields() {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const { value: all = [], set } = useField<Subject[]>('subjects');
  const [chosen, choose] = useState(0);
  const language = i18n.language === 'en' ? 'en' : 'zh';
  const at = Math.min(chosen, all.length - 1);
  const add = () => {
    set([...all, fresh(all.length + 1) as Subject]);
    choose(all.length);
  };
  return (
    <Stack>
      <Group align="end">
        <NativeSelect
          label={t('set_whichSubject')}
          value={String(at)}
          data={all.map((one, i) => ({
            value: String(i),
            label: `${one[language] || one.code} → ${nameOf(one.lead)}`,
          }))}
          onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
          style={{ flex: '1 1 280px', maxWidth: 480 }}
        />
        <Button variant="default" onClick={add}>
          {t('set_addSubject')}
        </Button>
        <Button
          variant="default"
          disabled={all.length < 2}
          onClick={() => {
            set(all.filter((_, i) => i !== at));
            choose(0);
          }}
        >
          {t('set_removeSubject')}
        </Button>
      </Group>
      {all[at] && <OneSubject key={`${at} ${all.length}`} path={`subjects.${at}`} />}
    </Stack>
  );
}

function OneSubject({ path }: { path: string }) {
  const { t } = useTranslation();
  const { sections } = useMe();
  const nameOf = useSectionName();
  const choices = sections.map(({ code }) => ({ value: code, label: nameOf(code) }));
  const { error } = useField(path);
  const title = t('set_at_words');
  return (
    <Stack className="huiyin-setting-row" gap="sm">
      {error && <Text className="huiyin-fault">{error}</Text>}
      <TextAt path={`${path}.code`} label={t('set_at_code')} />
      <TextAt path={`${path}.zh`} label={t('set_at_zh')} />
      <TextAt path={`${path}.en`} label={t('set_at_en')} />
      <ChoiceAt path={`${path}.lead`} label={t('set_at_lead')} choices={choices} />
      <ChoicesAt
        path={`${path}.supporting`}
        label={t('set_at_supporting')}
        choices={choices.filter(({ value }) => value !== 'TRIAGE')}
      />
      <WordsAt path={`${path}.measures`} label={t('set_at_measures')} />
      <Text size="sm">{t('set_wordsHint')}</Text>
      <WeightsAt path={`${path}.words`} title={title} />
      <WordsAt
        path={`${path}.not`}
        label={t('set_at_not')}
        description={t('set_notHint')}
        optional
      />
    </Stack>
  );
}
