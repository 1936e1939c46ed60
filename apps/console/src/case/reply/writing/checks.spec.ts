import { warningsOf } from './checks';

describe('a reply before it is submitted', () => {
  it.each([
    ['您好 {{name}}', 'place', ['{{name}}']],
    ['於○○○支局', 'place', ['○○○']],
    ['日期：____', 'place', ['____']],
    ['本案陳核後回復，陳核中', 'internal', ['陳核']],
    ['您的身分證 A123456789', 'number', ['A123456789']],
    ['卡號 4111 1111 1111 1111', 'number', ['4111 1111 1111 1111']],
    ['帳號 0001234-0567890', 'number', ['0001234-0567890']],
  ])('%s: %s', (text, warning, words) => {
    expect(warningsOf(text)).toEqual([{ warning, words }]);
  });

  it.each([
    '您好，已請投遞士確認門牌，電話 02-23314712。',
    '掛號 RR123456789TW 已於 11 月 24 日投遞。',
  ])('has nothing to look at: %s', (text) => expect(warningsOf(text)).toEqual([]));
});
