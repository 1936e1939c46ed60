import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Action, CaseDetail } from '../../api/model';
import type { Values } from './action-body';
import { ExtensionFields } from './extension-fields';
import { ColleagueSelect, SectionSelect, SectionsSelect } from './section-fields';

/** What an action asks for, beside the case itself. */
const ASKS: Partial<Record<Action, readonly string[]>> = {
  assign: ['handler'],
  transfer: ['to', 'reason'],
  return: ['reason'],
  'send-back': ['reason'],
  decline: ['reason'],
  note: ['text'],
  'request-supplement': ['question'],
  resume: ['note'],
  extend: ['time', 'reason'],
  'refuse-extension': ['reason'],
  consult: ['sections', 'question'],
  'give-findings': ['text'],
  merge: ['into'],
  reopen: ['reason'],
};
const TEXTS = ['reason', 'text', 'question', 'note'] as const;

interface Props {
  readonly c: CaseDetail;
  readonly action: Action;
  readonly shown: Values;
  readonly set: (name: string) => (value: string | null) => void;
  readonly errorOf: (name: string) => string | undefined;
}

/** The fields of an action's dialog. */
export function ActionFields({ c, action, shown, set, errorOf }: Props) {
  const { t } = useTranslation();
  const asks = ASKS[action] ?? [];
  const field = (name: string) => ({
    ...{ c, value: shown[name], change: set(name), error: errorOf(name) },
  });
  return (
    <>
      {asks.includes('to') && <SectionSelect {...field('to')} />}
      {asks.includes('handler') && <ColleagueSelect {...field('handler')} />}
      {asks.includes('sections') && <SectionsSelect {...field('sections')} />}
      {asks.includes('into') && (
        <TextInput
          label={t('intoCase')}
          description={t('intoHint')}
          placeholder="115-000123"
          required
          withAsterisk={false}
          data-autofocus
          value={shown.into ?? ''}
          onChange={(event) => set('into')(event.currentTarget.value)}
          error={errorOf('into')}
        />
      )}
      {asks.includes('time') && <ExtensionFields c={c} shown={shown} set={set} errorOf={errorOf} />}
      {TEXTS.filter((name) => asks.includes(name)).map((name) => (
        <Textarea
          key={name}
          label={t(`${name}_${action}`)}
          description={name === 'question' && t(questionHint(c, action))}
          autosize
          minRows={3}
          maxRows={14}
          required={name !== 'note'}
          withAsterisk={false}
          data-autofocus
          value={shown[name] ?? ''}
          onChange={(event) => set(name)(event.currentTarget.value)}
          error={errorOf(name)}
        />
      ))}
    </>
  );
}

/** Who will read the question, and how it gets there. */
function questionHint(c: CaseDetail, action: Action): string {
  if (action === 'consult') return 'hint_consult';
  const isMailed = c.contact.email && c.replyTo === 'customer';
  return isMailed ? 'hint_supplement_mail' : 'hint_supplement_tell';
}
