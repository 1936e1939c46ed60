import fc from 'fast-check';
import type { Staff } from './actor.js';
import { CASE_STATES, type CaseState, type Lead } from './case.js';
import { ACTIONS, type Action, LIFECYCLE, nextState, ROUTING_TRANSITION } from './lifecycle.js';
import { actionsOf, refusalOf } from './may.js';

/** Where nothing more is owed to the customer. */
const ENDED: readonly CaseState[] = ['closed', 'declined'];
const moves = (from: CaseState): CaseState[] => [
  ...ACTIONS.flatMap((action) => nextState(from, action) ?? []),
  ...(from === ROUTING_TRANSITION.from ? ROUTING_TRANSITION.to : []),
];
const reachable = (from: CaseState, seen = new Set([from])): Set<CaseState> => {
  for (const to of moves(from)) if (!seen.has(to)) reachable(to, seen.add(to));
  return seen;
};

type Moves = Partial<Record<CaseState, CaseState>>;

describe('the lifecycle of a case', () => {
  const WITH_SECTION: Moves = {
    routed: 'routed',
    in_progress: 'in_progress',
    submitted: 'submitted',
  };
  const OWED: Moves = { received: 'received', triage: 'triage', ...WITH_SECTION };
  // Written out by hand: a change of the table has to be meant.
  const TABLE: Record<Action, Moves> = {
    accept: { routed: 'in_progress' },
    assign: { routed: 'in_progress', in_progress: 'in_progress' },
    transfer: { received: 'routed', triage: 'routed', routed: 'routed', in_progress: 'routed' },
    return: { routed: 'triage', in_progress: 'triage' },
    note: Object.fromEntries(CASE_STATES.map((state) => [state, state])),
    'draft-reply': { in_progress: 'in_progress' },
    submit: { in_progress: 'submitted' },
    approve: { submitted: 'replied' },
    'send-back': { submitted: 'in_progress' },
    recall: { replied: 'submitted' },
    close: { replied: 'closed' },
    'link-measures': { replied: 'replied', closed: 'closed' },
    decline: {
      ...{ received: 'declined', triage: 'declined' },
      ...{ routed: 'declined', in_progress: 'declined' },
    },
    'request-supplement': { in_progress: 'in_progress' },
    resume: WITH_SECTION,
    extend: WITH_SECTION,
    'approve-extension': OWED,
    'refuse-extension': OWED,
    consult: WITH_SECTION,
    'give-findings': OWED,
    reopen: { replied: 'in_progress', closed: 'in_progress' },
    merge: Object.fromEntries(Object.keys(OWED).map((state) => [state, 'closed'])),
  };

  it.each(ACTIONS.flatMap((action) => CASE_STATES.map((state) => [action, state] as const)))(
    '%s from %s',
    (action, state) => expect(nextState(state, action)).toBe(TABLE[action][state]),
  );

  it('reaches every state from receipt', () => {
    expect([...reachable('received')].sort()).toEqual([...CASE_STATES].sort());
  });

  it.each(CASE_STATES)('is no trap in %s: an end can be reached', (state) => {
    expect(ENDED.some((end) => reachable(state).has(end))).toBe(true);
  });

  it('leaves a closed case only by reopening it, and a declined one never', () => {
    expect(moves('closed').filter((to) => to !== 'closed')).toEqual(['in_progress']);
    expect(nextState('closed', 'reopen')).toBe('in_progress');
    expect([...new Set(moves('declined'))]).toEqual(['declined']);
  });

  it('names every button in both languages, and no two alike', () => {
    for (const lang of ['zh', 'en'] as const) {
      const labels = ACTIONS.map((action) => LIFECYCLE[action].label[lang]);
      expect(labels.every((label) => label.trim() !== '')).toBe(true);
      expect(new Set(labels).size).toBe(ACTIONS.length);
    }
  });
});

/** What a case goes through, as far as the rules look at it. */
type Looked = Parameters<typeof refusalOf>[2];
type Model = { -readonly [K in keyof Looked]: Looked[K] };

const NEW: Model = {
  ...{ status: 'received', lead: null, draft: null, reply: null },
  ...{ consulted: [], awaitingFindings: [] },
  ...{ pausedAt: null, pendingExtension: null, mergedInto: null },
};

const person = (role: Staff['role'], section: Staff['section']): Staff => ({
  ...{ id: `${role}-${section}`, account: `${role}-${section}`, name: role, role, section },
});
const PEOPLE = [
  person('dispatcher', null),
  person('handler', 'DELIVERY'),
  person('supervisor', 'DELIVERY'),
  person('handler', 'EXPRESS'),
  person('supervisor', 'EXPRESS'),
  person('ethics', 'ETHICS'),
  person('auditor', null),
  person('admin', null),
  person('head', null),
];

