/** A case as a row of a list. Times are UTC. */
export interface CaseRow {
  readonly id: string;
  readonly caseNo: string;
  readonly channel: string;
  readonly kind: string;
  readonly subject: string;
  readonly customer: string;
  readonly lead: string | null;
  readonly supporting: string[];
  readonly status: string;
  readonly urgent: boolean;
  readonly suspectedReport: boolean;
  readonly handler: { id: string; account: string; name: string } | null;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly breachedAt: Date | null;
  readonly pausedAt: Date | null;
  /** When it was closed, or else answered; null while the customer waits. */
  readonly endedAt: Date | null;
  readonly version: number;
  /** Why routing left it in triage, and what it thought of; null for a case that is not there. */
  readonly triage: TriageRouting | null;
}

/** What the dispatcher is shown of a routing decision beside a case in triage. */
export interface TriageRouting {
  readonly lead: string;
  readonly confidence: number;
  readonly alternatives: { lead: string; confidence: number; words: string[] }[];
  readonly reasons: { zh: string; en: string }[];
}

/** A row as it is shown. */
export type CaseSummary = Omit<CaseRow, 'id'> & {
  /** 0 on the last day, negative when that day has passed; null where nothing is due any more. */
  readonly workingDaysLeft: number | null;
};

const TRIAGE_ROUTING = `
SELECT json_build_object('lead', d.decision->'lead', 'confidence', d.decision->'confidence', 'alternatives', d.decision->'alternatives',
    'reasons', coalesce((SELECT json_agg(json_build_object('zh', r->'zh', 'en', r->'en')) FROM jsonb_array_elements(d.decision->'reasons') r), '[]'))
  FROM routing_decision d WHERE d.case_id = c.id ORDER BY d.id DESC LIMIT 1`;

/** The handler comes with the row: a page is one query. */
export const caseRows = (page: string): string => `
SELECT c.id, c.case_no AS "caseNo", c.channel, c.kind, c.subject, c.contact->>'name' AS customer,
       c.lead, c.supporting, c.status, c.urgent, c.suspected_report AS "suspectedReport",
       CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'account', a.account, 'name', a.name) END AS handler,
       c.received_at AS "receivedAt", c.due_at AS "dueAt", c.breached_at AS "breachedAt",
       c.paused_at AS "pausedAt", coalesce(c.closed_at, c.replied_at) AS "endedAt", c.version,
       CASE WHEN c.status = 'triage' THEN (${TRIAGE_ROUTING}) END AS triage
  FROM (${page}) c LEFT JOIN staff_account a ON a.id = c.handler_id`;
