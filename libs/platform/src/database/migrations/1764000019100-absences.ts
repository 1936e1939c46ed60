import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is away from when to when, and who stands in for them (職務代理人). */
export class Absences1764000019100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE absence (
  id uuid NOT NULL CONSTRAINT "PK_absence" PRIMARY KEY,
  staff_id uuid NOT NULL,
  deputy_id uuid NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL,
  ended_at timestamptz
);
CREATE INDEX absence_by_last_day ON absence (to_day, staff_id) WHERE ended_at IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE absence');
  }
}
