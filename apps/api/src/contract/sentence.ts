/** What is wrong with a field, in both languages of the office. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
  /** Read by itself, not after the label of its field. */
  readonly isWhole: boolean;
}

/** zod carries plain text only; the two halves of every message are kept here, by the text it carries. */
const KNOWN = new Map<string, Sentence>();

function keep(zh: string, en: string, isWhole: boolean): string {
  const message = `${zh} ${en}`;
  KNOWN.set(message, { zh, en, isWhole });
  return message;
}

/** A message that goes on after the label of its field: Chinese first, then English. */
export const fault = (zh: string, en: string): string => keep(zh, en, false);

/** A message that stands by itself: Chinese first, then English. */
export const sentence = (zh: string, en: string): string => keep(zh, en, true);

/** The two halves of a message; undefined where it was not made by `fault` or `sentence`. */
export const sentenceOf = (message: string): Sentence | undefined => KNOWN.get(message);
