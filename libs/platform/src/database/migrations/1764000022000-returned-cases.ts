import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The board counts the cases that sections gave back (退分): those few facts are found by themselves. */
export class ReturnedCases1764000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX case_event_returned ON case_event (at) WHERE type = 'case.returned'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_event_returned');
  }
}
