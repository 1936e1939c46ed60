import fc from 'fast-check';
import { asActor, ROLES, type Role, type Staff } from './actor.js';
import { CASE_STATES, type Section } from './case.js';
import { ACTIONS } from './lifecycle.js';
import { actsFor, mayRead, refusalOf } from './may.js';

const person = (id: string, role: Role, section: Section | null): Staff => ({
  ...{ id, account: id, name: id, role, section },
});
const lin = person('lin', 'handler', 'DELIVERY');
const chief = person('chief', 'supervisor', 'DELIVERY');
const vice = person('vice', 'deputy_head', null);
const submitted = {
  ...({ status: 'submitted', lead: 'DELIVERY', handlerId: 'lin' } as const),
  draft: { text: '您好', by: '林', at: '' },
  ...{
    consulted: [],
    awaitingFindings: [],
    pausedAt: null,
    pendingExtension: null,
    reply: null,
    mergedInto: null,
  },
};
const inHand = { ...submitted, status: 'in_progress' as const };

describe('a deputy', () => {
  const viceForChief = { ...vice, standsInFor: [chief] };

  it('may what the absent one may, and it is on record for whom', () => {
    expect(refusalOf(vice, 'approve', submitted)?.code).toBe('not_permitted');
    expect(refusalOf(viceForChief, 'approve', submitted)).toBeUndefined();
    const absent = actsFor(viceForChief, 'approve', submitted);
    expect(asActor(viceForChief, absent)).toEqual({
      ...{ by: 'staff', id: 'vice', name: 'vice' },
      for: { id: 'chief', name: 'chief' },
    });
  });

  it('hears what stands against it in the case itself, not that they may not', () => {
    expect(refusalOf(viceForChief, 'approve', inHand)?.code).toBe('not_in_this_state');
    expect(refusalOf(viceForChief, 'give-findings', inHand)?.code).toBe('not_permitted');
  });

  it('acts in the place of the handler whose case it is, also where the own right is enough', () => {
    const chiefForLin = { ...chief, standsInFor: [lin] };
    expect(actsFor(chiefForLin, 'submit', inHand)?.id).toBe('lin');
    expect(actsFor(chiefForLin, 'note', inHand)).toBeUndefined();
    expect(actsFor(chiefForLin, 'submit', { ...inHand, handlerId: 'wang' })).toBeUndefined();
    expect(actsFor(chiefForLin, 'assign', inHand)).toBeUndefined();
  });

  it.each([
    ['a draft they wrote alone', ['lin'], 'own_work'],
    ['a draft a colleague mended after them', ['lin', 'wang'], 'own_work'],
    ['a colleague’s draft', ['wang'], undefined],
    ['a draft of before its writers were kept', undefined, undefined],
  ])('of the chief, themselves a handler, approves no own work: %s', (_what, writers, code) => {
    const linForChief = { ...lin, standsInFor: [chief] };
    const draft = { ...submitted.draft, writers };
    expect(refusalOf(linForChief, 'approve', { ...submitted, draft })?.code).toBe(code);
    expect(refusalOf(linForChief, 'send-back', { ...submitted, draft })).toBeUndefined();
  });

  it('of the chief grants no extension they asked for; the chief’s own right is the chief’s', () => {
    const pendingExtension = {
      ...{ workingDays: 2, to: '', reason: '', by: '林', at: '', approver: 'supervisor' as const },
      askedBy: 'lin',
    };
    const c = { ...inHand, pendingExtension };
    const linForChief = { ...lin, standsInFor: [chief] };
    expect(refusalOf(linForChief, 'approve-extension', c)?.code).toBe('own_work');
    expect(refusalOf(linForChief, 'refuse-extension', c)).toBeUndefined();
    const asked = { ...pendingExtension, askedBy: 'chief' };
    expect(
      refusalOf(chief, 'approve-extension', { ...c, pendingExtension: asked }),
    ).toBeUndefined();
    const draft = { ...submitted.draft, writers: ['chief'] };
    expect(refusalOf(chief, 'approve', { ...submitted, draft })).toBeUndefined();
  });

  const anybody = fc.record({
    ...{ id: fc.uuid(), account: fc.constant('x'), name: fc.constant('x') },
    role: fc.constantFrom(...ROLES),
    section: fc.constantFrom<Section | null>('MAILS', 'DELIVERY', 'ETHICS', null),
  });
  const anyCase = fc.record({
    ...{ draft: fc.constant(null), consulted: fc.constant([]), awaitingFindings: fc.constant([]) },
    ...{
      pausedAt: fc.constant(null),
      pendingExtension: fc.constant(null),
      reply: fc.constant(null),
      mergedInto: fc.constant(null),
    },
    status: fc.constantFrom(...CASE_STATES),
    lead: fc.constantFrom('MAILS' as const, 'DELIVERY' as const, 'ETHICS' as const, null),
  });

  it('gains nothing but what the absent one may, and never a case that is not to be read', () => {
    const action = fc.constantFrom(...ACTIONS);
    fc.assert(
      fc.property(anybody, anybody, anyCase, action, (deputy, absent, c, what) => {
        const may = (who: Staff) => refusalOf(who, what, c) === undefined;
        const acting = may({ ...deputy, standsInFor: [absent] });
        return acting === (may(deputy) || (mayRead(deputy, c) && may(absent)));
      }),
    );
  });
});
