import { ACTIONS, actionsOf, type Case, mayRead, refusalOf, type Staff } from '#case';
import type { CaseSurroundings } from '#insight';
import { REFUSAL_WORDS } from '../http/problems/refusal-words.js';

/** How a reply reached the customer, from the state of its mail. */
const DELIVERY: Record<string, string> = {
  queued: 'queued',
  sending: 'queued',
  sent: 'sent',
  kept: 'kept',
  failed: 'failed',
};

/** A case as the console shows it to this person, with what they may do now and why not the rest. */
export function caseView(c: Case, more: CaseSurroundings, who: Staff) {
  const {
    contact,
    reply,
    handlerId: _handlerId,
    queryCodeHash: _hash,
    revision: _rev,
    ...fields
  } = c;
  return {
    ...fields,
    customer: contact.name,
    contact,
    handler: more.handler,
    reply: reply && { ...reply, delivery: more.replyMail ? DELIVERY[more.replyMail] : 'none' },
    measures: more.measures,
    routing: more.routing,
    timeline: more.timeline,
    actions: mayRead(who, c) ? actionsOf(who, c) : [],
    refusals: refusalsOf(who, c),
  };
}

function refusalsOf(who: Staff, c: Case) {
  const refused = ACTIONS.flatMap((action) => {
    const refusal = refusalOf(who, action, c);
    return refusal ? [[action, { code: refusal.code, ...REFUSAL_WORDS[refusal.code] }]] : [];
  });
  return Object.fromEntries(refused) as Record<string, { code: string; zh: string; en: string }>;
}
