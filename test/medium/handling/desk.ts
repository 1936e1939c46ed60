import { type Case, CaseStore } from '#case';
import { FireTimers } from '#sla';
import type { TestOffice } from '#testing';

/** A case as the API tells it. */
export interface CaseJson {
  readonly caseNo: string;
  readonly version: number;
  readonly status: string;
  readonly lead: string;
  readonly dueAt: string;
  readonly pausedAt: string | null;
  readonly pendingExtension: { to: string; workingDays: number; approver: string } | null;
  readonly consulted: string[];
  readonly awaitingFindings: string[];
  readonly mergedInto: string | null;
  readonly followers: { caseNo: string; customer: string; told: string }[];
  readonly breachedAt: string | null;
  readonly closingReason: string | null;
  readonly actions: string[];
  readonly refusals: Record<string, { code: string; zh: string }>;
  readonly body: string;
}

/** A day and an hour in Taipei. */
export const taipei = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`);

/** People doing things with cases through the API, at any time of the office. */
export class Desk {
  private readonly sessions = new Map<string, { cookie: string }>();

  constructor(readonly office: TestOffice) {}

  /** Signs people in while the time is real: sessions end by the database's own clock. */
  async open(...accounts: string[]): Promise<void> {
    for (const account of accounts) this.sessions.set(account, await this.office.signIn(account));
  }

  async get<T = CaseJson>(account: string, path: string): Promise<T> {
    const headers = this.sessions.get(account);
    const answer = await this.office.api.inject({ url: `/api/v1${path}`, headers });
    return { httpStatus: answer.statusCode, ...answer.json<T>() };
  }

  see(account: string, caseNo: string): Promise<CaseJson> {
    return this.get(account, `/cases/${caseNo}`);
  }

  /** What the API answers to an action on the case as it is now. */
  async try(account: string, caseNo: string, action: string, body: object = {}) {
    const version = (await this.see(account, caseNo)).version ?? 1;
    return this.office.api.inject({
      ...{ method: 'POST', url: `/api/v1/cases/${caseNo}/actions/${action}` },
      ...{ headers: this.sessions.get(account), payload: { version, ...body } },
    });
  }

  /** The case after an action that must work. */
  async act(account: string, caseNo: string, action: string, body: object = {}): Promise<CaseJson> {
    const answer = await this.try(account, caseNo, action, body);
    if (answer.statusCode !== 200) throw new Error(`${action}: ${answer.body}`);
    return answer.json<CaseJson>();
  }

  async post<T>(account: string, path: string, payload: object = {}): Promise<T> {
    const asked = { method: 'POST', url: `/api/v1${path}`, payload } as const;
    const headers = this.sessions.get(account);
    return (await this.office.api.inject({ ...asked, headers })).json<T>();
  }

  /** The customer's words without masks, or the code of the refusal. */
  async original(account: string, caseNo: string): Promise<string> {
    type Seen = { readonly body?: string; readonly code?: string };
    const seen = await this.post<Seen>(account, `/cases/${caseNo}/original`);
    return seen.body ?? seen.code ?? '';
  }

  /** The code of a refusal that must come. */
  async refused(account: string, caseNo: string, action: string, body: object = {}) {
    const answer = await this.try(account, caseNo, action, body);
    return `${answer.statusCode} ${answer.json<{ code?: string }>().code ?? 'done'}`;
  }

  async setTime(text: string): Promise<void> {
    await this.office.setTime(taipei(text));
  }

  fire(): Promise<void> {
    return this.office.worker.get(FireTimers).run();
  }

  async find(caseNo: string): Promise<Case> {
    return (await this.office.api.get(CaseStore).find({ caseNo })) as Case;
  }

  /** The facts of a case, oldest first, with their data. */
  events(caseNo: string): Promise<{ type: string; data: Record<string, unknown> }[]> {
    return this.office.db.query(
      `SELECT e.type, e.data FROM case_event e JOIN cases c ON c.id = e.case_id
        WHERE c.case_no = $1 ORDER BY e.id`,
      [caseNo],
    );
  }

  async clock(caseNo: string, clock = 'reply') {
    const [row] = await this.office.db.query<{ state: string; dueAt: Date; startedAt: Date }>(
      `SELECT k.state, k.due_at AS "dueAt", k.started_at AS "startedAt" FROM case_clock k
         JOIN cases c ON c.id = k.case_id WHERE c.case_no = $1 AND k.clock = $2`,
      [caseNo, clock],
    );
    return row;
  }

  /** The timers of the customer's clock, as `rung state`. */
  async timers(caseNo: string): Promise<string[]> {
    const rows = await this.office.db.query<{ timer: string }>(
      `SELECT t.rung || ' ' || t.state AS timer FROM timer t JOIN cases c ON c.id = t.case_id
        WHERE c.case_no = $1 AND t.clock = 'reply' ORDER BY t.rung`,
      [caseNo],
    );
    return rows.map(({ timer }) => timer);
  }

  mails(kind: string, about: string): Promise<{ recipient: string; text: string }[]> {
    return this.office.db.query(
      `SELECT recipient, text FROM mail WHERE kind = $1 AND text LIKE $2 ORDER BY recipient`,
      [kind, `%${about}%`],
    );
  }
}
