import type { Action } from '../../api/model';

/** What is typed into a dialog: texts, as they are kept on the machine. */
export type Values = Readonly<Record<string, string>>;

/** Several choices in one kept text. */
export const listOf = (value: string | undefined): string[] =>
  (value ?? '').split(',').filter((one) => one !== '');

/** The body of an action from what was typed: numbers as numbers, lists as lists, the unused left out. */
export function bodyOf(action: Action, typed: Values): object {
  const { by, workingDays, until, sections, note, ...rest } = typed;
  switch (action) {
    case 'extend':
      return by === 'until' ? { ...rest, until } : { ...rest, workingDays: Number(workingDays) };
    case 'consult':
      return { ...rest, sections: listOf(sections) };
    case 'resume':
      return note?.trim() ? { note } : {};
    default:
      return typed;
  }
}
