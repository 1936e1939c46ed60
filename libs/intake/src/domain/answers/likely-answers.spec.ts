import fc from 'fast-check';
import shipped from '../../../../../config/likely-answers.json';
import { checkAnswers } from './check-answers.js';
import { type AnswerBook, likelyAnswers } from './likely-answers.js';

const codesFor = (message: string, book: AnswerBook = shipped) =>
  likelyAnswers(book, message).map(({ code }) => code);

describe('the likely answers of the office', () => {
  it('are without faults', () => expect(checkAnswers(shipped)).toEqual([]));

  it.each([
    ['我的掛號一直沒到，請幫我查詢郵件寄到哪裡', ['tracking']],
    ['請問 i 郵箱 的格口打不開', ['ibox']],
    ['Where is my parcel? It has not arrived.', ['tracking']],
    ['請問最近的郵局幾點開', ['places']],
    ['信義路的郵遞區號是多少', ['postcode']],
    ['ＩＢＯＸ', ['ibox']],
    ['客服電話多少', ['phone']],
    ['櫃員很親切，謝謝', []],
    ['The licence plate of the van', []],
    ['', []],
  ])('%s', (message, codes) => expect(codesFor(message)).toEqual(codes));

  it('begin with the one that fits best, and are not too many', () => {
    const found = codesFor('郵件延誤好幾天太慢了，還沒收到，i郵箱、郵遞區號、客服電話也想問');
    expect(found).toHaveLength(shipped.most);
    expect(found[0]).toBe('delay');
  });

  it('are found wherever a keyword stands', () => {
    const answers = fc.constantFrom(...shipped.answers);
    const around = fc.stringMatching(/^[。，、 \n]{0,9}$/);
    fc.assert(
      fc.property(answers, fc.nat(), around, around, (answer, n, before, after) => {
        const keyword = answer.keywords[n % answer.keywords.length];
        expect(codesFor(before + keyword + after)).toContain(answer.code);
      }),
    );
  });
});

describe('a book of answers', () => {
  const both = { zh: '中', en: 'e' };
  const good = { code: 'a', keywords: ['k'], title: both, text: both, links: [] };
  const bookOf = (...answers: object[]) => ({ version: '1', most: 3, answers });

  it.each([
    [null, /version.*most.*answers/s],
    [{ ...bookOf(good), most: 0 }, /^most/],
    [bookOf({ ...good, code: '' }), /answers\[0\]\.code/],
    [bookOf({ ...good, keywords: [] }), /keywords: /],
    [bookOf({ ...good, keywords: ['k', ' '] }), /keywords\[1\]/],
    [bookOf({ ...good, title: { zh: '中' } }), /title\.en/],
    [bookOf({ ...good, text: 'x' }), /text\.zh.*text\.en/s],
    [bookOf({ ...good, links: [{ ...both, href: 'javascript:alert(1)' }] }), /links\[0\]\.href/],
    [bookOf({ ...good, links: [{ ...both, href: 'http://post.gov.tw' }] }), /links\[0\]\.href/],
    [bookOf({ ...good, links: [{ ...both, href: '//evil.example' }] }), /links\[0\]\.href/],
    [bookOf(good, good), /stands twice/],
  ])('%j is told what is wrong', (book, fault) => {
    expect(checkAnswers(book).join('\n')).toMatch(fault);
  });

  it('with nothing wrong is taken', () => {
    const links = ['https://post.gov.tw/x', '/lookup', 'tel:0800'].map((href) => ({
      ...both,
      href,
    }));
    expect(checkAnswers(bookOf({ ...good, links }))).toEqual([]);
  });
});
