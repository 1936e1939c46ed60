import { type Role, ROLES } from '#case';
import { Refusal } from '#kernel';

/** Who has to give a code beside the password (config/sign-in.json, setting `sign-in`). */
export interface SignInTerms {
  readonly version: string;
  /** The roles that cannot work without a second step; anybody may set one up. */
  readonly secondStepFor: readonly Role[];
}

/** Every fault of the terms, in words an administrator can act on. */
export function checkSignInTerms(data: unknown): string[] {
  const { version, secondStepFor } = (data ?? {}) as Record<string, unknown>;
  const roles = Array.isArray(secondStepFor) ? (secondStepFor as unknown[]) : [];
  const strange = roles.filter((role) => !(ROLES as readonly unknown[]).includes(role));
  return [
    ...(typeof version === 'string' && version.trim()
      ? []
      : ['version: 請填寫版本 must be a text']),
    ...(Array.isArray(secondStepFor)
      ? []
      : ['secondStepFor: 須為職務的清單 must be a list of roles']),
    ...strange.map((role) => `secondStepFor: 沒有這個職務 there is no role ${String(role)}`),
    ...(new Set(roles).size === roles.length
      ? []
      : ['secondStepFor: 職務重複 a role stands twice']),
  ];
}

/** Six digits are a code of the telephone; anything else is taken for a recovery code. */
export const isTimeCode = (code: string): boolean => /^\d{6}$/.test(plainCode(code));

/** A code as it is compared: people type blanks, dashes and capitals. */
export const plainCode = (code: string): string => code.replace(/[\s-]/g, '').toLowerCase();

/** Why somebody may not do without the second step. */
export const refusalToEnd = (role: Role, terms: SignInTerms): Refusal | undefined =>
  terms.secondStepFor.includes(role) ? new Refusal('second_step_required') : undefined;
