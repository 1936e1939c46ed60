import { ROLES, SECTIONS, type Role } from '#case';

/** An account as an administrator gives it, before anything about it is believed. */
export interface GivenAccount {
  readonly account: string;
  readonly name: string;
  readonly role: string;
  readonly section: string | null;
  readonly email: string;
}

const ACCOUNT = /^[a-z0-9][a-z0-9._-]{1,59}$/;
const EMAIL = /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"()]+$/;

/** These work for one section and see its cases alone. */
const OF_A_SECTION: readonly string[] = ['handler', 'supervisor'] satisfies Role[];
const OF_THE_OFFICE: readonly string[] = [
  ...(['dispatcher', 'deputy_head', 'head', 'auditor', 'admin'] satisfies Role[]),
];

/** Everything that is wrong with an account, field by field; empty when it may be created. */
export function accountFaults(given: GivenAccount): { path: string; message: string }[] {
  const fault = (path: string, isWrong: boolean, message: string) =>
    isWrong ? [{ path, message }] : [];
  return [
    ...fault(
      'account',
      !ACCOUNT.test(given.account),
      '2 至 60 個小寫英文字母、數字或 . _ - 。 2 to 60 lower-case letters, digits, or . _ -',
    ),
    ...fault(
      'name',
      !/^[^\p{Cc}\p{Cs}]{1,60}$/u.test(given.name.trim()),
      '請給姓名，1 至 60 字。 Give a name of 1 to 60 characters.',
    ),
    ...fault(
      'role',
      !(ROLES as readonly string[]).includes(given.role),
      `職務是下列之一。 The role is one of: ${ROLES.join(', ')}`,
    ),
    ...fault(
      'email',
      !EMAIL.test(given.email),
      '請給電子郵件地址，期限警示會寄到這裡。 Give an e-mail address; warnings of deadlines go there.',
    ),
    ...sectionFaults(given),
  ];
}

function sectionFaults({ role, section }: GivenAccount): { path: string; message: string }[] {
  const told = (message: string) => [{ path: 'section', message }];
  if (section !== null && !(SECTIONS as readonly string[]).includes(section)) {
    return told(`沒有這個科室。 The section is one of: ${SECTIONS.join(', ')}`);
  }
  if (OF_A_SECTION.includes(role) && section === null) {
    return told(`${role} 需要科室。 A ${role} needs a section: ${SECTIONS.join(', ')}`);
  }
  if ((role === 'ethics') !== (section === 'ETHICS')) {
    return told(
      'ETHICS 只屬於 ethics。 The section ETHICS belongs to the role ethics, and to no other.',
    );
  }
  if (OF_THE_OFFICE.includes(role) && section !== null) {
    return told(
      `${role} 服務全局，不屬於任何科室。 A ${role} serves the whole office; give no section.`,
    );
  }
  return [];
}
