import { whereDiffers } from './where';

const WORDS: Readonly<Record<string, string>> = { set_at_list: '清單', set_at_words: '關鍵詞' };
const word = (key: string) => WORDS[key] ?? key;
const to = { list: [{ code: 'a', zh: '甲科', words: { 遺失: 2 } }, { words: {} }] };
const from = { list: [{ code: 'gone', zh: '舊科' }] };

describe('where versions differ, in words', () => {
  it.each([
    ['list › a › words › 遺失', '清單 › 甲科 › 關鍵詞 › 遺失'],
    ['list › gone', '清單 › 舊科'],
    ['list › 1 › words', '清單 › 2 › 關鍵詞'],
    ['list', '清單'],
    ['unnamed', 'unnamed'],
  ])('%s: %s', (path, told) => {
    expect(whereDiffers([to, from], path, word)).toBe(told);
  });
});
