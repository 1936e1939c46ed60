import { type Case, mayRead, type Staff } from '#case';

/** A fact about a case, with the case as it stands now. */
export interface Fact {
  readonly txid: string;
  readonly type: string;
  readonly at: Date;
  readonly caseNo: string;
  readonly version: number;
  readonly lead: Case['lead'];
  readonly consulted: readonly string[];
  readonly status: Case['status'];
  /** Where a case that changed hands came from. */
  readonly from: Case['lead'];
  /** The member of staff who did it. */
  readonly actorId: string | null;
}

/** What somebody who may see a case is told of a change: nothing that is in the case. */
export interface LiveChange {
  readonly caseNo: string;
  readonly version: number;
  /** The types of the new events, e.g. `reply.drafted`. */
  readonly kinds: readonly string[];
  /** All of it was done by this person. */
  readonly isOwn: boolean;
}

/** What is told to one person: cases that changed, and cases that have left their sight. */
export interface Told {
  readonly changes: readonly LiveChange[];
  readonly gone: readonly string[];
}

/** Facts that give a case to somebody else. */
const MOVES: readonly string[] = [
  ...['case.routed', 'case.sent_to_triage', 'case.transferred', 'case.returned'],
];

/**
 * What this person is told of new facts. A case they could see before one of them, and can see no
 * more, is gone; of a case they could see neither before nor after, they are told nothing.
 */
export function toldTo(who: Staff, facts: readonly Fact[]): Told {
  const changes: LiveChange[] = [];
  const gone: string[] = [];
  for (const [caseNo, ofCase] of byCase(facts)) {
    const now = ofCase[ofCase.length - 1];
    if (mayRead(who, now)) changes.push(changeOf(who, ofCase));
    else if (couldRead(who, ofCase)) gone.push(caseNo);
  }
  return { changes, gone };
}

function couldRead(who: Staff, facts: readonly Fact[]): boolean {
  if (facts.some(({ type }) => type === 'case.received')) return false;
  return facts
    .filter(({ type }) => MOVES.includes(type))
    .some((fact) => mayRead(who, { ...fact, lead: fact.from }));
}

function changeOf(who: Staff, facts: readonly Fact[]): LiveChange {
  const { caseNo, version } = facts[facts.length - 1];
  const kinds = [...new Set(facts.map(({ type }) => type))];
  return { caseNo, version, kinds, isOwn: facts.every(({ actorId }) => actorId === who.id) };
}

function byCase(facts: readonly Fact[]): Map<string, Fact[]> {
  const found = new Map<string, Fact[]>();
  for (const fact of facts) {
    const others = found.get(fact.caseNo);
    if (others) others.push(fact);
    else found.set(fact.caseNo, [fact]);
  }
  return found;
}
