import { Injectable } from '@nestjs/common';
import { asRows } from '#case';
import { DataSource } from 'typeorm';
import { WRITE_MAILS } from '../store/write-mails.sql.js';
import type { WaitingAlert } from '../domain/alert/waiting-alert.js';
import { AlertStore, type Delivery } from './alert-store.port.js';

/** Of this system's advisory locks, the one of whoever delivers alerts: two would split a message. */
const DELIVERING = 74;

/**
 * Alerts whose time has come, with their case and clock as they are now. Rungs that fire in the same
 * moment are written within two seconds of each other: they are waited for, to become one message.
 */
const DELIVERABLE = `
SELECT a.id, a.clock, a.rung, a.due_at AS "firedFor", a.recipients, a.channels, c.case_no AS "caseNo",
       c.channel, c.kind, c.lead, c.handler_id AS "handlerId", k.state, k.due_at AS "dueAt", k.policy
  FROM alert a JOIN cases c ON c.id = a.case_id
  LEFT JOIN case_clock k ON k.case_id = a.case_id AND k.clock = a.clock
 WHERE a.state = 'waiting' AND a.deliver_at <= (SELECT least(office_now(), $2::timestamptz))
   AND a.fired_at <= (SELECT least(office_now(), $2::timestamptz) - interval '2 seconds')
 ORDER BY a.deliver_at, a.id LIMIT $1
   FOR NO KEY UPDATE OF a SKIP LOCKED`;

const SETTLE = `
WITH settled AS (
  UPDATE alert SET state = CASE WHEN id = ANY($2::uuid[]) THEN 'moot' ELSE 'delivered' END, delivered_at = $3
   WHERE id = ANY($1::uuid[] || $2::uuid[]) AND state = 'waiting'
), held AS (
  UPDATE alert a SET deliver_at = h.deliver_at
    FROM jsonb_to_recordset($5::jsonb) AS h(id uuid, deliver_at timestamptz) WHERE a.id = h.id
)
INSERT INTO staff_notice (id, staff_id, at, kind, items)
SELECT n.id, n.staff_id, $3, n.kind, n.items
  FROM jsonb_to_recordset($4::jsonb) AS n(id uuid, staff_id uuid, kind text, items jsonb)`;

/** Alerts in PostgreSQL, by the clock of PostgreSQL. */
@Injectable()
export class PgAlertStore extends AlertStore {
  constructor(private readonly db: DataSource) {
    super();
  }

  deliver(
    limit: number,
    decide: (alerts: readonly WaitingAlert[], at: Date) => Promise<Delivery>,
    upTo?: Date,
  ): Promise<number> {
    return this.db.transaction(async (tx) => {
      const [{ isOurs }] = await tx.query<{ isOurs: boolean }[]>(
        'SELECT pg_try_advisory_xact_lock($1) AS "isOurs"',
        [DELIVERING],
      );
      if (!isOurs) return 0;
      const alerts = await tx.query<WaitingAlert[]>(DELIVERABLE, [limit, upTo ?? null]);
      if (alerts.length === 0) return 0;
      const [{ at }] = await tx.query<{ at: Date }[]>(
        'SELECT least(office_now(), $1::timestamptz) AS at',
        [upTo ?? null],
      );
      const { delivered, moot, held, mails, notices } = await decide(alerts, at);
      await tx.query(WRITE_MAILS, [asRows(mails)]);
      await tx.query(SETTLE, [delivered, moot, at, asRows(notices), asRows(held)]);
      return delivered.length + moot.length + held.length;
    });
  }
}
