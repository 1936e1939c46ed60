import { FIGURE_NAMES, WEEK_FIGURES } from '#insight';
import { openOffice, type TestOffice } from '#testing';
import { at, OfficeLife } from './board-life.js';

type Row = Record<string, number | string | null>;
interface Seen {
  readonly asOf: string;
  readonly total: Record<string, number>;
  readonly sections: Row[];
  readonly cases: Record<string, unknown>[];
}
interface Comparison {
  readonly month: string;
  readonly sections: Row[];
}
interface Figures {
  readonly unassigned: number;
  readonly handlers: Row[];
  readonly ages: Row[];
  readonly months: Row[];
  readonly heatmap: Row[];
  readonly weeks: Row[];
}

const READERS = ['dispatcher', 'head', 'delivery', 'express-chief', 'ethics', 'auditor'] as const;

describe('the board', () => {
  let office: TestOffice;
  let life: OfficeLife;
  const cookies: Record<string, { cookie: string }> = {};
  /** What the live board said, by reader, at moments of the two weeks. */
  const recorded: { at: Date; who: string; board: Seen; figures: Figures }[] = [];
  const caseNos: Record<string, string> = {};

  const get = async <T>(who: string, path: string): Promise<T> => {
    const answer = await office.api.inject({ url: `/api/v1${path}`, headers: cookies[who] });
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.body}`);
    return answer.json<T>();
  };
  const board = (who: string, asOf?: string) =>
    get<Seen>(who, `/sla/board${asOf ? `?asOf=${encodeURIComponent(asOf)}` : ''}`);
  const figures = (who: string, asOf?: string) =>
    get<Figures>(who, `/sla/board/figures${asOf ? `?asOf=${encodeURIComponent(asOf)}` : ''}`);

  async function record(now: Date): Promise<void> {
    for (const who of READERS) {
      recorded.push({ at: now, who, board: await board(who), figures: await figures(who) });
    }
  }

  async function signAllIn(): Promise<void> {
    for (const who of READERS) cookies[who] = await office.signIn(who);
  }

  /** Takes a case in, now. */
  async function open(name: string, now: Date, section = 'DELIVERY'): Promise<string> {
    const { caseNo } = await office.receive({ receivedAt: now, subject: `${name} A123456789` });
    if (section !== 'DELIVERY') await life.transfer('dispatcher', caseNo, section);
    return (caseNos[name] = caseNo);
  }

  const find = async (caseNo: string) => {
    const [found] = await office.db.query<{ id: string; caseNo: string }>(
      'SELECT id, case_no AS "caseNo" FROM cases WHERE case_no = $1',
      [caseNo],
    );
    return found as never;
  };

  /** Two weeks of October 2026, in which everything happens to cases that can happen. */
  beforeAll(async () => {
    office = await openOffice();
    life = new OfficeLife(office);
    let now = at('10-05', '09:00');
    const next = async (day: string, time: string) => {
      await life.pass((now = at(day, time)));
      await signAllIn();
    };
    await next('10-05', '09:00');
    const late = await open('late', now);
    const answered = await open('answered', now);
    const returned = await open('returned', now);
    const unclear = await office.receive({ receivedAt: now, subject: '你好', body: '想請問一下' });
    const untouched = await office.receive({ receivedAt: now }, false);
    const early = await open('early', now, 'ETHICS');
    await record(now);

    await next('10-05', '14:00');
    const express = await open('express', now, 'EXPRESS');
    await life.accept('delivery', late);
    await life.answer('delivery', answered);
    await life.giveBack('delivery', returned);
    await record(now);

    await next('10-07', '10:00');
    const waiting = await open('waiting', now);
    const twice = await open('twice', now);
    await life.transfer('dispatcher', returned, 'MAILS');
    await life.accept('express', express);
    await life.ask('express', express, now);
    await life.decline('dispatcher', unclear.caseNo);
    await life.close('delivery', answered);
    await life.accept('ethics', early);
    await record(now);

    await next('10-08', '17:31');
    await life.submit('delivery', late);
    await record(now);

    await next('10-12', '09:00');
    await life.sendBack('delivery-chief', late);
    await life.ask('delivery', waiting, now);
    await life.assign('delivery-chief', twice, 'delivery');
    await life.accept('mails', returned);
    await life.extend('mails-chief', returned, now, 4);
    await record(now);

    await next('10-13', '11:00');
    await life.resume('express', express, now);
    await life.submit('delivery', late);
    await life.approve('delivery-chief', late);
    await life.merge('delivery', twice, await find(waiting), now);
    await open('fresh', now);
    await record(now);

    await next('10-16', '17:00');
    await life.submit('express', express);
    await life.approve('express-chief', express);
    await life.close('express', express);
    await life.transfer('dispatcher', untouched.caseNo, 'EXPRESS').catch(() => undefined);
    await record(now);

    await next('10-19', '12:00');
    await record(now);
  }, 60_000);

  afterAll(async () => {
    await office.setTime();
    await office.close();
  });

  it('has seen breached, due, paused, unassigned, answered late and in time', () => {
    const all = (key: string) => Math.max(...recorded.map(({ board: seen }) => seen.total[key]));
    for (const key of [
      ...['open', 'breached', 'dueToday', 'dueNextWorkingDay'],
      ...['paused', 'awaitingApproval'],
    ]) {
      expect([key, all(key)]).not.toEqual([key, 0]);
    }
    const { months } = recorded.filter(({ who }) => who === 'head').at(-1)!.figures;
    expect(months.at(-1)).toMatchObject({ month: '2026-10', onTime: 1, late: 2 });
  });

  it('says of a past moment what it said then, to everybody', async () => {
    expect(recorded.length).toBe(8 * READERS.length);
    for (const { at: then, who, board: live } of recorded) {
      const later = await board(who, then.toISOString());
      expect({ who, ...wordless(later) }).toEqual({ who, ...wordless(live) });
    }
  });

  it('says the same of the further figures', async () => {
    for (const { at: then, who, figures: live } of recorded) {
      expect({ who, ...(await figures(who, then.toISOString())) }).toEqual({ who, ...live });
    }
  });

  it('counts what was done, as reckoned by hand', async () => {
    const all = await figures('head');
    // Days used: answered 0.5 (the same day); late 5 (10/6 to 10/13, 10/9 is off); express 8 less 3 paused.
    expect(all.months.at(-1)).toEqual({
      ...{ month: '2026-10', onTime: 1, late: 2, medianDays: 5, meanDays: 3.5 },
    });
    // On 10/19: returned, untouched and late of 10/5 (9 working days), waiting of 10/7 (7), fresh of 10/13 (4).
    expect(all.ages.map(({ open: n }) => n)).toEqual([0, 0, 1, 4, 0]);
    // Missed: late and untouched on 10/8; returned (extended) on 10/15, express (paused) then, fresh on 10/16.
    expect(all.weeks.slice(-3)).toEqual([
      { week: '2026-10-05', weekReceived: 8, weekAnswered: 1, weekBreached: 2, weekOpen: 6 },
      { week: '2026-10-12', weekReceived: 1, weekAnswered: 2, weekBreached: 3, weekOpen: 5 },
      { week: '2026-10-19', weekReceived: 0, weekAnswered: 0, weekBreached: 0, weekOpen: 5 },
    ]);
  });

  it('takes a day for its end, and today for now', async () => {
    const end = await board('head', '2026-10-08T23:59:59.999+08:00');
    expect(await board('head', '2026-10-08')).toEqual(end);
    expect(await board('head', '2026-10-19')).toEqual(await board('head'));
  });

  it.each([
    ['2026-10-20', 'the future'],
    ['2026-10-19T12:00:01+08:00', 'the future'],
    ['2019-05-05', 'a year without a calendar'],
    ['yesterday', 'no day'],
  ])('refuses %s: %s', async (asOf) => {
    for (const path of ['/sla/board', '/sla/board/figures', '/sla/board/cases']) {
      const url = `/api/v1${path}?asOf=${encodeURIComponent(asOf)}${path.endsWith('cases') ? '&figure=open' : ''}`;
      const answer = await office.api.inject({ url, headers: cookies.head });
      expect([answer.statusCode, answer.json().errors[0].path]).toEqual([
        expect.any(Number),
        'asOf',
      ]);
      expect([400, 422]).toContain(answer.statusCode);
    }
  });

  it('keeps a case that has gone elsewhere in the count, but not its words', async () => {
    const then = at('10-05', '09:00').toISOString();
    const { cases } = await board('delivery', then);
    const gone = cases.find(({ caseNo }) => caseNo === caseNos.returned);
    expect(gone).toMatchObject({ section: 'DELIVERY', subject: '' });
    const own = cases.find(({ caseNo }) => caseNo === caseNos.late);
    expect(own?.subject).toContain('A123456789');
    const outside = JSON.stringify(await board('dispatcher', then));
    expect(outside).not.toContain('A123456789');
  });

  describe.each([undefined, at('10-12', '09:00').toISOString(), '2026-10-07'])(
    'opens every number into its cases, as of %s',
    (asOf) => {
      const opened = async (who: string, search: Record<string, unknown>) => {
        const seen: Record<string, unknown>[] = [];
        let after: string | undefined;
        do {
          const query = new URLSearchParams(
            Object.entries({ ...search, asOf, limit: 2, after }).flatMap(
              ([key, value]): [string, string][] =>
                value === undefined ? [] : [[key, String(value)]],
            ),
          );
          const page = await get<{ items: Record<string, unknown>[]; next: string | undefined }>(
            who,
            `/sla/board/cases?${query}`,
          );
          seen.push(...page.items);
          after = page.next ?? undefined;
        } while (after);
        expect(new Set(seen.map(({ caseNo }) => caseNo)).size).toBe(seen.length);
        return seen.length;
      };

      it.each(['dispatcher', 'head', 'delivery', 'express-chief', 'ethics'])(
        'for %s',
        async (who) => {
          const { total, sections } = await board(who, asOf);
          const all = await figures(who, asOf);
          const compared = await get<Comparison>(
            who,
            `/sla/board/comparison${asOf ? `?asOf=${asOf}` : ''}`,
          );
          const { month: running } = compared;
          const numbers: [Record<string, unknown>, unknown][] = [
            ...compared.sections.flatMap(({ section, open, breached, onTime, late, returned }) => [
              pair({ figure: 'open', section }, open),
              pair({ figure: 'breached', section }, breached),
              pair({ figure: 'onTime', section, month: running }, onTime),
              pair({ figure: 'late', section, month: running }, late),
              pair({ figure: 'returned', section, month: running }, returned),
            ]),
            ...Object.entries(total).map(([figure, n]) => pair({ figure }, n)),
            ...sections.flatMap(({ section, ...counts }) =>
              Object.entries(counts).map(([figure, n]) => pair({ figure, section }, n)),
            ),
            pair({ figure: 'unassigned' }, all.unassigned),
            ...all.handlers.flatMap(({ account, name: _name, ...counts }) =>
              Object.entries(counts).map(([figure, n]) =>
                pair({ figure, handler: account ?? '-' }, n),
              ),
            ),
            ...all.ages.flatMap(({ bucket, ...counts }) =>
              Object.entries(counts).map(([figure, n]) => pair({ figure, bucket }, n)),
            ),
            ...all.months.flatMap(({ month, onTime, late }) => [
              pair({ figure: 'onTime', month }, onTime),
              pair({ figure: 'late', month }, late),
            ]),
            ...all.heatmap.flatMap(({ section, weekday, ...counts }) =>
              Object.entries(counts).map(([figure, n]) => pair({ figure, section, weekday }, n)),
            ),
            ...all.weeks.flatMap(({ week, ...counts }) =>
              Object.entries(counts).map(([figure, n]) => pair({ figure, week }, n)),
            ),
          ];
          // Each figure there is has been asked for.
          expect(new Set(numbers.map(([{ figure }]) => figure))).toEqual(
            new Set(
              FIGURE_NAMES.filter(
                (name) => !['received', 'receivedLate'].includes(name) || all.heatmap.length > 0,
              ),
            ),
          );
          for (const [search, n] of numbers.filter(([, count]) => count !== 0)) {
            expect([search, await opened(who, search)]).toEqual([search, n]);
          }
          const weekly: readonly string[] = WEEK_FIGURES;
          for (const [search] of numbers
            .filter(([{ figure }, n]) => n === 0 && !weekly.includes(String(figure)))
            .slice(0, 40)) {
            expect([search, await opened(who, search)]).toEqual([search, 0]);
          }
        },
        30_000,
      );
    },
  );

  it('shows nobody but the ethics office, in no past, what is sealed now', async () => {
    const then = at('10-07', '10:00').toISOString();
    const before = await board('dispatcher', then);
    expect(JSON.stringify(before)).toContain(caseNos.waiting);
    await life.transfer('dispatcher', caseNos.waiting, 'ETHICS');
    const seen = await board('dispatcher', then);
    expect(JSON.stringify(seen)).not.toContain(caseNos.waiting);
    expect(seen.total.open).toBe(before.total.open - 1);
    for (const who of ['delivery', 'dispatcher', 'head']) {
      const path = `/sla/board/cases?figure=open&asOf=${then}`;
      expect(JSON.stringify(await get(who, path))).not.toContain(caseNos.waiting);
    }
  });

  it('tells the past of cases of before the clocks, by what was adopted for them', async () => {
    const then = at('10-06', '09:00');
    await office.db.query(
      `WITH old AS (
         INSERT INTO cases SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
             'case_no', '115-900001', 'status', 'replied'))).* FROM cases c WHERE case_no = $1
         RETURNING id, received_at)
       INSERT INTO case_event (case_id, type, at, actor, data)
       SELECT id, e.type, received_at, '{"by": "system", "name": "test"}', e.data FROM old, (VALUES
         ('case.received', '{"channel": "phone"}'::jsonb),
         ('case.routed', '{"lead": "COUNTER"}'), ('reply.drafted', '{"length": 3}'),
         ('sla.adopted', '{"dueAt": "2026-10-08T09:30:00Z"}')) AS e(type, data)`,
      [caseNos.late],
    );
    const rows = await office.db.query(
      `SELECT section, status, due_at AS "dueAt", handler_id AS handler FROM cases_as_of($1, $1)
        WHERE case_no = '115-900001'`,
      [then],
    );
    const dueAt = new Date('2026-10-08T09:30:00Z');
    expect(rows).toEqual([{ section: 'COUNTER', status: 'routed', dueAt, handler: null }]);
  });
});

const pair = (search: Record<string, unknown>, n: unknown): [Record<string, unknown>, unknown] => [
  search,
  n,
];

/** Without the subjects: who may read them is a matter of today. */
const wordless = ({ cases, ...rest }: Seen) => ({
  ...rest,
  cases: cases.map(({ subject: _subject, ...c }) => c),
});
