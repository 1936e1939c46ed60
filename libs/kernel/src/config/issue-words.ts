/** Chinese and English for what a schema finds by itself. */
const WORDS: Partial<Record<string, readonly [zh: string, en: string]>> = {
  invalid_type: ['此欄必填，或型別不符', 'is required, or of the wrong type'],
  unrecognized_keys: ['有不認得的欄位，請移除', 'has fields nobody knows:'],
  too_big: ['超過允許的上限，請縮短或調小', 'is too large'],
  too_small: ['低於允許的下限，請補足', 'is too small'],
  invalid_value: ['不是允許的值，請從清單選擇', 'is not one of the allowed values'],
  invalid_union: ['格式不符，請依說明填寫', 'has the wrong form'],
  invalid_format: ['格式不符，請依說明填寫', 'has the wrong form'],
};
const NOT_VALID = ['內容不符', 'is not valid'] as const;

/** The two halves of a sentence about such a fault. */
export const wordsOfIssue = (code: string): readonly [zh: string, en: string] =>
  WORDS[code] ?? NOT_VALID;

/** A fault in words: ours where they are Chinese already, else those for its kind. */
export function tellIssue(issue: {
  readonly code?: string;
  readonly message: string;
  readonly keys?: readonly string[];
}): string {
  if (/[\u4e00-\u9fff]/u.test(issue.message)) return issue.message;
  const keys = issue.keys ? ` ${issue.keys.join(', ').slice(0, 200)}` : '';
  return `${wordsOfIssue(issue.code ?? '').join(' ')}${keys}`;
}
