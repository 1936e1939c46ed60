import { Injectable } from '@nestjs/common';
import { type Case, CaseStore, mayRead, type Staff } from '#case';
import { Refusal } from '#kernel';
import { DataSource } from 'typeorm';

/** What belongs to a case beside the case itself. */
export interface CaseSurroundings {
  readonly timeline: {
    at: string;
    type: string;
    actor: { by: 'staff' | 'customer' | 'system'; name: string; for: string | null };
    data: Record<string, unknown>;
  }[];
  readonly measures: { code: string; action: string; evidence: string }[];
  readonly routing: Record<string, unknown> | null;
  readonly handler: { id: string; account: string; name: string } | null;
  /** State of the mail that carries the reply; null where there is none. */
  readonly replyMail: string | null;
  /** The number of the case this one follows (併案). */
  readonly mergedInto: string | null;
  /** The cases that follow this one: its reply answers them, too. */
  readonly followers: { caseNo: string; customer: string; told: 'email' | 'other' }[];
}

const SURROUNDINGS = `
SELECT
  coalesce((SELECT json_agg(json_build_object('at', e.at, 'type', e.type, 'data', e.data, 'actor',
      json_build_object('by', e.actor->>'by', 'name',
        CASE WHEN e.actor->>'by' = 'customer' THEN c.contact->>'name' ELSE e.actor->>'name' END,
        'for', e.actor->'for'->>'name')) ORDER BY e.id)
    FROM case_event e WHERE e.case_id = c.id), '[]') AS timeline,
  coalesce((SELECT json_agg(json_build_object('code', m.code, 'action', m.action, 'evidence', l.evidence) ORDER BY m.position)
    FROM measure_link l JOIN measure m ON m.code = l.measure_code WHERE l.case_id = c.id), '[]') AS measures,
  (SELECT d.decision FROM routing_decision d WHERE d.case_id = c.id ORDER BY d.id DESC LIMIT 1) AS routing,
  (SELECT json_build_object('id', a.id, 'account', a.account, 'name', a.name)
    FROM staff_account a WHERE a.id = c.handler_id) AS handler,
  (SELECT m.state FROM mail m WHERE m.case_id = c.id AND m.kind = 'reply' AND m.state <> 'recalled' ORDER BY m.id DESC LIMIT 1) AS "replyMail",
  (SELECT m.case_no FROM cases m WHERE m.id = c.merged_into) AS "mergedInto",
  coalesce((SELECT json_agg(json_build_object('caseNo', f.case_no, 'customer', f.contact->>'name', 'told',
      CASE WHEN f.contact->>'email' <> '' AND f.reply_to = 'customer' THEN 'email' ELSE 'other' END) ORDER BY f.received_at)
    FROM cases f WHERE f.merged_into = c.id), '[]') AS followers
FROM cases c WHERE c.id = $1`;

/** Reads one case with its timeline for the people who may see it. */
@Injectable()
export class CaseReader {
  constructor(
    private readonly cases: CaseStore,
    private readonly db: DataSource,
  ) {}

  /** Throws Refusal `not_found`, also where the case exists but is not for this person. */
  async read(who: Staff, caseNo: string): Promise<Case> {
    const found = await this.cases.find({ caseNo });
    if (!found || !mayRead(who, found)) throw new Refusal('not_found');
    return found;
  }

  async surroundings(caseId: string): Promise<CaseSurroundings> {
    const [row] = await this.db.query<CaseSurroundings[]>(SURROUNDINGS, [caseId]);
    return row;
  }
}
