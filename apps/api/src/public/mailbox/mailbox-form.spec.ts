import fc from 'fast-check';
import { newCase } from '../../contract/public-cases.js';
import { sentenceOf } from '../../contract/sentence.js';
import { faultsOf } from '../../http/problems/parse.pipe.js';
import { again, checkForm, FIELDS, readForm } from './mailbox-form.js';
import { wordsOf } from '../words/words.js';

const letter = (given: Record<string, unknown> = {}) =>
  readForm({
    ...{ kind: 'inquiry', subject: '主旨', body: '內容', name: '王小明', consent: 'yes' },
    ...{ email: 'wang@customer.example', ...given },
  });
const check = (given: Record<string, unknown>, language: 'zh' | 'en' = 'zh') =>
  checkForm(letter(given), { language, w: wordsOf(language) }, true);

const visible = (text: string) =>
  text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');

describe('the form as it was posted', () => {
  it('takes one text a field, whatever came', () => {
    const odd = { subject: ['a'], body: { x: 1 }, name: 5, unknown: 'x', kind: null };
    const { subject, body, name, kind, ...rest } = readForm(odd);
    expect([subject, body, name, kind]).toEqual(['', '', '', '']);
    expect(rest).not.toHaveProperty('unknown');
    for (const nothing of [undefined, null, 'text', [1, 2]]) {
      expect(readForm(nothing).subject).toBe('');
    }
  });

  it('carries every text from page to page as it was typed', () => {
    const texts = fc.string({ unit: 'grapheme' });
    const typed = fc.record(Object.fromEntries(FIELDS.map((field) => [field, texts])));
    fc.assert(
      fc.property(typed, (given) => {
        const kept = { ...again(readForm(given)), website: '' };
        const plain = Object.entries(given).map(([field, text]) => [field, visible(text)]);
        expect(kept).toEqual({ ...Object.fromEntries(plain), website: '' });
        expect(readForm(kept)).toEqual(kept);
      }),
    );
  });
});

describe('the check of the form', () => {
  it('gives the message as the API takes it', () => {
    const { message, errors } = check({ email: ' wang@customer.example ', phone: ' ' });
    expect(errors).toEqual({});
    expect(message?.contact).toEqual({ name: '王小明', email: 'wang@customer.example' });
  });

  it('takes the day of the occurrence in years of the Republic, too', () => {
    expect(check({ occurredOn: '115/11/20' }).message?.occurredOn).toBe('2026-11-20');
  });

  it.each([
    ['zh', 'email', { email: 'wang' }, '電子郵件：請填寫有效的電子郵件，例如 name@example.com。'],
    ['en', 'email', { email: 'wang' }, 'E-mail must be an e-mail address.'],
    ['en', 'name', { name: 'x'.repeat(61) }, 'Name must be at most 60 characters.'],
    ['zh', 'mailItemNo', { mailItemNo: '1'.repeat(41) }, '郵件號碼：請縮短至 40 字以內。'],
    ['en', 'occurredOn', { occurredOn: '20/11' }, 'Date it happened has the wrong form.'],
    ['en', 'consent', { consent: '' }, 'Consent is needed to handle your message.'],
  ] as const)('says in %s what is wrong with %s', (language, field, given, words) => {
    expect(check(given, language).errors).toEqual({ [field]: words });
  });
});

describe('the messages shared with the API', () => {
  it('are Chinese first, then English, and each half is known', () => {
    const { error } = newCase.safeParse({
      ...{ kind: 'x', subject: '', body: '\u0000', consent: false, extra: 1 },
      ...{ contact: { name: 'x'.repeat(61) }, occurredOn: 'soon', branch: 'x'.repeat(61) },
    });
    const messages = faultsOf(error!).map(({ message }) => message.replace(/ extra$/, ''));
    expect(messages.length).toBeGreaterThan(6);
    for (const message of messages) {
      const halves = sentenceOf(message);
      expect(message).toBe(`${halves?.zh} ${halves?.en}`);
      expect(halves?.en).not.toMatch(/[\u3000-\u9fff]/);
    }
  });
});
