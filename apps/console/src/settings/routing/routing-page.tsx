import { NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingPage } from '../versions/setting-page';
import { OtherParts, PARTS } from './other-parts';
import { PastCases } from './past-cases';
import { SubjectFields } from './subject-fields';
import { TryText } from './try-text';

/** The words by which routing knows whose matter a letter is; tried on past cases before they hold. */
export function RoutingPage() {
  const { t } = useTranslation();
  const [looked, look] = useState<string>();
  const markOf = (content: unknown) => JSON.stringify(content);
  return (
    <SettingPage
      name="routing-rules"
      title={t('set_routing')}
      about={t('set_routingAbout')}
      form={<RoutingForm />}
      // What was looked at must be what is saved.
      isReady={({ draft }) => looked === markOf(draft?.content)}
      preview={(desk) => (
        <>
          <TryText desk={desk} />
          <PastCases desk={desk} done={() => look(markOf(desk.draft?.content))} />
        </>
      )}
    />
  );
}

function RoutingForm() {
  const { t } = useTranslation();
  const [part, choose] = useState<(typeof PARTS)[number]>('subjects');
  return (
    <Stack>
      <NativeSelect
        label={t('set_whichPart')}
        value={part}
        maw={480}
        data={PARTS.map((one) => ({ value: one, label: t(`set_at_${one}`) }))}
        onChange={({ currentTarget }) => choose(currentTarget.value as typeof part)}
      />
      {part === 'subjects' ? <SubjectFields /> : <OtherParts key={part} part={part} />}
    </Stack>
  );
}
