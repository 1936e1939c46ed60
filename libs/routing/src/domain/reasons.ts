import { type Match, wordsOf } from './keywords.js';
import type { ScoredSubject } from './score-subjects.js';

/** Why a decision was made, in a sentence a dispatcher understands, with the words it rests on. */
export interface Reason {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly words: string[];
  readonly weight: number;
}

const SENTENCES = {
  report: {
    zh: '內容疑似檢舉員工不法，應由政風室處理。',
    en: 'The text seems to report wrongdoing by staff, a matter for the ethics office.',
  },
  elsewhere: {
    zh: '內容指向其他郵局的轄區，請分文人員確認後轉請該局處理。',
    en: "The text points to another post office's area; the dispatcher passes it on.",
  },
  nothing: {
    zh: '看不出屬於哪一項業務，請分文人員判斷。',
    en: 'No subject was recognised; the dispatcher decides.',
  },
  unsure: {
    zh: '線索不足或指向多個科室，請分文人員判斷。',
    en: 'The clues are few or point to several sections; the dispatcher decides.',
  },
  urgent: { zh: '內容顯示需要當日處理。', en: 'The text calls for action today.' },
} as const;

const rounded = (n: number): number => Math.round(n * 10) / 10;

export const reasonTo = (
  code: keyof typeof SENTENCES,
  found: readonly Match[],
  score: number,
): Reason => ({ code, ...SENTENCES[code], words: wordsOf(found), weight: rounded(score) });

export const reasonOfSubject = ({ rule, found, score }: ScoredSubject): Reason => ({
  code: rule.code,
  zh: `提到「${rule.zh}」。`,
  en: `It speaks of: ${rule.en}.`,
  words: wordsOf(found),
  weight: rounded(score),
});
