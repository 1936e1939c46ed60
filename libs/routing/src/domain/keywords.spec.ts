import { keywordReader, matches, wordsOf } from './keywords.js';
import { readMessage } from './read-message.js';

const read = keywordReader({ 包件: '包裹、快捷', 沒按鈴: '沒按鈴、未按門鈴' });
const aids = { pointers: ['重點是'], denials: ['不是', '非'] };

/** What one keyword of weight 2 counts in a message, with the words found. */
function found(keyword: string, body: string, subject = '') {
  const [match] = matches(readMessage(subject, body, aids), read({ [keyword]: 2 }));
  return match && { words: match.words, points: match.points };
}

const far = '，'.repeat(40);

describe('keywords', () => {
  it.each([
    ['包裹', '包裹到了', ['包裹']],
    ['包裹', '信到了', undefined],
    ['包裹+電話', '先打電話再送包裹', ['包裹', '電話']],
    ['包裹+電話', '送包裹', undefined],
    ['包裹~電話', `包裹沒有電話`, ['包裹', '電話']],
    ['包裹~電話', `包裹${far}電話`, undefined],
    ['包裹~電話', `包裹${far}電話${far}包裹電話`, ['包裹', '電話']],
    ['@包件~@沒按鈴', '快捷又未按門鈴', ['快捷', '未按門鈴']],
    ['@包件~@沒按鈴+賠', '快捷又未按門鈴', undefined],
    ['seo', 'I live in Seoul, museolike', ['seo']],
    ['eou', 'I live in Seoul', undefined],
  ])('%s in "%s" finds %j', (keyword, body, words) => {
    expect(found(keyword, body)?.words).toEqual(words);
  });

  it('hears a denial, and a question that only looks like one', () => {
    expect(found('違停', '這不是違停，是卸貨')).toBeUndefined();
    expect(found('違停', '這難道不是違停嗎')).toBeDefined();
    expect(found('違停', '是不是違停我不知道')).toBeDefined();
    expect(found('違停', '非違停。後來又違停')).toBeDefined();
  });

  it('counts two words together for more than one', () => {
    const alone = found('包裹', '包裹')?.points ?? 0;
    expect(found('包裹+電話', '包裹電話')?.points).toBeGreaterThan(alone);
  });

  it('counts the subject line more, what comes late less, and the point a writer comes to fully', () => {
    const plain = found('包裹', '包裹')?.points ?? 0;
    const late = `${'閒話。'.repeat(100)}`;
    expect(found('包裹', '', '包裹')?.points).toBeGreaterThan(plain);
    expect(found('包裹', `${late}包裹`)?.points).toBeLessThan(plain);
    expect(found('包裹', `${late}重點是包裹`)?.points).toBeGreaterThanOrEqual(plain);
  });

  it('takes the second of several numbered matters for less than the first', () => {
    const body = '一、郵差很兇。二、包裹破了。';
    expect(found('包裹', body)?.points).toBeLessThan(found('郵差', body)?.points ?? 0);
  });

  it('names the weightiest words first, and none that is a piece of another', () => {
    const rules = read({ 招領: 1, 招領單: 3, 郵差: 2 });
    const words = wordsOf(matches(readMessage('', '郵差丟招領單', aids), rules));
    expect(words).toEqual(['招領單', '郵差']);
  });
});
