import type { Role, Section, Staff } from '#case';
import { hashPassword, MachineAccess, StaffRegister } from '#staff';
import type { INestApplicationContext } from '@nestjs/common';

/** Everybody's password in tests. */
export const TEST_PASSWORD = 'a test password';
/** The API key of the tests' call centre. */
export const TEST_API_KEY = 'a-test-call-centre';

const PEOPLE: readonly [account: string, role: Role, section: Section | null][] = [
  ['dispatcher', 'dispatcher', null],
  ['head', 'head', null],
  ['deputy_head', 'deputy_head', null],
  ['delivery', 'handler', 'DELIVERY'],
  ['delivery-chief', 'supervisor', 'DELIVERY'],
  ['express', 'handler', 'EXPRESS'],
  ['express-chief', 'supervisor', 'EXPRESS'],
  ['counter', 'handler', 'COUNTER'],
  ['counter-chief', 'supervisor', 'COUNTER'],
  ['mails', 'handler', 'MAILS'],
  ['mails-chief', 'supervisor', 'MAILS'],
  ['ethics', 'ethics', 'ETHICS'],
  ['auditor', 'auditor', null],
  ['admin', 'admin', null],
];

export const TEST_ACCOUNTS = PEOPLE.map(([account, role, section]) => ({ account, role, section }));

/** Lets the tests' people and their call centre in; returns the people by account. */
export async function settle(app: INestApplicationContext): Promise<Record<string, Staff>> {
  const register = app.get(StaffRegister, { strict: false });
  const passwordHash = await hashPassword(TEST_PASSWORD);
  const people: Record<string, Staff> = {};
  for (const [account, role, section] of PEOPLE) {
    const email = `${account}@office.example`;
    await register.put(
      { account, name: account, role, section, email, password: TEST_PASSWORD },
      passwordHash,
    );
    const found = await register.findAccount(account);
    if (found) people[account] = found.staff;
  }
  await app.get(MachineAccess, { strict: false }).admit('test call centre', TEST_API_KEY);
  return people;
}
