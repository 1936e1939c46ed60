import { SECTIONS, type Staff, TRIAGE } from '#case';
import type { Statement } from './statement.js';

/** Auditors and administrators compare figures; the cases behind them are for those who handle them. */
export const maySeeCases = (who: Staff): boolean => who.role !== 'auditor' && who.role !== 'admin';

/** The sections whose figures a person sees; with `only`, that one if it is among them. */
export const sectionsOf = (who: Staff, only?: string): string[] =>
  allOf(who).filter((section) => only === undefined || section === only);

function allOf(who: Staff): string[] {
  if (who.role === 'ethics') return ['ETHICS'];
  if (who.role === 'handler' || who.role === 'supervisor') return who.section ? [who.section] : [];
  return [...SECTIONS.filter((section) => section !== 'ETHICS'), TRIAGE];
}

/**
 * The cases these sections had at the moment looked at. What the ethics office has taken over since
 * is in nobody else's past, either.
 */
export function ofSections(s: Statement, who: Staff, sections: readonly string[]): string {
  const seal = who.role === 'ethics' ? '' : ` AND c.lead_now IS DISTINCT FROM 'ETHICS'`;
  return `c.section = ANY(${s.bind(sections, 'text[]')})${s.look.isPast ? seal : ''}`;
}
