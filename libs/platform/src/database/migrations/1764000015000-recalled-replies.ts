import type { MigrationInterface, QueryRunner } from 'typeorm';
import { WITH_REOPENINGS } from './1764000012000-after-reply.js';

/** The first approval that was not taken back; only where one was is it looked for among all of them. */
const FIRST_STANDING = `CASE WHEN s.was_recalled THEN (
    SELECT min(a.at) FROM (
      SELECT e.type, e.at, lead(e.type) OVER (ORDER BY e.id) AS next FROM case_event e
       WHERE e.case_id = s.case_id AND e.at <= moment AND e.type IN ('reply.approved', 'reply.recalled')) a
     WHERE a.type = 'reply.approved' AND a.next IS DISTINCT FROM 'reply.recalled') ELSE s.answered_at END`;

/** What an approval that was taken back changes in how a case stood: it is submitted again, and paused if it was. */
const CHANGES: readonly (readonly [before: string, after: string])[] = [
  [`'reply.submitted'`, `'reply.submitted', 'reply.recalled'`],
  [
    `WHEN 'case.supplement_requested' THEN e.at::text ELSE`,
    `WHEN 'case.supplement_requested' THEN e.at::text
      WHEN 'reply.recalled' THEN coalesce(e.data->>'pausedAt', '') ELSE`,
  ],
  [
    `'case.supplement_requested', 'case.resumed'`,
    `'case.supplement_requested', 'case.resumed', 'reply.recalled'`,
  ],
  [
    `min(e.at) FILTER (WHERE e.type = 'reply.approved') AS answered_at`,
    `min(e.at) FILTER (WHERE e.type = 'reply.approved') AS answered_at,
    bool_or(e.type = 'reply.recalled') AS was_recalled`,
  ],
  [`timestamptz, s.answered_at`, `timestamptz, ${FIRST_STANDING}`],
];

function withRecalls(): string {
  return CHANGES.reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error(`cases_as_of does not say ${before}`);
    return text.replaceAll(before, after);
  }, WITH_REOPENINGS);
}

/** The past of the cases knows that an approval can be taken back. */
export class RecalledReplies1764000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION cases_as_of');
    await runner.query(withRecalls());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION cases_as_of');
    await runner.query(WITH_REOPENINGS);
  }
}
