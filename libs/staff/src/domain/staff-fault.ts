import { SECTIONS, type Staff } from '#case';

/** Shortest password of an account, in characters. */
export const SHORTEST_PASSWORD = 10;

/**
 * What is wrong with a new account, in words for the administrator; undefined where nothing is.
 * Handlers and supervisors belong to a section; the ethics office has its own role; the other roles
 * serve the whole office.
 */
export function staffFault(
  staff: Pick<Staff, 'account' | 'role' | 'section'>,
  password: string,
): string | undefined {
  const { account, role, section } = staff;
  if (!/^[a-z0-9][a-z0-9._-]{0,59}$/.test(account)) {
    return '帳號請用小寫英文字母、數字及 . _ - an account is lower-case letters, digits and . _ -';
  }
  if ([...password].length < SHORTEST_PASSWORD) {
    return `密碼至少 ${SHORTEST_PASSWORD} 字元 a password has at least ${SHORTEST_PASSWORD} characters`;
  }
  return sectionFault(role, section);
}

function sectionFault(role: Staff['role'], section: Staff['section']): string | undefined {
  const ordinary = SECTIONS.filter((code) => code !== 'ETHICS');
  if (role === 'handler' || role === 'supervisor') {
    return ordinary.some((code) => code === section)
      ? undefined
      : `請指定科室：${ordinary.join(' ')} a ${role} belongs to one of these sections`;
  }
  const own = role === 'ethics' ? 'ETHICS' : null;
  return section === own
    ? undefined
    : `這個職務的科室應為 ${own ?? '空白'} the section of this role is ${own ?? 'none'}`;
}
