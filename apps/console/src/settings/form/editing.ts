import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../words/both-languages';
import { valueAt, withValue } from './paths';

/** A fault of one place, Chinese and English. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** A setting while it is edited. */
export interface Editing {
  readonly content: unknown;
  readonly faults: readonly Fault[];
  readonly change: (content: unknown) => void;
}

export const EditingContext = createContext<Editing>({
  content: undefined,
  faults: [],
  change: () => undefined,
});

/** One field of the setting: what stands there, how to change it, and what is wrong with it. */
export function useField<T>(path: string) {
  const { content, faults, change } = useContext(EditingContext);
  const { i18n } = useTranslation();
  const wrong = faults.filter((fault) => fault.path === path);
  return {
    value: valueAt(content, path) as T | undefined,
    set: (value: T | undefined) => change(withValue(content, path, value)),
    error: wrong.map(({ message }) => inLanguage(message, i18n.language)).join(' ') || undefined,
  };
}