/** What an action does to the model, beside the state. */
function take(model: Model, action: Action, to: Lead): void {
  model.status = nextState(model.status, action) ?? model.status;
  if (action === 'transfer') model.lead = to;
  if (action === 'return') model.lead = 'TRIAGE';
  if (action === 'draft-reply') model.draft = { text: 'x', by: 'x', at: 'x' };
  if (action === 'request-supplement') model.pausedAt = new Date(0);
  if (action === 'resume' || action === 'approve') model.pausedAt = null;
  if (action === 'approve') model.reply = HELD;
  if (action === 'recall') model.reply = null;
  if (action === 'extend') model.pendingExtension = { ...EXTENSION };
  if (DECIDES.includes(action)) model.pendingExtension = null;
  if (action === 'merge') model.mergedInto = 'another';
  if (action === 'reopen') model.draft = model.reply = null;
  if (action === 'consult') model.consulted = model.awaitingFindings = ['EXPRESS'];
  if (action === 'give-findings') model.awaitingFindings = [];
}

const EXTENSION: NonNullable<Looked['pendingExtension']> = {
  ...{ workingDays: 20, to: '', reason: 'x', by: 'x', at: '', approver: 'deputy_head' },
};
const HELD: NonNullable<Looked['reply']> = {
  ...{ text: 'x', approvedBy: 'x', approvedAt: '' },
  held: { until: '', mailIds: [], pausedAt: null, pendingExtension: null },
};
const DECIDES: readonly Action[] = ['approve-extension', 'refuse-extension', 'approve'];

describe('whatever people try, in whatever order', () => {
  const attempt = fc.record({
    who: fc.constantFrom(...PEOPLE),
    action: fc.constantFrom(...ACTIONS),
    to: fc.constantFrom<Lead>('DELIVERY', 'EXPRESS', 'ETHICS'),
  });
  const start = fc.constantFrom<Model>(
    NEW,
    { ...NEW, status: 'triage', lead: 'TRIAGE' },
    { ...NEW, status: 'routed', lead: 'DELIVERY' },
  );

  it('an answer was drafted, submitted and approved by the lead, and nothing leaves an end', () => {
    fc.assert(
      fc.property(start, fc.array(attempt, { maxLength: 60 }), (first, attempts) => {
        const model = { ...first };
        const done: { action: Action; who: Staff; lead: Lead | null }[] = [];
        for (const { who, action, to } of attempts) {
          const before = { ...model };
          const refusal = refusalOf(who, action, model);
          expect(actionsOf(who, model).includes(action)).toBe(refusal === undefined);
          if (refusal) continue;
          take(model, action, to);
          done.push({ action, who, lead: before.lead });
          expect(CASE_STATES).toContain(model.status);
          if (ENDED.includes(before.status) && action !== 'reopen')
            expect(model.status).toBe(before.status);
        }
        const approvals = done.filter(({ action }) => action === 'approve');
        const recalls = done.filter(({ action }) => action === 'recall');
        const standing = approvals.length - recalls.length;
        // Each answer was asked for: at receipt, or by a reopening of what was answered.
        const reopenings = done.filter(({ action }) => action === 'reopen').length;
        expect([reopenings, 1 + reopenings]).toContain(standing);
        for (const { who, lead } of approvals) {
          expect(['supervisor', 'ethics']).toContain(who.role);
          expect(who.section).toBe(lead);
          expect(model.draft).not.toBeNull();
        }
        // What was merged is answered with the case it follows.
        const merged = done.filter(({ action }) => action === 'merge');
        if (model.status === 'closed') expect(standing + merged.length).toBe(1 + reopenings);
        for (const { who } of done.filter(({ action }) => action === 'approve-extension'))
          expect(['head', 'ethics']).toContain(who.role);
        expect(done.some(({ who }) => ['auditor', 'admin'].includes(who.role))).toBe(false);
        if (model.lead === 'ETHICS') {
          expect(PEOPLE.filter((who) => actionsOf(who, model).length > 0)).toEqual(
            PEOPLE.filter(({ role }) => role === 'ethics'),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('somebody can always bring the case to its end', () => {
    const isEnded = ({ status }: Model) => ENDED.includes(status);
    fc.assert(
      fc.property(start, fc.array(attempt, { maxLength: 30 }), (first, attempts) => {
        const model = { ...first };
        for (const { who, action, to } of attempts) {
          if (!refusalOf(who, action, model)) take(model, action, to);
        }
        const way: Action[] = ['transfer', 'accept', 'draft-reply', 'submit', 'approve', 'close'];
        for (const action of way) {
          const able = PEOPLE.find((who) => !refusalOf(who, action, model));
          const isNeeded = action !== 'transfer' || model.lead === null || model.lead === 'TRIAGE';
          if (able && isNeeded) take(model, action, 'DELIVERY');
        }
        expect(isEnded(model)).toBe(true);
      }),
    );
  });
});
