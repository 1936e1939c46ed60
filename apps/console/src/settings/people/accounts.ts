import type { Me } from '../../api/model';

/** An account as its administrator sees it. */
export interface Account {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly role: Me['role'];
  readonly section: string | null;
  readonly active: boolean;
  readonly mustChangePassword: boolean;
  readonly lastSignedInAt: string | null;
  readonly sessions: number;
  readonly secondStep: boolean;
}

/** An account with its record and the cases it has in hand. */
export interface AccountDetail extends Account {
  readonly events: readonly {
    readonly type: string;
    readonly at: string;
    readonly actor: { readonly name: string };
    readonly data: Readonly<Record<string, unknown>>;
  }[];
  readonly openCases: readonly {
    readonly caseNo: string;
    readonly section: string | null;
    readonly status: string;
    readonly dueAt: string;
  }[];
}

/** What is asked of an account, as it is typed. */
export interface AccountForm {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly section: string;
}

/** In the order in which an office has most of them. */
export const ROLES = [
  ...(['handler', 'supervisor', 'dispatcher', 'deputy_head'] as const),
  ...(['head', 'ethics', 'auditor', 'admin'] as const),
];

/** These work for one section; the ethics office has its own, the others serve the whole office. */
const OF_A_SECTION = ['handler', 'supervisor'];
export const needsSection = (role: string): boolean => OF_A_SECTION.includes(role);
/** The section that goes with a role; what was chosen for another role does not stay. */
export const sectionFor = (role: string, chosen: string): string | null =>
  role === 'ethics' ? 'ETHICS' : needsSection(role) ? chosen || null : null;
