import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CaseStore, event, systemActor } from '#case';
import { TransferCase } from '#handling';
import { loadConfig } from '#platform';
import { StaffRegister } from '#staff';
import { eventually, openOffice, type TestOffice } from '#testing';
import { DataSource } from 'typeorm';
import { LiveStream } from '../../../apps/api/src/live/live-stream.js';
import { createApi } from '../../../apps/api/src/main.js';
import { StreamReader } from './stream-reader.js';

let office: TestOffice;
let other: NestFastifyApplication;
const urls: string[] = [];
const readers: StreamReader[] = [];

const urlOf = async (api: NestFastifyApplication): Promise<string> => {
  await api.listen(0, '127.0.0.1');
  return (await api.getUrl()).replace('[::1]', 'localhost');
};

beforeAll(async () => {
  office = await openOffice();
  const { databaseUrl: DATABASE_URL, dataDir: DATA_DIR } = office.config;
  other = await createApi(loadConfig({ DATABASE_URL, DATA_DIR, RATE_LIMIT: '0' }));
  urls.push(await urlOf(office.api), await urlOf(other));
});
afterEach(() => readers.splice(0).forEach((reader) => reader.kill()));
afterAll(async () => {
  // Browsers are gone without a word, as at the end of a day.
  for (const api of [other, office.api]) api.getHttpServer().closeAllConnections();
  await other.close();
  await other.get(DataSource).destroy();
  await office.close();
});

const cookies = new Map<string, Promise<{ cookie: string }>>();
const cookieOf = async (account: string): Promise<string> => {
  const session = cookies.get(account) ?? office.signIn(account);
  cookies.set(account, session);
  return (await session).cookie;
};

/** Somebody's open screen, on the first or the second process. */
async function follow(account: string, on = 0, since?: string): Promise<StreamReader> {
  const reader = new StreamReader(urls[on], await cookieOf(account), since);
  readers.push(reader);
  if (since === undefined) await reader.waitFor('hello');
  return reader;
}

const note = (caseNo: string, text: string) =>
  office.api.get(CaseStore).change({ caseNo }, () => ({
    set: {},
    events: [event('case.noted', new Date(), systemActor('test'), { text })],
  }));
const give = async (caseNo: string, to: string, by = 'dispatcher') => {
  const found = await office.api.get(CaseStore).find({ caseNo });
  const command = { staff: office.people[by], caseNo, version: found?.version ?? 0, to };
  await office.api.get(TransferCase).run({ ...command, reason: '改分' } as never);
};
const numbersIn = (reader: StreamReader) => JSON.stringify(reader.told);
const goneIn = (reader: StreamReader) => reader.told.flatMap(({ gone }) => gone);

