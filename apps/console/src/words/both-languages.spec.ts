import { NO_ANSWER } from '../api/client';
import { inLanguage } from './both-languages';

describe('a sentence of the api in both languages', () => {
  const text = '請縮短至 200 字以內 must be at most 200 characters';

  it.each([
    ['zh', text, '請縮短至 200 字以內'],
    ['en', text, 'must be at most 200 characters'],
    ['en', '案件剛才已被更新。 The case has changed.', 'The case has changed.'],
    [
      'zh',
      '請電政風室 02-23314712，詳見 /report。 Call the office, see /report.',
      '請電政風室 02-23314712，詳見 /report。',
    ],
    ['en', '請先登入。', '請先登入。'],
    ['zh', 'Already in one language.', 'Already in one language.'],
    ['zh', NO_ANSWER, '伺服器暫時沒有回應，請稍後再試。'],
    ['en', NO_ANSWER, 'The server does not answer at the moment; please try again.'],
  ])('%s of %s', (language, given, wanted) => {
    expect(inLanguage(given, language)).toBe(wanted);
  });
});
