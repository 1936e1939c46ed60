/** A text in both languages of the office. */
export interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

/** What may answer a customer before a message is sent: a few words, and where to find or whom to call. */
export interface LikelyAnswer {
  readonly code: string;
  /** Plain text, no pattern; one that stands in the message is enough. */
  readonly keywords: readonly string[];
  readonly title: BothLanguages;
  readonly text: BothLanguages;
  readonly links: readonly (BothLanguages & { readonly href: string })[];
}

/** The office's likely answers (config/likely-answers.json). */
export interface AnswerBook {
  readonly version: string;
  /** How many are shown at most. */
  readonly most: number;
  readonly answers: readonly LikelyAnswer[];
}

/** One form of width, case, white space and of the character that Taiwanese writers mix most. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/臺/g, '台')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\u3000-\u9fff]) | (?=[\u3000-\u9fff])/g, '');

/** A word in letters stands by itself: `late` is not found in `plate`. */
function stands(text: string, keyword: string): boolean {
  const letter = /[a-z0-9]/;
  for (let at = text.indexOf(keyword); at >= 0; at = text.indexOf(keyword, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + keyword.length);
    const isInside =
      (letter.test(keyword[0]) && letter.test(before)) ||
      (letter.test(keyword[keyword.length - 1]) && letter.test(after));
    if (!isInside) return true;
  }
  return false;
}

/** The answers a message may be looking for: those with most of their keywords in it first, then as in the book. */
export function likelyAnswers(book: AnswerBook, message: string): LikelyAnswer[] {
  const text = folded(message);
  return book.answers
    .map((answer) => ({
      answer,
      found: answer.keywords.filter((keyword) => stands(text, folded(keyword))).length,
    }))
    .filter(({ found }) => found > 0)
    .sort((a, b) => b.found - a.found)
    .slice(0, book.most)
    .map(({ answer }) => answer);
}
