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
}

/** A row as it is shown. */
export type CaseSummary = Omit<CaseRow, 'id'> & {
  /** 0 on the last day, negative when that day has passed; null where nothing is due any more. */
  readonly workingDaysLeft: number | null;
};

/** The handler comes with the row: a page is one query. */
export const caseRows = (page: string): string => `
SELECT c.id, c.case_no AS "caseNo", c.channel, c.kind, c.subject, c.contact->>'name' AS customer,
       c.lead, c.supporting, c.status, c.urgent, c.suspected_report AS "suspectedReport",
       CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'account', a.account, 'name', a.name) END AS handler,
       c.received_at AS "receivedAt", c.due_at AS "dueAt", c.breached_at AS "breachedAt",
       c.paused_at AS "pausedAt", coalesce(c.closed_at, c.replied_at) AS "endedAt", c.version
  FROM (${page}) c LEFT JOIN staff_account a ON a.id = c.handler_id`;
