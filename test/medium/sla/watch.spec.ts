import type { Case } from '#case';
import { TimerWatch } from '#sla';
import { answering, eventually, freePort, openOffice } from '#testing';
import { TestProgram, type TestOffice } from '#testing';
import { TimerSweep } from '../../../apps/worker/src/sweeps.js';

describe('the watch over the timers', () => {
  let office: TestOffice;
  beforeEach(async () => void (office = await openOffice()));
  afterEach(() => office.close());

  const watch = () => office.api.get(TimerWatch);
  const sweep = () => office.worker.get(TimerSweep).run();
  const silentFor = (seconds: number) =>
    office.db.query(
      `UPDATE heartbeat SET at = clock_timestamp() - make_interval(secs => $1) WHERE name = 'timers'`,
      [seconds],
    );
  const health = async () => {
    const answer = await office.api.inject({ url: '/health/timers' });
    return { status: answer.statusCode, ...answer.json<{ detail?: string }>() };
  };
  const banner = async () => {
    const headers = await office.signIn('delivery');
    const answer = await office.api.inject({ url: '/api/v1/sla/engine', headers });
    return answer.json<{ stoppedMinutes: number | null }>().stoppedMinutes;
  };
  const command = async (...args: string[]) => {
    const script = 'dist/apps/standalone/src/commands/timers.js';
    const env = { DATABASE_URL: office.db.url, DATA_DIR: office.config.dataDir };
    const program = new TestProgram(script, env, args);
    const { code } = await program.ended();
    return { code, output: program.output };
  };
  const makeOverdue = (id: string) =>
    office.db.query(
      `UPDATE timer SET due_at = clock_timestamp() - interval '90 seconds'
        WHERE case_id = $1 AND clock = 'reply' AND rung = 'warning'`,
      [id],
    );

  it('is content with an office whose worker sweeps', async () => {
    await office.receive();
    await office.receive({}, false);
    await silentFor(20);
    await sweep();
    expect(await health()).toMatchObject({ status: 'ok', overdue: 0, orphaned: 0 });
    expect(await banner()).toBeNull();
    const { code, output } = await command();
    expect(output).toMatch(/^armed\t\d+$/m);
    expect(output).toMatch(/^orphaned\t0$/m);
    expect(code).toBe(0);
  });

  it('raises the alarm when the sweep has stopped: to monitors, on the screens, in the figures', async () => {
    await silentFor(200);
    expect(await health()).toMatchObject({
      status: 503,
      detail: expect.stringContaining('時效引擎已停止 200 秒'),
    });
    expect(await banner()).toBe(3);
    const metrics = await office.api.inject({ url: '/metrics' });
    expect(Number(/^huiyin_sweep_age_seconds (\S+)$/m.exec(metrics.body)?.[1])).toBeGreaterThan(
      199,
    );
    await sweep();
    expect((await health()).status).toBe('ok');
  });

  it('marks a sweep only when it has succeeded', async () => {
    await silentFor(200);
    await office.db.query('ALTER TABLE timer RENAME TO timer_away');
    await expect(sweep()).rejects.toThrow();
    await office.db.query('ALTER TABLE timer_away RENAME TO timer');
    expect((await watch().engine()).sweepAge).toBeGreaterThan(199);
  });

  it('tells monitors and the command of what is overdue', async () => {
    const { id } = await office.receive();
    await makeOverdue(id);
    expect(await health()).toMatchObject({ status: 503, overdue: 1 });
    const { code, output } = await command('--json');
    const told = JSON.parse(output) as Record<string, number>;
    expect([code, told.overdue, told.orphaned]).toEqual([1, 1, 0]);
    expect(Math.round(told.oldestOverdue)).toBeGreaterThanOrEqual(90);
  });

  const set = (what: string, where = 'true') => `UPDATE ${what} AND ${where}`;
  it.each([
    ['case_gone', `DELETE FROM cases WHERE id = $1`, 4],
    ['clock_gone', `DELETE FROM case_clock WHERE case_id = $1 AND clock = 'accepted'`, 1],
    ['case_ended', `UPDATE cases SET status = 'replied' WHERE id = $1`, 4],
    [
      'clock_ended',
      set(
        `case_clock SET state = 'met', ended_at = clock_timestamp() WHERE case_id = $1`,
        `clock = 'accepted'`,
      ),
      1,
    ],
    [
      'clock_paused',
      set(`case_clock SET state = 'paused' WHERE case_id = $1`, `clock = 'reply'`),
      3,
    ],
    ['clock_running', set(`timer SET state = 'paused' WHERE case_id = $1`, `rung = 'overdue'`), 1],
    ['timer_missing', `DELETE FROM timer WHERE case_id = $1 AND rung = 'warning'`, 1],
    ['not_armed', set(`timer SET state = 'cancelled' WHERE case_id = $1`, `rung = 'warning'`), 1],
    ['not_armed', set(`timer SET state = 'fired' WHERE case_id = $1`, `rung = 'overdue'`), 1],
    ['clock_missing', `DELETE FROM case_clock WHERE case_id = $1 AND clock = 'reply'`, 4],
  ])('finds an orphan: %s (%s)', async (why, tamper, expected) => {
    await office.receive();
    const { id, caseNo }: Case = await office.receive();
    expect(await watch().orphans()).toEqual({ count: 0, first: [] });
    await office.db.query(tamper, [id]);
    const { count, first } = await watch().orphans();
    expect(count).toBe(expected);
    expect(first.map((orphan) => orphan.why)).toContain(why);
    expect(new Set(first.map((orphan) => orphan.caseNo))).toEqual(
      new Set([why === 'case_gone' ? null : caseNo]),
    );
    const { code, output } = await command();
    expect(code).toBe(1);
    expect(output).toContain(`orphaned\t${count}`);
    if (why !== 'case_gone') expect(output).toContain(caseNo);
    // It looks, and leaves everything as it is.
    expect((await watch().orphans()).count).toBe(count);
  });

  it('has the api say so in its log, once, while no worker runs', async () => {
    await silentFor(60);
    const port = await freePort();
    const api = new TestProgram('dist/apps/api/src/main.js', {
      ...{ DATABASE_URL: office.db.url, DATA_DIR: office.config.dataDir, PORT: String(port) },
      ...{ NODE_ENV: 'production', RATE_LIMIT: '0' },
    });
    await answering(`http://127.0.0.1:${port}/health/ready`);
    const told = () => api.output.split('the sweep of timers stopped').length - 1;
    await eventually(() => told() === 1, 25_000);
    await sweep();
    await eventually(() => api.output.includes('goes on again'), 15_000);
    expect(told()).toBe(1);
    await api.stop('SIGTERM');
  }, 60_000);
});
