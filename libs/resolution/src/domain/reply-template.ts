import type { Staff } from '#case';
import { Refusal } from '#kernel';

/** A saved reply (回復範本): the words a section says often, with places for what differs. */
export interface ReplyTemplate {
  readonly id: string;
  /** The section it belongs to; null where every section uses it. */
  readonly section: string | null;
  readonly title: string;
  readonly body: string;
  /** One that was retired is not offered any more. */
  readonly active: boolean;
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** What is filled in from the case: its customer, number, section, deadline, receipt, mail item and branch, and who writes. */
export const PLACEHOLDERS = [
  ...(['name', 'caseNo', 'section', 'dueDate', 'receivedDate'] as const),
  ...(['mailItemNo', 'branch', 'handler', 'today'] as const),
] as const;

/** The places in a text that no case fills in. */
export const unknownPlaceholders = (body: string): string[] =>
  [...body.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)]
    .map(([, name]) => name)
    .filter((name) => !PLACEHOLDERS.some((known) => known === name));

/** An administrator keeps all templates, a supervisor those of the own section, the ethics office its own. */
export const mayKeep = (who: Staff, section: string | null): boolean =>
  who.role === 'admin' ||
  ((who.role === 'supervisor' || who.role === 'ethics') &&
    section !== null &&
    who.section === section);

/** Whether a template is offered to a person: those of the own section and of everybody; admins see all. */
export const isOffered = (who: Staff, { section }: Pick<ReplyTemplate, 'section'>): boolean =>
  who.role === 'admin' || section === null || section === who.section;

/** Why this person may not write this into that section's templates; undefined when they may. */
export function templateFault(
  who: Staff,
  section: string | null,
  body: string,
): Refusal | undefined {
  if (!mayKeep(who, section)) return new Refusal('not_permitted');
  const unknown = unknownPlaceholders(body);
  return unknown.length > 0
    ? new Refusal('unknown_placeholder', { placeholders: unknown })
    : undefined;
}
