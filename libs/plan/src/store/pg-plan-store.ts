import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Measure, PlanDocument } from '../domain/plan-document.js';
import { PlanStore } from '../plan-store.port.js';

/** Plans in PostgreSQL. */
@Injectable()
export class PgPlanStore extends PlanStore {
  constructor(private readonly db: DataSource) {
    super();
  }

  async add(plan: PlanDocument, measures: readonly Measure[]): Promise<boolean> {
    const strategies = plan.strategies.map(({ no, title, methods }) => ({
      no,
      title,
      methods: methods.map((method) => ({ no: method.no, title: method.title })),
    }));
    const added = await this.db.query<unknown[]>(
      `WITH added AS (
         INSERT INTO plan (year, title, office, basis, period, objectives, strategies)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (year) DO NOTHING RETURNING year
       ), measures AS (
         INSERT INTO measure (code, year, position, strategy, method, action, due, departments, benefit)
         SELECT m.code, added.year, m.position, m.strategy, m.method, m.action, m.due, m.departments, m.benefit
           FROM added, jsonb_to_recordset($8::jsonb) AS m(code text, position int, strategy int, method int,
                action text, due text, departments text[], benefit text)
       )
       SELECT year FROM added`,
      [
        plan.year,
        plan.title,
        plan.office,
        plan.basis,
        JSON.stringify(plan.period),
        JSON.stringify(plan.objectives),
        JSON.stringify(strategies),
        JSON.stringify(measures),
      ],
    );
    return added.length === 1;
  }

  async unknown(codes: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ code: string }[]>(
      `SELECT c.code FROM unnest($1::text[]) AS c(code)
        WHERE NOT EXISTS (SELECT 1 FROM measure m WHERE m.code = c.code)`,
      [codes],
    );
    return rows.map(({ code }) => code);
  }
}
