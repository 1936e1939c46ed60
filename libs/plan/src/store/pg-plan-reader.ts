import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type MeasureCases,
  type MeasureFigure,
  type PlanOverview,
  PlanReader,
} from '../plan-reader.js';

/** The ethics office's cases are in no figure and in no list. */
const NOT_SEALED = `c.lead IS DISTINCT FROM 'ETHICS'`;

const FIGURES = `
  SELECT m.code, m.strategy, m.method, m.action, m.due, m.departments, m.benefit,
         (SELECT count(*)::int FROM measure_link l JOIN cases c ON c.id = l.case_id
           WHERE l.measure_code = m.code AND ${NOT_SEALED}) AS "linkedCases"
    FROM measure m`;

/** The plan's read model; a sealed case counts nowhere. */
@Injectable()
export class PgPlanReader extends PlanReader {
  constructor(private readonly db: DataSource) {
    super();
  }

  async years(): Promise<number[]> {
    return (await this.titles()).map(({ year }) => year);
  }

  titles(): Promise<{ year: number; title: string }[]> {
    return this.db.query('SELECT year, title FROM plan ORDER BY year DESC');
  }

  async overview(year: number): Promise<PlanOverview | undefined> {
    const [plan] = await this.db.query<PlanOverview[]>(
      'SELECT year, title, office, basis, period, objectives, strategies FROM plan WHERE year = $1',
      [year],
    );
    if (!plan) return undefined;
    const measures = await this.db.query<MeasureFigure[]>(
      `${FIGURES} WHERE m.year = $1 ORDER BY m.position`,
      [year],
    );
    const of = (strategy: number, method: number) =>
      measures.filter((m) => m.strategy === strategy && m.method === method);
    return {
      ...plan,
      strategies: plan.strategies.map((strategy) => ({
        ...strategy,
        methods: strategy.methods.map((method) => ({
          ...method,
          measures: of(strategy.no, method.no),
        })),
      })),
    };
  }

  async measure(code: string): Promise<MeasureCases | undefined> {
    const [measure] = await this.db.query<MeasureFigure[]>(`${FIGURES} WHERE m.code = $1`, [code]);
    if (!measure) return undefined;
    const cases = await this.db.query<MeasureCases['cases']>(
      `SELECT c.case_no AS "caseNo", c.lead AS section, l.evidence, l.linked_at AS "linkedAt"
         FROM measure_link l JOIN cases c ON c.id = l.case_id
        WHERE l.measure_code = $1 AND ${NOT_SEALED}
        ORDER BY l.linked_at DESC, c.case_no`,
      [code],
    );
    return { ...measure, cases };
  }
}
