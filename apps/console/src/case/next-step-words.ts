import type { CaseDetail } from '../api/model';

type Standing = Pick<
  CaseDetail,
  'status' | 'actions' | 'draft' | 'timeline' | 'pausedAt' | 'mergedInto'
>;

/** What is next, as a key of the words with the reason to show; waiting means it is another's turn. */
export interface Step {
  readonly words: string;
  readonly isWaiting: boolean;
  readonly reason?: string;
}

const mine = (words: string, reason?: string): Step => ({ words, isWaiting: false, reason });
const others = (words: string): Step => ({ words, isWaiting: true });

/** Reads from a case what the person looking at it should do next. */
export function nextStep(c: Standing): Step {
  const may = (action: CaseDetail['actions'][number]) => c.actions.includes(action);
  if (may('give-findings')) return mine('next_findings');
  switch (c.status) {
    case 'received':
      return others('next_received');
    case 'triage':
      return may('transfer') ? mine('next_triage') : others('next_triage_waiting');
    case 'routed':
      return may('accept') ? mine('next_accept') : others('next_accept_waiting');
    case 'in_progress':
      if (c.pausedAt) return may('resume') ? mine('next_paused') : others('next_paused_waiting');
      return may('draft-reply') ? draftStep(c) : others('next_draft_waiting');
    case 'submitted':
      return may('approve') ? mine('next_approve') : others('next_approve_waiting');
    case 'replied':
      return may('close') ? mine('next_close') : others('next_close_waiting');
    case 'closed':
      return others(c.mergedInto ? 'next_merged' : 'next_closed');
    case 'declined':
      return others('next_declined');
  }
}

/** A reply that was sent back says why until it is submitted again. */
function draftStep(c: Standing): Step {
  const last = c.timeline.findLast(({ type }) =>
    ['reply.sent_back', 'reply.submitted'].includes(type),
  );
  if (last?.type === 'reply.sent_back') return mine('next_sent_back', String(last.data.reason));
  return mine(c.draft ? 'next_submit' : 'next_draft');
}
