import { replyMail } from './reply-mail.js';

const addressee = {
  id: 'case-1',
  caseNo: '115-000001',
  language: 'zh',
  replyTo: 'customer',
  contact: { name: '王小明', email: 'wang@customer.example' },
  queryCodeHash: 'hash',
} as const;
const sending = {
  round: 1,
  publicUrl: 'https://x.example',
  terms: { surveyDays: 7, reopenDays: 30 },
};

describe('the mail with the approved reply', () => {
  it.each(['zh', 'en'] as const)(
    'holds the text word for word, case number and link in %s',
    (language) => {
      const text = '第一行\n  第二行 <b>{caseNo}</b>';
      const [mail, ...others] = replyMail('id', { ...addressee, language }, text, sending);
      expect(others).toEqual([]);
      expect(mail).toMatchObject({ to: 'wang@customer.example', dedupeKey: 'reply-case-1' });
      expect(mail.text.startsWith(`${text}\n`)).toBe(true);
      expect(mail.text).toContain('115-000001');
      expect(mail.text).toContain('https://x.example/lookup');
      expect(mail.subject).toContain('115-000001');
      expect(mail.text).toMatch(/7 (天|days)[^]*30 (天|days)/);
    },
  );

  it('is another mail for the second answer, and promises nothing to who has no query code', () => {
    const [mail] = replyMail('id', { ...addressee, queryCodeHash: null }, 'x', {
      ...sending,
      round: 2,
    });
    expect(mail?.dedupeKey).toBe('reply-case-1-2');
    expect(mail?.text).not.toContain('30 天');
  });

  it.each([
    ['there is no address', { ...addressee, contact: { name: '王小明' } }],
    ['the requester answers', { ...addressee, replyTo: 'requester' as const }],
  ])('is not written where %s', (_why, c) => expect(replyMail('id', c, 'x', sending)).toEqual([]));
});
