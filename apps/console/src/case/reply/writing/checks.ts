/** What should be looked at before a reply is submitted. */
export type Warning = 'place' | 'internal' | 'number';

export interface Found {
  readonly warning: Warning;
  readonly words: readonly string[];
}

/** A place nobody has filled in, as templates and people mark it. */
const PLACES = /\{\{[^{}]*\}\}|[○〇＿]{2,}|_{3,}|[Xx×]{3,}|（(?:請填|待填)[^）]*）/gu;
/** Words of the house that mean nothing to a customer, or are none of theirs. */
const INTERNAL =
  /陳核|退分|改分|分文|擬辦|簽辦|簽核|核定|管考|協辦查復|主辦科|併案|內部文件|限辦日期/gu;
/** ID numbers, sixteen digits of a card, postal accounts. */
const NUMBERS =
  /(?<![0-9A-Za-z])(?:[A-Za-z][1289A-Da-d][0-9]{8}|(?:[0-9]{4}[ -]?){3}[0-9]{4}|[0-9]{7}-[0-9]{7})(?![0-9A-Za-z])/gu;

const distinct = (text: string, pattern: RegExp): string[] => [
  ...new Set(text.match(pattern) ?? []),
];

/** Reads a reply as its customer would; nothing of it forbids to submit. */
export const warningsOf = (text: string): Found[] =>
  (
    [
      ['place', PLACES],
      ['internal', INTERNAL],
      ['number', NUMBERS],
    ] as const
  )
    .map(([warning, pattern]) => ({ warning, words: distinct(text, pattern) }))
    .filter(({ words }) => words.length > 0);
