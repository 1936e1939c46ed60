import { typedTexts } from './typed-texts';

it.each([
  [{ text: '您好', base: '舊稿' }, ['您好']],
  [{ to: 'MAILS', reason: '屬郵務科' }, ['屬郵務科']],
  [{ links: [{ code: '114-1.1.1', evidence: '加強核對' }], noMeasureReason: ' ' }, ['加強核對']],
  [{ to: 'MAILS', question: '何時投遞？' }, ['何時投遞？']],
  [{ note: '已電話聯絡' }, ['已電話聯絡']],
  [undefined, []],
  ['x', []],
])('%j: %j', (kept, texts) => {
  expect(typedTexts(kept)).toEqual(texts);
});
