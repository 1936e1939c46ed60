const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Where a link may lead: to a secure page, to a page of this site, or to a telephone. */
const HREF = /^(https:\/\/[^\s]+|\/[^/\s][^\s]*|tel:\+?\d+)$/;

function bothFaults(path: string, value: unknown): string[] {
  const both = asObject(value);
  return ['zh', 'en']
    .filter((language) => !isText(both[language]))
    .map((language) => `${path}.${language}: 請填寫文字 must be a text`);
}

function linkFaults(path: string, value: unknown): string[] {
  const { href } = asObject(value);
  const isGood = typeof href === 'string' && HREF.test(href);
  return [
    ...(isGood ? [] : [`${path}.href: 須為 https://、/ 或 tel: 開頭的網址 must be an address`]),
    ...bothFaults(path, value),
  ];
}

function answerFaults(path: string, value: unknown): string[] {
  const { code, keywords, title, text, links } = asObject(value);
  const words = asList(keywords);
  return [
    ...(isText(code) ? [] : [`${path}.code: 請填寫代碼 must be a text`]),
    ...(words.length > 0 ? [] : [`${path}.keywords: 至少要有一個關鍵字 needs at least one`]),
    ...words.flatMap((word, i) =>
      isText(word) ? [] : [`${path}.keywords[${i}]: 關鍵字須為文字 must be a text`],
    ),
    ...bothFaults(`${path}.title`, title),
    ...bothFaults(`${path}.text`, text),
    ...asList(links).flatMap((link, i) => linkFaults(`${path}.links[${i}]`, link)),
  ];
}

/** What is wrong with config/likely-answers.json, one sentence each. */
export function checkAnswers(data: unknown): string[] {
  const { version, most, answers } = asObject(data);
  const list = asList(answers);
  const codes = list.map((answer) => asObject(answer).code);
  const isCount = Number.isInteger(most) && Number(most) >= 1 && Number(most) <= 6;
  return [
    ...(isText(version) ? [] : ['version: 請填寫版本 must be a text']),
    ...(isCount ? [] : ['most: 須為 1 到 6 的整數 must be a whole number from 1 to 6']),
    ...(Array.isArray(answers) ? [] : ['answers: 須為清單 must be a list']),
    ...list.flatMap((answer, i) => answerFaults(`answers[${i}]`, answer)),
    ...codes
      .filter((code, i) => codes.indexOf(code) !== i)
      .map((code) => `answers: 代碼重複 the code ${String(code)} stands twice`),
  ];
}
