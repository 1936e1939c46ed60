import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../api/model';
import { useMe, useSectionName } from '../../session/session';
import { inLanguage } from '../../words/both-languages';
import { type AccountForm, needsSection, ROLES } from './accounts';

interface Props {
  readonly given: AccountForm;
  readonly set: (change: Partial<AccountForm>) => void;
  readonly problem: ApiProblem | null;
  /** The name to sign in with is chosen once. */
  readonly isNew?: boolean;
}

/** Who somebody is, what they do and where. */
export function AccountFields({ given, set, problem, isNew }: Props) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const { sections } = useMe();
  const errorOf = (name: string) => {
    const fault = problem?.errors.find(({ path }) => path === name);
    return fault && inLanguage(fault.message, i18n.language);
  };
  const field = (name: keyof AccountForm) => ({
    ...{ label: t(`account_${name}`), value: given[name], error: errorOf(name) },
    ...{ required: true, withAsterisk: false },
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [name]: event.currentTarget.value }),
  });
  const codes = sections.map(({ code }) => code).filter((c) => !['TRIAGE', 'ETHICS'].includes(c));
  return (
    <>
      {isNew && (
        <TextInput
          {...field('account')}
          description={t('accountHint')}
          autoComplete="off"
          data-autofocus
        />
      )}
      <TextInput {...field('name')} autoComplete="off" />
      <TextInput {...field('email')} type="email" autoComplete="off" />
      <NativeSelect
        {...field('role')}
        data={ROLES.map((role) => ({ value: role, label: t(`role_${role}`) }))}
      />
      {needsSection(given.role) && (
        <NativeSelect
          {...field('section')}
          data={[
            { value: '', label: t('pickSection') },
            ...codes.map((code) => ({ value: code, label: nameOf(code) })),
          ]}
        />
      )}
    </>
  );
}
