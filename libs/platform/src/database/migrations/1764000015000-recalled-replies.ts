import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CASES_AS_OF } from './1764000008000-as-of.js';

const LAST_APPROVAL = `nullif(substr(max((lpad(e.id::text, 19, '0') ||
      CASE e.type WHEN 'reply.approved' THEN e.at::text ELSE '' END) COLLATE "C")
      FILTER (WHERE e.type IN ('reply.approved', 'reply.recalled')), 20), '')::timestamptz`;

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
  [`max(e.at) FILTER (WHERE e.type = 'reply.approved')`, LAST_APPROVAL],
];

function withRecalls(): string {
  return CHANGES.reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error(`cases_as_of does not say ${before}`);
    return text.replaceAll(before, after);
  }, CASES_AS_OF);
}

/** The past of the cases knows that an approval can be taken back. */
export class RecalledReplies1764000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION cases_as_of');
    await runner.query(withRecalls());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION cases_as_of');
    await runner.query(CASES_AS_OF);
  }
}
