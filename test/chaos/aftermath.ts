import { setTimeout as sleep } from 'node:timers/promises';
import type { Ground } from './ground.js';
import { tell } from './invariants.js';
import type { Senders } from './senders.js';

/** As LEASE_SECONDS of the resolution has it: so long is a mail left to the worker that took it. */
const MAIL_LEASE_MS = 30_000;

/** Waits until nothing waits any more; the leases of mails that a dead worker had in hand end now. */
export async function settleDown(ground: Ground): Promise<string[]> {
  let left: Record<string, number> = {};
  for (const until = Date.now() + 150_000; Date.now() < until; await sleep(250)) {
    const since = new Date(ground.workerSince + MAIL_LEASE_MS);
    await ground.query(
      `UPDATE mail SET next_attempt_at = clock_timestamp()
        WHERE state = 'sending' AND next_attempt_at > clock_timestamp() AND next_attempt_at < $1`,
      [since],
    );
    [left] = await ground.query<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM outbox) AS outbox,
              (SELECT count(*)::int FROM cases WHERE status = 'received') AS unrouted,
              (SELECT count(*)::int FROM timer WHERE state = 'armed' AND due_at <= (SELECT office_now())) AS due,
              (SELECT count(*)::int FROM mail WHERE state IN ('queued', 'sending')) AS mails`,
    );
    if (Object.values(left).every((n) => n === 0)) return [];
  }
  return [`did not settle within 150 s: ${JSON.stringify(left)}`];
}

/** The cases of a round, whoever was told of them. */
export async function casesOf(ground: Ground, round: number): Promise<string[]> {
  const rows = await ground.query<{ id: string }>(
    `SELECT id FROM cases WHERE source_ref_no LIKE $1 OR contact->>'email' LIKE $1`,
    [`R${round}-%`],
  );
  return rows.map(({ id }) => id);
}

/** Acknowledged messages that are not there as the one case whose number was told. */
export async function submissionFaults(
  ground: Ground,
  { sent }: Pick<Senders, 'sent'>,
): Promise<string[]> {
  const stored = await ground.query<{ mark: string; caseNo: string }>(
    `SELECT coalesce(source_ref_no, split_part(contact->>'email', '@', 1)) AS mark, case_no AS "caseNo"
       FROM cases WHERE coalesce(source_ref_no, contact->>'email') LIKE 'R%'`,
  );
  const numbers = new Map(stored.map(({ mark, caseNo }) => [mark, caseNo]));
  const lost = sent.filter(({ mark, caseNo }) => caseNo && numbers.get(mark) !== caseNo);
  return lost.length > 0 ? [`acknowledged, and lost: ${tell(lost)}`] : [];
}

/** Mails that never came, came oftener than they were tried, or that nobody ordered. */
export async function mailFaults(ground: Ground, ids: readonly string[]): Promise<string[]> {
  // What comes from here on, a digest perhaps, is of the next round: a mail is marked before it is sent.
  const received = ground.mails.received.splice(0);
  const mails = await ground.query<{ id: string; attempts: number; caseId: string }>(
    `SELECT id, attempts, case_id AS "caseId" FROM mail`,
  );
  const seen = new Map<string, number>();
  for (const { messageId } of received) {
    const id = messageId.slice(1).split('@')[0];
    seen.set(id, (seen.get(id) ?? 0) + 1);
  }
  const ofRound = new Set(ids);
  const wrong = mails.filter(({ id, attempts, caseId }) => {
    const times = seen.get(id) ?? 0;
    return times > attempts || (times === 0 && ofRound.has(caseId));
  });
  const known = new Set(mails.map(({ id }) => id));
  const unknown = [...seen.keys()].filter((id) => !known.has(id));
  return [
    ...(wrong.length > 0 ? [`a mail came never, or too often: ${tell(wrong)}`] : []),
    ...(unknown.length > 0 ? [`a mail came that nobody ordered: ${tell(unknown)}`] : []),
  ];
}
