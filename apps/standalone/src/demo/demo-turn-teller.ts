import type { INestApplicationContext } from '@nestjs/common';
import { type Case, CaseStore, type EventType, type Staff } from '#case';
import {
  ApproveExtension,
  ConsultSections,
  ExtendCase,
  GiveFindings,
  MergeCase,
  RequestSupplement,
  ResumeCase,
} from '#handling';
import { DataSource } from 'typeorm';
import type { Turn } from './demo-turns.js';
import { BACKDATE } from './demo-times.sql.js';

/** Who takes part of an office. */
export type Casting = (role: Staff['role'], section?: string | null) => Staff;

const EVENT_OF: Readonly<Record<Turn['does'], EventType>> = {
  'ask-customer': 'case.supplement_requested',
  resume: 'case.resumed',
  extend: 'extension.requested',
  'approve-extension': 'extension.approved',
  consult: 'case.consulted',
  'give-findings': 'case.findings_given',
  merge: 'case.merged',
};

/** Tells the turns of a case: pauses, extensions, other sections' findings, merging. */
export class DemoTurnTeller {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly who: Casting,
    private readonly readUpTo: Date,
  ) {}

  /** One that was told before a seeding was broken off is not told again. */
  async tell(turn: Turn, at: Date, current: Case): Promise<void> {
    const [told] = await this.db.query<unknown[]>(
      'SELECT 1 FROM case_event WHERE case_id = $1 AND type = $2 AND at = $3',
      [current.id, EVENT_OF[turn.does], at],
    );
    if (!told) await this.act(turn, current);
  }

  private get db(): DataSource {
    return this.app.get(DataSource);
  }

  private async act(turn: Turn, { caseNo, version, lead }: Case): Promise<unknown> {
    const { app } = this;
    const seen = { caseNo, version };
    const byHandler = () => ({ ...seen, staff: this.who('handler', lead) });
    switch (turn.does) {
      case 'ask-customer':
        return app.get(RequestSupplement).run({ ...byHandler(), question: turn.text });
      case 'resume':
        return app.get(ResumeCase).run({ ...byHandler(), note: turn.text });
      case 'extend': {
        const { workingDays, text: reason } = turn;
        return app.get(ExtendCase).run({ ...byHandler(), workingDays, reason });
      }
      case 'approve-extension':
        return app.get(ApproveExtension).run({ ...seen, staff: this.who('supervisor', lead) });
      case 'consult': {
        const { sections, text: question } = turn;
        return app.get(ConsultSections).run({ ...byHandler(), sections, question });
      }
      case 'give-findings': {
        const { section, text } = turn;
        const staff = this.who('handler', section);
        return app.get(GiveFindings).run({ ...seen, staff, section, text });
      }
      case 'merge':
        return this.merge(seen, turn.into);
    }
  }

  private async merge(seen: Pick<Case, 'caseNo' | 'version'>, sample: string): Promise<void> {
    const [{ id }] = await this.db.query<{ id: string }[]>(
      `SELECT case_id AS id FROM idempotency_key WHERE client = 'demo' AND key = $1`,
      [sample],
    );
    const other = await this.app.get(CaseStore).find({ id });
    const staff = this.who('dispatcher');
    await this.app.get(MergeCase).run({ ...seen, staff, into: other?.caseNo ?? '' });
    await this.db.query(BACKDATE, [id, this.readUpTo]);
  }
}
