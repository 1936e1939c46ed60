/** Chinese up to its last full-width character, then English: so the api writes its sentences. */
const BOTH = /^(.*[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])\s+(\S[^\u3400-\u9fff]*)$/su;

/** The part of an api sentence that the reader reads; the whole where it is in one language. */
export function inLanguage(text: string, language: string): string {
  const parts = BOTH.exec(text);
  if (!parts) return text;
  return language === 'zh' ? parts[1] : parts[2];
}
