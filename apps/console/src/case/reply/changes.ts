import { diffWordsWithSpace } from 'diff';

/** A stretch of text that both versions have, or only one of them. */
export interface Part {
  readonly text: string;
  readonly is: 'same' | 'removed' | 'added';
}

/** Chinese has no spaces: words as the browser finds them. */
const words = new Intl.Segmenter('zh-TW', { granularity: 'word' });

/** What has changed from one wording to another, word by word. */
export const changesBetween = (before: string, after: string): Part[] =>
  diffWordsWithSpace(before, after, { intlSegmenter: words }).map(({ value, added, removed }) => ({
    text: value,
    is: added ? 'added' : removed ? 'removed' : 'same',
  }));

/** Every word of both versions, in order: nobody's are lost, and a person makes one text of it. */
export const bothTogether = (theirs: string, mine: string): string =>
  changesBetween(theirs, mine)
    .map(({ text }) => text)
    .join('');
