import type { Action, CaseDetail } from '../../api/model';
import { foreseen } from './foreseen';

const ME = { id: 'm1', account: 'delivery', name: '王投遞' };
const COLLEAGUE = { id: 'm2', account: 'other', name: '李' };
const DOER = { me: ME, at: new Date('2026-11-24T02:00:00Z') };
const CASE = {
  ...{ caseNo: '115-000001', status: 'routed', version: 3, handler: null, actions: ['accept'] },
  timeline: [{ at: '2026-11-24T01:00:00Z', type: 'case.received' }],
} as unknown as CaseDetail;
const does = (action: Action, body?: object, c = CASE) => foreseen(c, { action, body }, DOER);

describe('what is shown before the server has answered', () => {
  it('an accepted case is in progress with who accepted it, and says so last', () => {
    const after = does('accept');
    expect(after).toMatchObject({ status: 'in_progress', handler: ME });
    expect(after?.timeline.at(-1)).toEqual({
      ...{ at: '2026-11-24T02:00:00.000Z', type: 'case.accepted', data: {} },
      actor: { by: 'staff', name: ME.name, for: null },
    });
  });

  it('a case that was assigned stays with its handler', () => {
    expect(does('accept', {}, { ...CASE, handler: COLLEAGUE })?.handler).toEqual(COLLEAGUE);
  });

  it('a note stands last, and nothing else changes', () => {
    const after = does('note', { text: '已電洽' });
    expect(after?.timeline.map(({ type }) => type)).toEqual(['case.received', 'case.noted']);
    expect(after?.timeline.at(-1)?.data).toEqual({ text: '已電洽' });
    expect({ ...after, timeline: CASE.timeline }).toEqual(CASE);
  });

  it('what may be done and the version are the word of the server; the case before is untouched', () => {
    const before = structuredClone(CASE);
    const after = does('accept');
    expect([after?.actions, after?.version]).toEqual([CASE.actions, CASE.version]);
    expect(CASE).toEqual(before);
  });

  it.each<{ action: Action; body?: object }>([
    { action: 'approve' },
    { action: 'close', body: { text: 'x' } },
    { action: 'note' },
    { action: 'transfer', body: {} },
  ])('%j is not foreseen', ({ action, body }) => expect(does(action, body)).toBeUndefined());
});
