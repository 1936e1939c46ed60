import { CaseStore } from '#case';
import { openOffice, type TestOffice } from '#testing';
import { AcceptCase } from '#handling';
import { createDataSource } from '#platform';

describe('a database of before the clocks were kept', () => {
  let office: TestOffice;
  beforeAll(async () => void (office = await openOffice()));
  afterAll(() => office.close());

  const rows = <T>(sql: string, ...values: unknown[]) => office.db.query<T>(sql, values);

  it('is adopted: the promise stays, warnings still come, and actions go on', async () => {
    const { id, caseNo, dueAt } = await office.receive();
    const source = await createDataSource({ url: office.db.url }).initialize();
    const hasClocks = async () =>
      (await rows(`SELECT 1 FROM pg_class WHERE relname = 'case_clock'`)).length > 0;
    while (await hasClocks()) await source.undoLastMigration();
    await source.runMigrations();
    await source.destroy();

    const [clock] = await rows<{ dueAt: Date; state: string; policy: string }>(
      `SELECT due_at AS "dueAt", state, policy FROM case_clock WHERE case_id = $1`,
      id,
    );
    expect(clock).toEqual({ dueAt, state: 'running', policy: '114-1' });
    const timers = await rows<{ rung: string }>(
      `SELECT rung FROM timer WHERE case_id = $1 AND state = 'armed' ORDER BY rung`,
      id,
    );
    expect(timers.map(({ rung }) => rung)).toEqual(['breach', 'overdue', 'warning']);

    const { version } = (await office.api.get(CaseStore).find({ id }))!;
    const staff = office.people.delivery;
    const accepted = await office.api.get(AcceptCase).run({ staff, caseNo, version });
    expect(accepted).toMatchObject({ status: 'in_progress', dueAt });
  });
});
