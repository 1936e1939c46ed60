import type { Role, Staff } from './actor.js';
import { CASE_STATES, type Lead, type Section } from './case.js';
import { ACTIONS, type Action } from './lifecycle.js';
import { actionsOf, mayRead, refusalOf } from './may.js';

const someone = (role: Role, section: Section | null): Staff => ({
  ...{ id: 'someone', account: 'someone', name: 'someone', role, section },
});
const WHO = {
  handler: someone('handler', 'DELIVERY'),
  supervisor: someone('supervisor', 'DELIVERY'),
  dispatcher: someone('dispatcher', null),
  ethics: someone('ethics', 'ETHICS'),
  'handler in the ethics section': someone('handler', 'ETHICS'),
  auditor: someone('auditor', null),
  admin: someone('admin', null),
};
type Who = keyof typeof WHO;
const draft = { text: 'x', by: 'x', at: 'x' };

const HANDLING: Action[] = ['accept', 'return', 'note', 'draft-reply', 'submit', 'close'];
const OF_A_HANDLER: Action[] = [...HANDLING, 'link-measures'];
const OF_A_SUPERVISOR: Action[] = ['assign', 'transfer', 'approve', 'send-back', 'decline'];

/** Who may do what to a case of whom, in some state of it; nobody may do anything else. */
const GRANTS: [Who, Lead | null, Action[]][] = [
  ['handler', 'DELIVERY', OF_A_HANDLER],
  ['supervisor', 'DELIVERY', [...OF_A_HANDLER, ...OF_A_SUPERVISOR]],
  ['dispatcher', 'DELIVERY', ['note', 'transfer', 'decline']],
  ['dispatcher', 'EXPRESS', ['note', 'transfer', 'decline']],
  ['dispatcher', 'TRIAGE', ['note', 'transfer', 'decline']],
  ['dispatcher', null, ['note', 'transfer', 'decline']],
  ['ethics', 'ETHICS', [...OF_A_HANDLER, ...OF_A_SUPERVISOR]],
];
const LEADS: (Lead | null)[] = ['DELIVERY', 'EXPRESS', 'ETHICS', 'TRIAGE', null];
const combinations = (Object.keys(WHO) as Who[]).flatMap((who) =>
  LEADS.map((lead) => [who, lead] as const),
);

describe('who may do what', () => {
  it.each(combinations)('%s of DELIVERY on a case of %s', (who, lead) => {
    const granted = GRANTS.find(([w, l]) => w === who && l === lead)?.[2] ?? [];
    const possible = CASE_STATES.flatMap((status) => actionsOf(WHO[who], { status, lead, draft }));
    expect([...new Set(possible)].sort()).toEqual([...granted].sort());
    expect(mayRead(WHO[who], { status: 'routed', lead })).toBe(granted.length > 0);
    for (const action of ACTIONS) {
      const codes = CASE_STATES.map(
        (status) => refusalOf(WHO[who], action, { status, lead, draft })?.code,
      );
      // What one may not read does not exist; what one may not do is not told apart by state.
      if (granted.length === 0) expect(new Set(codes)).toEqual(new Set(['not_found']));
      else if (!granted.includes(action))
        expect(new Set(codes)).toEqual(new Set(['not_permitted']));
      else expect(codes.filter((code) => code && code !== 'not_in_this_state')).toEqual([]);
    }
  });

  it('nothing is submitted that was not drafted', () => {
    const c = { status: 'in_progress', lead: 'DELIVERY', draft: null } as const;
    expect(refusalOf(WHO.handler, 'submit', c)?.code).toBe('draft_required');
    expect(refusalOf(WHO.handler, 'submit', { ...c, draft })).toBeUndefined();
  });
});
