import { chooseDepartment, type CompiledRules } from '../choose-department.js';
import { outcomeOf } from './outcome.js';

/** A case that was routed once, as it was written. */
export interface PastCase {
  readonly caseNo: string;
  readonly channel: string;
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  /** Where it is now, or where it ended. */
  readonly lead: string;
}

/** Why, in words of the rules. */
interface Why {
  readonly lead: string;
  readonly confidence: number;
  readonly reasons: { readonly zh: string; readonly en: string; readonly words: string[] }[];
}

/** A case that would go elsewhere. */
export interface Moved {
  /** Null where the rules now take it for a report of wrongdoing: which one, only dispatchers see. */
  readonly caseNo: string | null;
  readonly lead: string;
  readonly before: Why;
  readonly after: Why;
}

/** What a change of the rules would do to one case. */
export interface Rehearsed {
  readonly from: string;
  readonly to: string;
  /** Where it ended; null while the dispatcher has it. */
  readonly ended: string | null;
  readonly moved: Moved | null;
}

/** Routes one past case by the rules of now and by others, exactly as it would be routed. Pure. */
export function rehearse(now: CompiledRules, then: CompiledRules, past: PastCase): Rehearsed {
  const before = why(now, past);
  const after = why(then, past);
  const isMoved = before.lead !== after.lead;
  const isSecret = after.suspectedReport || before.suspectedReport;
  return {
    ...{ from: before.lead, to: after.lead },
    ended: past.lead === 'TRIAGE' ? null : past.lead,
    moved: isMoved
      ? {
          caseNo: isSecret ? null : past.caseNo,
          lead: past.lead,
          before: told(before, isSecret),
          after: told(after, isSecret),
        }
      : null,
  };
}

function why(rules: CompiledRules, past: PastCase) {
  const decision = chooseDepartment(rules, past);
  return { ...decision, ...outcomeOf(decision, past.kind) };
}

const told = ({ lead, confidence, reasons }: Why, isSecret: boolean): Why => ({
  ...{ lead, confidence },
  reasons: isSecret ? [] : reasons.slice(0, 3).map(({ zh, en, words }) => ({ zh, en, words })),
});