describe('a change', () => {
  it('through one process is told by the other within two seconds, without what it says', async () => {
    const { caseNo } = await office.receive();
    const reader = await follow('delivery', 1);
    const begun = Date.now();
    await note(caseNo, '王小明的電話');
    const { data, at } = await reader.waitFor('changes');
    expect(at - begun).toBeLessThan(2_000);
    const version = expect.any(Number);
    expect(data).toEqual({
      changes: [{ caseNo, version, kinds: ['case.noted'], isOwn: false }],
      ...{ gone: [], hasNotices: false },
    });
    expect(reader.headers.get('content-type')).toContain('text/event-stream');
    expect(reader.headers.get('x-accel-buffering')).toBe('no');
    expect(reader.headers.get('cache-control')).toContain('no-transform');
    expect(reader.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is not marked as somebody else’s for the one who made it', async () => {
    const { caseNo, version } = await office.receive();
    const [own, theirs] = [await follow('delivery'), await follow('delivery-chief')];
    await office.api.inject({
      ...{ method: 'POST', url: `/api/v1/cases/${caseNo}/actions/accept` },
      ...{ headers: { cookie: await cookieOf('delivery') }, payload: { version } },
    });
    await Promise.all([own.waitFor('changes'), theirs.waitFor('changes')]);
    expect([own, theirs].map((reader) => reader.told[1].changes[0].isOwn)).toEqual([true, false]);
  });

  it('can be asked for by whoever cannot be told', async () => {
    const { caseNo } = await office.receive();
    const headers = { cookie: await cookieOf('delivery') };
    const ask = async (since = '') => {
      const url = `/api/v1/live${since && `?since=${encodeURIComponent(since)}`}`;
      return (await office.api.inject({ url, headers })).json();
    };
    const { cursor } = await ask();
    await note(caseNo, '加註');
    expect(await ask(cursor)).toMatchObject({ isReset: false, changes: [{ caseNo }], gone: [] });
    for (const stale of [
      'no place',
      '0:0:',
      '1:5:9',
      '1:1:',
      '9'.repeat(17) + ':' + '9'.repeat(18) + ':',
    ]) {
      const { isReset, changes } = await ask(stale);
      if (stale !== '1:1:')
        expect({ stale, isReset, changes }).toEqual({ stale, isReset: true, changes: [] });
    }
  });
});

describe('whoever loses the connection', () => {
  it('is told every change exactly once, however transactions commit', async () => {
    const cases = await Promise.all(Array.from({ length: 6 }, () => office.receive()));
    const made: string[] = [];
    const seen: string[] = [];
    let isWriting = true;
    const write = async (lane: number) => {
      const db = (lane % 2 ? office.api : other).get(DataSource);
      for (let n = 0; n < 25; n += 1) {
        const name = `lane.${lane}.${n}`;
        // Numbers are taken in one order and committed in another; some never are.
        await db
          .transaction(async (tx) => {
            const { id } = cases[(lane + n) % cases.length];
            await tx.query(
              `INSERT INTO case_event (case_id, type, at, actor, data)
               VALUES ($1, $2, now(), '{"by":"system","name":"test"}', '{}')`,
              [id, name],
            );
            await tx.query(`SELECT pg_sleep($1)`, [Math.random() * 0.12]);
            if (n % 7 === 3) throw new Error('rolled back');
            made.push(name);
          })
          .catch(() => undefined);
      }
    };
    let since = (await follow('dispatcher')).lastId;
    const read = async () => {
      for (let on = 1; isWriting || on < 2; on += 1) {
        const isLast = !isWriting;
        const reader = await follow('dispatcher', on % 2, since);
        const pause = isLast ? 2_000 : 100 + Math.random() * 700;
        await new Promise((resolve) => setTimeout(resolve, pause));
        reader.kill();
        since = reader.lastId || since;
        seen.push(...reader.told.flatMap(({ changes }) => changes).flatMap(({ kinds }) => kinds));
        if (isLast) return;
      }
    };
    const reading = read();
    await Promise.all(Array.from({ length: 6 }, (_, lane) => write(lane)));
    isWriting = false;
    await reading;
    const last = await follow('dispatcher', 0, since);
    await last.waitFor('hello');
    seen.push(...last.told.flatMap(({ changes }) => changes).flatMap(({ kinds }) => kinds));
    expect(made.length).toBeGreaterThan(100);
    expect(seen.filter((kind) => kind.startsWith('lane.')).sort()).toEqual(made.sort());
  }, 60_000);

  it('looks at everything anew where its place is not known', async () => {
    const malformed = ['0:0:', '1:5:9', '9999999999999999999:9999999999999999999:'];
    for (const place of ['nonsense', '999999999999:999999999999:', ...malformed]) {
      const reader = await follow('delivery', 0, place);
      const { id } = await reader.waitFor('reset');
      expect(id).toMatch(/^\d+:\d+:/);
    }
  });
});

describe('a case out of sight', () => {
  it('is gone for those who lose it, and for nobody who never had it', async () => {
    const { caseNo } = await office.receive();
    const [losing, winning, never] = await Promise.all([
      ...[follow('delivery'), follow('express', 1), follow('counter')],
    ]);
    await give(caseNo, 'EXPRESS');
    await losing.waitFor('changes');
    await winning.waitFor('changes');
    await note(caseNo, 'later');
    await eventually(() => winning.told.length > 2);
    expect(goneIn(losing)).toEqual([caseNo]);
    expect(losing.told.flatMap(({ changes }) => changes)).toEqual([]);
    expect(goneIn(winning)).toEqual([]);
    expect(numbersIn(never)).not.toContain(caseNo);
  });

  it('in the ethics office is told to the ethics office alone', async () => {
    const { caseNo } = await office.receive();
    const accounts = ['delivery', 'express', 'delivery-chief', 'admin', 'auditor', 'head'];
    const before = await Promise.all(accounts.map((account) => follow(account)));
    const [dispatcher, ethics] = [await follow('dispatcher'), await follow('ethics')];
    await give(caseNo, 'ETHICS');
    await ethics.waitFor('changes');
    await eventually(() => goneIn(dispatcher).length > 0);
    await Promise.all([note(caseNo, '機密'), presence('ethics', caseNo, 'replying')]);
    await eventually(() => ethics.told.length > 2);
    const after = await Promise.all([...accounts, 'dispatcher'].map((account) => follow(account)));
    await note(caseNo, '機密二');
    await eventually(() => ethics.told.length > 3);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(JSON.stringify(after.map(({ events }) => events))).not.toContain(caseNo);
    // Those who had it are told once that it is gone, and never again anything of it.
    expect(goneIn(dispatcher)).toEqual([caseNo]);
    const [delivery, express, , admin, auditor] = before;
    expect(goneIn(delivery)).toEqual([caseNo]);
    for (const reader of [...before, dispatcher]) {
      expect(reader.told.flatMap(({ changes }) => changes)).toEqual([]);
    }
    for (const reader of [express, admin, auditor]) {
      expect(JSON.stringify(reader.events)).not.toContain(caseNo);
    }
  });
});

async function presence(account: string, caseNo: string, doing: string, tab = 'a') {
  const url = `/api/v1/cases/${caseNo}/presence?doing=${doing}&tab=${tab}`;
  const headers = { cookie: await cookieOf(account) };
  return office.api.inject({ method: 'POST', url, headers });
}

describe('who is there', () => {
  const shown = (reader: StreamReader) =>
    reader.events
      .filter(({ event: name }) => name === 'presence')
      .flatMap(({ data }) => (data as { cases?: object[] }).cases ?? []);

  it('is told to those who may read the case, at once, also when they leave', async () => {
    const { caseNo } = await office.receive();
    const [chief, elsewhere] = [await follow('delivery-chief', 1), await follow('express', 1)];
    expect((await presence('delivery', caseNo, 'looking')).json()).toEqual({ people: [] });
    await presence('delivery', caseNo, 'replying', 'b');
    const { id } = office.people.delivery;
    const people = [{ id, name: 'delivery', doing: 'replying' }];
    await eventually(
      () => shown(chief).some((one) => JSON.stringify(one).includes('replying')),
      2_000,
    );
    expect(shown(chief).pop()).toEqual({ caseNo, people });
    expect((await presence('delivery-chief', caseNo, 'looking')).json()).toEqual({ people });
    await presence('delivery', caseNo, 'leaving', 'b');
    await presence('delivery', caseNo, 'leaving', 'a');
    await eventually(
      () => JSON.stringify(shown(chief).pop()) === `{"caseNo":"${caseNo}","people":[]}`,
    );
    expect(shown(elsewhere)).toEqual([]);
    expect((await presence('express', caseNo, 'looking')).statusCode).toBe(404);
    expect((await presence('delivery', caseNo, 'dancing')).statusCode).toBe(400);
  });

  it('is forgotten when nobody says so any more', async () => {
    const { caseNo } = await office.receive();
    const chief = await follow('delivery-chief');
    await presence('delivery', caseNo, 'looking');
    await eventually(() => shown(chief).length === 1);
    await office.db.query(`UPDATE presence SET seen_at = seen_at - interval '24 seconds'`);
    await eventually(() => shown(chief).length === 2, 3_000);
    expect(shown(chief).pop()).toEqual({ caseNo, people: [] });
  });
});

describe('a stream ends', () => {
  it('within seconds of the session', async () => {
    const { cookie } = await office.signIn('counter');
    const reader = new StreamReader(urls[1], cookie);
    await reader.waitFor('hello');
    await office.api.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } });
    expect((await reader.waitFor('bye', 5_000)).data).toEqual({ reason: 'signed_out' });
    await eventually(() => reader.hasEnded, 2_000);
    const again = new StreamReader(urls[1], cookie);
    await eventually(() => again.status === 401, 2_000);
  });

  it('when the account is shut', async () => {
    const { cookie } = await office.signIn('mails-chief');
    const reader = new StreamReader(urls[0], cookie);
    await reader.waitFor('hello');
    await office.api.get(StaffRegister).deactivate('mails-chief');
    await eventually(() => reader.hasEnded, 5_000);
  });

  it('where an account has too many', async () => {
    const { cookie } = await office.signIn('mails');
    const many = Array.from({ length: 12 }, () => new StreamReader(urls[0], cookie));
    readers.push(...many);
    await Promise.all(many.map((reader) => reader.waitFor('hello')));
    const thirteenth = new StreamReader(urls[0], cookie);
    await eventually(() => thirteenth.status === 429, 2_000);
    many[0].kill();
    await eventually(async () => {
      const next = new StreamReader(urls[0], cookie);
      readers.push(next);
      await eventually(() => next.status !== 0);
      return next.status === 200;
    });
  });

  it('for a reader that does not read, without keeping what it did not take', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const over = new Promise<{ wasSlow: boolean; most: number }>((resolve) =>
      server.once('request', (_request, reply) => {
        let most = 0;
        const stream = new LiveStream(office.people.delivery, '', reply, (_one, wasSlow) =>
          resolve({ wasSlow, most }),
        );
        const pump = () => {
          if (stream.isOver) return;
          stream.send('changes', { filler: 'x'.repeat(16_000) });
          most = Math.max(most, reply.writableLength);
          setImmediate(pump);
        };
        pump();
      }),
    );
    const { port } = server.address() as { port: number };
    const slow = connect(port, '127.0.0.1', () => slow.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'));
    slow.pause();
    slow.on('error', () => undefined);
    const { wasSlow, most } = await over;
    expect(wasSlow).toBe(true);
    expect(most).toBeLessThan(300 * 1024);
    slow.destroy();
    server.close();
  });
});

describe('the figures', () => {
  it('tell how many follow and how long it took', async () => {
    const { caseNo } = await office.receive();
    const reader = await follow('delivery');
    await note(caseNo, 'x');
    await reader.waitFor('changes');
    const { body } = await office.api.inject('/metrics');
    expect(body).toMatch(/^huiyin_live_clients [1-9]/m);
    expect(body).toMatch(/^huiyin_live_lag_seconds_count [1-9]/m);
    expect(body).toMatch(/^huiyin_live_dropped_total 0/m);
    expect(body).not.toMatch(
      /huiyin_http_request_seconds_count\{[^}]*api\/v1\/live[^}]*method="GET"/,
    );
  });
});
