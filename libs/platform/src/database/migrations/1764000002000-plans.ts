import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The yearly service-quality plans, their measures, and the cases that serve them. */
export class Plans1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE plan (
  year integer NOT NULL CONSTRAINT "PK_plan" PRIMARY KEY,
  title text NOT NULL,
  office text NOT NULL,
  basis text NOT NULL,
  period jsonb NOT NULL,
  objectives jsonb NOT NULL,
  strategies jsonb NOT NULL,
  imported_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE measure (
  code text NOT NULL CONSTRAINT "PK_measure" PRIMARY KEY,
  year integer NOT NULL,
  position integer NOT NULL,
  strategy integer NOT NULL,
  method integer NOT NULL,
  action text NOT NULL,
  due text NOT NULL,
  departments text[] NOT NULL,
  benefit text NOT NULL
);
CREATE INDEX measure_by_year ON measure (year, position);
CREATE TABLE measure_link (
  case_id uuid NOT NULL,
  measure_code text NOT NULL,
  evidence text NOT NULL,
  linked_by uuid NOT NULL,
  linked_at timestamptz NOT NULL,
  CONSTRAINT "PK_measure_link" PRIMARY KEY (case_id, measure_code)
);
CREATE INDEX measure_link_by_measure ON measure_link (measure_code, linked_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE measure_link, measure, plan');
  }
}
