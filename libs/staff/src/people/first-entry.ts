import { randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId, Office, Secrets } from '#kernel';
import { hashPassword } from '../passwords.js';
import type { AccountStep } from './account-desk.port.js';

/** How somebody gets in for the first time: a password told to them once, or a link by mail. */
export const ENTRIES = ['password', 'mail'] as const;
export type Entry = (typeof ENTRIES)[number];

/** Without letters and digits that are taken for one another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 4;
const LINK_HOURS = 72;

const group = (): string =>
  Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('');
/** About 79 bits, readable over the phone. */
const oneTimePassword = (): string => Array.from({ length: GROUPS }, group).join('-');

/** What the account gets, and what is shown this once. */
export interface FirstEntry {
  readonly step: Pick<AccountStep, 'password' | 'link' | 'ends'>;
  readonly password: string | null;
}

/** Gives somebody a way in that they have to make their own at once. */
@Injectable()
export class MakeFirstEntry {
  constructor(
    private readonly office: Office,
    private readonly secrets: Secrets,
  ) {}

  async run(
    entry: Entry,
    { account, name, email }: { account: string; name: string; email: string },
  ): Promise<FirstEntry> {
    // By mail, nobody knows this one: the account opens with the link alone.
    const password = oneTimePassword();
    const hash = await hashPassword(password);
    const step = { password: { hash, mustChange: true }, ends: 'all' as const };
    if (entry === 'password') return { step, password };
    const token = randomBytes(32).toString('base64url');
    const tokenHash = this.secrets.hash('password-link', token);
    const mail = {
      ...{ id: newId(), kind: 'account' as const, dedupeKey: `password-${tokenHash}`, to: email },
      ...linkMail({ account, name }, `${this.office.publicUrl}/console/#set-password=${token}`),
    };
    return { step: { ...step, link: { tokenHash, hours: LINK_HOURS, mail } }, password: null };
  }
}

const linkMail = ({ account, name }: { account: string; name: string }, address: string) => ({
  subject: '請設定您的回音密碼 Set your Huiyin password',
  text: `${name} 您好：

您的回音承辦帳號是 ${account}。請在 ${LINK_HOURS} 小時內開啟下面的網址，設定自己的密碼；網址只能用一次。
不是您要的信，請通知系統管理員。

Your account for Huiyin is ${account}. Open the address below within ${LINK_HOURS} hours and choose your
password; it works once. If you did not expect this mail, tell the administrator.

${address}
`,
});
