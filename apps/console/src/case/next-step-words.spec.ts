import type { CaseDetail } from '../api/model';
import { nextStep } from './next-step-words';

type Standing = Parameters<typeof nextStep>[0];
type Entry = CaseDetail['timeline'][number];

const entry = (type: string, data: Entry['data'] = {}): Entry => ({
  type,
  data,
  at: '2026-11-24T02:00:00Z',
  actor: { by: 'staff', name: '王', for: null },
});
const standing = (given: Partial<Standing>): Standing => ({
  status: 'in_progress',
  actions: ['note', 'draft-reply'],
  draft: null,
  timeline: [],
  pausedAt: null,
  mergedInto: null,
  ...given,
});
const draft = { text: '您好', by: '王', at: '2026-11-24T02:00:00Z' };

describe('what is next', () => {
  it.each<[string, Partial<Standing>, boolean]>([
    ['next_accept', { status: 'routed', actions: ['accept'] }, false],
    ['next_accept_waiting', { status: 'routed', actions: ['note'] }, true],
    ['next_draft', {}, false],
    ['next_submit', { draft }, false],
    ['next_approve', { status: 'submitted', actions: ['approve'] }, false],
    ['next_approve_waiting', { status: 'submitted', actions: ['note'] }, true],
    ['next_close', { status: 'replied', actions: ['close'] }, false],
    ['next_paused', { pausedAt: draft.at, actions: ['resume', 'draft-reply'] }, false],
    ['next_paused_waiting', { pausedAt: draft.at, actions: ['note'] }, true],
    [
      'next_approve',
      { status: 'submitted', pausedAt: draft.at, actions: ['approve', 'resume'] },
      false,
    ],
    ['next_findings', { actions: ['note', 'give-findings'] }, false],
    ['next_merged', { status: 'closed', mergedInto: '115-000001', actions: ['note'] }, true],
    ['next_declined', { status: 'declined', actions: ['note'] }, true],
  ])('%s', (words, given, isWaiting) => {
    expect(nextStep(standing(given))).toMatchObject({ words, isWaiting });
  });

  it('tells why a reply was sent back until it is submitted again', () => {
    const back = [entry('reply.submitted'), entry('reply.sent_back', { reason: '請補日期' })];
    expect(nextStep(standing({ draft, timeline: back }))).toMatchObject({
      words: 'next_sent_back',
      reason: '請補日期',
    });
    const again = [...back, entry('reply.submitted')];
    expect(nextStep(standing({ draft, timeline: again })).words).toBe('next_submit');
  });
});
