import { Refusal } from '#kernel';
import type { EntityManager } from 'typeorm';

/** A mail that was never tried and is not due yet; its key is free for the mail that comes instead. */
const TAKE_BACK = `
UPDATE mail SET state = 'recalled', dedupe_key = dedupe_key || '-recalled-' || id
 WHERE case_id = $1 AND id = ANY($2) AND state = 'queued' AND attempts = 0
   AND next_attempt_at > clock_timestamp()
RETURNING id`;

/** Takes mails back, all of them or none. Throws Refusal `too_late_to_recall`; the caller rolls back. */
export async function takeBack(
  tx: EntityManager,
  caseId: string,
  mailIds: readonly string[],
): Promise<void> {
  if (mailIds.length === 0) return;
  const [rows] = await tx.query<[unknown[], number]>(TAKE_BACK, [caseId, mailIds]);
  if (rows.length < mailIds.length) throw new Refusal('too_late_to_recall');
}
