import type { Role, Staff } from './actor.js';
import { CASE_STATES, type CaseState, type Lead, type Section } from './case.js';
import { ACTIONS, type Action } from './lifecycle.js';
import { actionsOf, mayRead, refusalOf } from './may.js';

const someone = (role: Role, section: Section | null): Staff => ({
  ...{ id: 'someone', account: 'someone', name: 'someone', role, section },
});
const WHO = {
  handler: someone('handler', 'DELIVERY'),
  supervisor: someone('supervisor', 'DELIVERY'),
  dispatcher: someone('dispatcher', null),
  deputy_head: someone('deputy_head', null),
  head: someone('head', null),
  ethics: someone('ethics', 'ETHICS'),
  'handler in the ethics section': someone('handler', 'ETHICS'),
  auditor: someone('auditor', null),
  admin: someone('admin', null),
};
type Who = keyof typeof WHO;
const draft = { text: 'x', by: 'x', at: 'x' };
const asked = (approver: 'supervisor' | 'deputy_head' | 'head') => ({
  ...{ workingDays: 1, to: '', reason: 'x', by: 'x', at: '', approver },
});
type Looked = Parameters<typeof refusalOf>[2];
const aCase = (status: CaseState, lead: Lead | null, given: Partial<Looked> = {}): Looked => ({
  ...{ status, lead, draft, reply: null, consulted: [], awaitingFindings: [], pausedAt: null },
  ...{ pendingExtension: null, mergedInto: null, ...given },
});
const HELD = {
  ...{ text: 'x', approvedBy: 'x', approvedAt: 'x' },
  held: { until: '', mailIds: [], pausedAt: null, pendingExtension: null },
};
/** One that waits for nothing, and one that waits for everything: each action is possible in one. */
const STANDINGS: Partial<Looked>[] = [
  {},
  { pausedAt: new Date(0), pendingExtension: asked('supervisor'), reply: HELD },
];

const HANDLING: Action[] = ['accept', 'return', 'note', 'draft-reply', 'submit', 'close'];
const ON_THE_CLOCK: Action[] = ['request-supplement', 'resume', 'extend'];
const OPENLY: Action[] = ['consult', 'merge'];
const OF_A_HANDLER: Action[] = [...HANDLING, 'link-measures', 'reopen', ...ON_THE_CLOCK];
const DECIDING: Action[] = ['approve-extension', 'refuse-extension'];
const OF_A_SUPERVISOR: Action[] = [
  ...(['assign', 'transfer', 'approve', 'send-back', 'recall', 'decline'] as const),
  ...DECIDING,
];
const OF_A_DISPATCHER: Action[] = ['note', 'transfer', 'decline', 'merge', 'reopen'];
const OF_A_HEAD: Action[] = ['note', ...DECIDING];

/** Who may do what to a case of whom, in some state of it; nobody may do anything else. */
const GRANTS: [Who, Lead | null, Action[]][] = [
  ['handler', 'DELIVERY', [...OF_A_HANDLER, ...OPENLY]],
  ['supervisor', 'DELIVERY', [...OF_A_HANDLER, ...OPENLY, ...OF_A_SUPERVISOR]],
  ...(['DELIVERY', 'EXPRESS', 'TRIAGE', null] as const).flatMap((lead) => [
    ['dispatcher', lead, OF_A_DISPATCHER] as [Who, Lead | null, Action[]],
    ['deputy_head', lead, OF_A_HEAD] as [Who, Lead | null, Action[]],
    ['head', lead, OF_A_HEAD] as [Who, Lead | null, Action[]],
  ]),
  ['ethics', 'ETHICS', [...OF_A_HANDLER, ...OF_A_SUPERVISOR]],
];
const OF_THE_CASE = [
  ...['not_in_this_state', 'already_paused', 'not_paused'],
  ...['extension_pending', 'no_extension_pending', 'too_late_to_recall'],
];
const LEADS: (Lead | null)[] = ['DELIVERY', 'EXPRESS', 'ETHICS', 'TRIAGE', null];
const combinations = (Object.keys(WHO) as Who[]).flatMap((who) =>
  LEADS.map((lead) => [who, lead] as const),
);

