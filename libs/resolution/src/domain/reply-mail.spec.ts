import { replyMail } from './reply-mail.js';

const addressee = {
  id: 'case-1',
  caseNo: '115-000001',
  language: 'zh',
  replyTo: 'customer',
  contact: { name: '王小明', email: 'wang@customer.example' },
} as const;

describe('the mail with the approved reply', () => {
  it.each(['zh', 'en'] as const)(
    'holds the text word for word, case number and link in %s',
    (language) => {
      const text = '第一行\n  第二行 <b>{caseNo}</b>';
      const [mail, ...others] = replyMail(
        'id',
        { ...addressee, language },
        text,
        'https://x.example',
      );
      expect(others).toEqual([]);
      expect(mail).toMatchObject({ to: 'wang@customer.example', dedupeKey: 'reply-case-1' });
      expect(mail.text.startsWith(`${text}\n`)).toBe(true);
      expect(mail.text).toContain('115-000001');
      expect(mail.text).toContain('https://x.example/lookup');
      expect(mail.subject).toContain('115-000001');
    },
  );

  it.each([
    ['there is no address', { ...addressee, contact: { name: '王小明' } }],
    ['the requester answers', { ...addressee, replyTo: 'requester' as const }],
  ])('is not written where %s', (_why, c) => expect(replyMail('id', c, 'x', 'y')).toEqual([]));
});
