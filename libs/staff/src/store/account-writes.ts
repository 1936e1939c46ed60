import { Refusal } from '#kernel';
import type { EntityManager } from 'typeorm';
import type { AccountStep, Hand } from '../people/account-desk.port.js';
import { StaffAccountSchema } from './staff.schema.js';

const RECORD = `
INSERT INTO account_event (subject_id, type, at, actor, data)
VALUES ($1, $2, office_now(), jsonb_build_object('id', $3::text, 'name', $4::text), $5)`;

const MAIL = `
INSERT INTO mail (id, case_id, kind, dedupe_key, recipient, subject, text)
VALUES ($1, NULL, $2, $3, $4, $5, $6)`;

/** Adds a line to the record of an account, an absence or a key; within the caller's transaction. */
export async function record(
  tx: EntityManager,
  subjectId: string,
  by: Hand,
  { type, data }: { readonly type: string; readonly data: Record<string, unknown> },
): Promise<void> {
  await tx.query(RECORD, [subjectId, type, by.id, by.name, data]);
}

/** Writes one decision about an account, within the caller's transaction. */
export async function writeStep(
  tx: EntityManager,
  id: string,
  by: Hand,
  step: AccountStep,
): Promise<void> {
  if (step.usesLink) await useLink(tx, step.usesLink);
  const { password } = step;
  const set = {
    ...step.set,
    ...(password && { passwordHash: password.hash, mustChangePassword: password.mustChange }),
  };
  if (Object.keys(set).length > 0) await tx.update(StaffAccountSchema, { id }, set);
  if (password) await tx.query('DELETE FROM password_link WHERE account_id = $1', [id]);
  if (step.ends) {
    const stays = step.ends === 'all' ? '' : step.ends.others;
    await tx.query('DELETE FROM session WHERE account_id = $1 AND token_hash <> $2', [id, stays]);
  }
  if (step.link) await writeLink(tx, id, step.link);
  if (step.secondStep) await writeSecondStep(tx, id, step.secondStep);
  await record(tx, id, by, step.event);
}

async function useLink(tx: EntityManager, tokenHash: string): Promise<void> {
  const [, used] = await tx.query<[unknown[], number]>(
    'DELETE FROM password_link WHERE token_hash = $1 AND expires_at > office_now()',
    [tokenHash],
  );
  if (used === 0) throw new Refusal('link_over');
}

async function writeLink(
  tx: EntityManager,
  id: string,
  { tokenHash, hours, mail }: NonNullable<AccountStep['link']>,
): Promise<void> {
  await tx.query(
    `INSERT INTO password_link (token_hash, account_id, expires_at)
     VALUES ($1, $2, office_now() + make_interval(hours => $3))`,
    [tokenHash, id, hours],
  );
  await tx.query(MAIL, [mail.id, mail.kind, mail.dedupeKey, mail.to, mail.subject, mail.text]);
}

async function writeSecondStep(
  tx: EntityManager,
  id: string,
  becomes: NonNullable<AccountStep['secondStep']>,
): Promise<void> {
  if (becomes === 'none') {
    await tx.query('DELETE FROM second_step WHERE account_id = $1', [id]);
    return;
  }
  await tx.query(
    `UPDATE second_step SET secret = $2, pending = NULL, last_step = $3, recovery = $4,
            confirmed_at = office_now()
      WHERE account_id = $1`,
    [id, becomes.secret, becomes.step, becomes.recovery],
  );
}
