import type { CaseDetail } from '../../api/model';

/** A wording of the reply from before, to hold the present one against. */
export interface Wording {
  readonly at: string;
  readonly by: string;
  readonly text: string;
  /** It was sent back, or approved and then taken back. */
  readonly was: 'sent_back' | 'approved';
}

/** What of this answer was sent back or approved before, the newest first; an answer to a reopened case is another. */
export function earlierWordings(timeline: CaseDetail['timeline']): Wording[] {
  let found: Wording[] = [];
  let submitted: Wording | undefined;
  for (const { type, at, actor, data } of timeline) {
    const text = typeof data.text === 'string' ? data.text : undefined;
    if (type === 'case.reopened') found = [];
    else if (type === 'reply.submitted') {
      submitted = text === undefined ? undefined : { at, by: actor.name, text, was: 'sent_back' };
    } else if (type === 'reply.sent_back' && submitted) {
      found.unshift(submitted);
    } else if (type === 'reply.approved' && text !== undefined) {
      found.unshift({ at, by: actor.name, text, was: 'approved' });
    }
  }
  return found;
}