describe('who may do what', () => {
  it.each(combinations)('%s of DELIVERY on a case of %s', (who, lead) => {
    const granted = GRANTS.find(([w, l]) => w === who && l === lead)?.[2] ?? [];
    const cases = CASE_STATES.flatMap((status) =>
      STANDINGS.map((given) => aCase(status, lead, given)),
    );
    const possible = cases.flatMap((c) => actionsOf(WHO[who], c));
    expect([...new Set(possible)].sort()).toEqual([...granted].sort());
    expect(mayRead(WHO[who], aCase('routed', lead))).toBe(granted.length > 0);
    for (const action of ACTIONS) {
      const codes = cases.map((c) => refusalOf(WHO[who], action, c)?.code);
      // What one may not read does not exist; what one may not do is not told apart by state.
      if (granted.length === 0) expect(new Set(codes)).toEqual(new Set(['not_found']));
      else if (!granted.includes(action))
        expect(new Set(codes)).toEqual(new Set(['not_permitted']));
      else expect(codes.filter((code) => code && !OF_THE_CASE.includes(code))).toEqual([]);
    }
  });

  it('a section that was asked for its findings reads, notes and answers, and nothing else', () => {
    const given = { consulted: ['EXPRESS'], awaitingFindings: ['EXPRESS'] };
    for (const role of ['handler', 'supervisor'] as const) {
      const who = someone(role, 'EXPRESS');
      const possible = CASE_STATES.flatMap((s) => actionsOf(who, aCase(s, 'DELIVERY', given)));
      expect([...new Set(possible)].sort()).toEqual(['give-findings', 'note']);
      const answered = aCase('in_progress', 'DELIVERY', { ...given, awaitingFindings: [] });
      expect(refusalOf(who, 'give-findings', answered)?.code).toBe('no_findings_awaited');
      expect(mayRead(who, aCase('closed', 'DELIVERY', given))).toBe(true);
    }
    // A sealed case is shown to nobody else, whoever was consulted before it was sealed.
    expect(mayRead(someone('handler', 'EXPRESS'), aCase('routed', 'ETHICS', given))).toBe(false);
    expect(refusalOf(WHO.handler, 'give-findings', aCase('routed', 'DELIVERY', given))?.code).toBe(
      'not_permitted',
    );
  });

  it.each([
    ['supervisor', 'supervisor', true],
    ['supervisor', 'deputy_head', true],
    ['supervisor', 'head', true],
    ['deputy_head', 'supervisor', false],
    ['deputy_head', 'deputy_head', true],
    ['deputy_head', 'head', true],
    ['head', 'supervisor', false],
    ['head', 'deputy_head', false],
    ['head', 'head', true],
  ] as const)('more time for the %s is decided by the %s: %s', (approver, who, may) => {
    const c = aCase('in_progress', 'DELIVERY', { pendingExtension: asked(approver) });
    for (const action of DECIDING) {
      const refusal = refusalOf(WHO[who], action, c);
      expect(refusal === undefined).toBe(may);
      if (refusal) expect(refusal.details).toEqual({ action, approver });
    }
  });

  it.each<[Action, Partial<Looked>, string]>([
    ['request-supplement', { pausedAt: new Date(0) }, 'already_paused'],
    ['resume', {}, 'not_paused'],
    ['extend', { pendingExtension: asked('supervisor') }, 'extension_pending'],
    ['approve-extension', {}, 'no_extension_pending'],
    ['refuse-extension', {}, 'no_extension_pending'],
  ])('%s is refused where it makes no sense', (action, given, code) => {
    expect(refusalOf(WHO.supervisor, action, aCase('in_progress', 'DELIVERY', given))?.code).toBe(
      code,
    );
  });

  it('what is not held any more cannot be taken back', () => {
    const of = (reply: Looked['reply']) =>
      refusalOf(WHO.supervisor, 'recall', aCase('replied', 'DELIVERY', { reply }))?.code;
    expect([of(HELD), of({ ...HELD, held: undefined })]).toEqual([undefined, 'too_late_to_recall']);
  });

  it('nothing is submitted that was not drafted', () => {
    const c = aCase('in_progress', 'DELIVERY', { draft: null });
    expect(refusalOf(WHO.handler, 'submit', c)?.code).toBe('draft_required');
    expect(refusalOf(WHO.handler, 'submit', { ...c, draft })).toBeUndefined();
  });
});
