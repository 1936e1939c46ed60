import { Controller, Get } from '@nestjs/common';
import { Readable } from 'node:stream';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AttachFile } from '#attachment';
import { ACTIONS, type Action, CaseStore } from '#case';
import { newId } from '#kernel';
import { TransferCase } from '#handling';
import { Heartbeat } from '#sla';
import { openOffice, TEST_API_KEY, type TestOffice } from '#testing';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { ApiModule } from '../../../apps/api/src/api.module.js';
import { Anybody } from '../../../apps/api/src/http/access/permission.js';
import {
  CALLERS,
  type CallerKind,
  type CaseKind,
  CASES,
  ROUTES,
  type RouteRule,
} from './access-table.js';
import { handlersWithoutPermission, routesOf } from './routes.js';

@Controller('planted')
class PlantedController {
  @Get('forgotten')
  forgotten() {
    return 'nobody said who may read this';
  }

  @Get('open')
  @Anybody()
  open() {
    return 'everybody may';
  }
}

let office: TestOffice;
const headers = {} as Record<CallerKind, Record<string, string>>;
const caseNos = { none: '115-999999' } as Record<CaseKind, string>;
const fileIds = { none: newId() } as Record<CaseKind, string>;

beforeAll(async () => {
  office = await openOffice();
  // As if a worker had just swept: without one, the health of the timers is rightly bad.
  await office.worker.get(Heartbeat).mark('timers');
  for (const kind of CALLERS) headers[kind] = await headersOf(kind);
  caseNos.own = (await office.receive()).caseNo;
  caseNos.other = (await led('EXPRESS')).caseNo;
  caseNos.sealed = (await led('ETHICS')).caseNo;
  fileIds.own = await fileOf(caseNos.own, 'dispatcher');
  fileIds.other = await fileOf(caseNos.other, 'dispatcher');
  fileIds.sealed = await fileOf(caseNos.sealed, 'ethics');
});
afterAll(() => office.close());

async function headersOf(kind: CallerKind): Promise<Record<string, string>> {
  if (kind === 'nobody') return {};
  if (kind === 'machine') return { authorization: `Bearer ${TEST_API_KEY}` };
  const accounts = { handler: 'delivery', supervisor: 'delivery-chief' } as Record<string, string>;
  return office.signIn(accounts[kind] ?? kind);
}

/** A case that the dispatcher gave to that section. */
async function led(to: string) {
  const { id, caseNo, version } = await office.receive();
  const command = { staff: office.people.dispatcher, caseNo, version, to, reason: '改分' };
  await office.api.get(TransferCase).run(command);
  const found = await office.api.get(CaseStore).find({ id });
  expect(found?.lead).toBe(to);
  return { caseNo };
}

async function fileOf(caseNo: string, account: string): Promise<string> {
  const picture = sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } });
  const stream = Readable.from([await picture.png().toBuffer()]);
  const command = { staff: office.people[account], caseNo, stream, name: 'a.png' };
  return (await office.api.get(AttachFile).run(command)).id;
}

/** A form with nothing in it. */
const EMPTY_FORM = {
  headers: { 'content-type': 'multipart/form-data; boundary=x' },
  payload: '--x--\r\n',
};

const call = (kind: CallerKind, { route, body, form }: RouteRule, about: CaseKind) => {
  const [method, pattern] = route.split(' ');
  const url = pattern
    .replace(':caseNo', caseNos[about])
    .replace(':fileId', fileIds[about])
    .replace(':action', 'note')
    .replace(':year', '114')
    .replace(':code', '114-2.3.1');
  const payload = form ? EMPTY_FORM.payload : body && { text: '加註', ...body };
  const sent = { ...headers[kind], ...(form && EMPTY_FORM.headers) };
  return office.api.inject({ method: method as 'GET', url, headers: sent, payload });
};

/** What somebody who is shut out is told: who are you, or you may not. */
const shutOut = (kind: CallerKind, who: readonly CallerKind[]): number =>
  kind === 'nobody' || (kind === 'machine' && !who.includes('machine'))
    ? 401
    : who.length === 1 && who[0] === 'machine'
      ? 401
      : 403;

describe('who may come in', () => {
  it('is written down for every route there is, and for no other', () => {
    expect(routesOf(office.api)).toEqual(ROUTES.map(({ route }) => route).sort());
  });

  it('is said by every handler', () => {
    expect(handlersWithoutPermission(office.api)).toEqual([]);
  });

  const SIGN_OUT: RouteRule = { route: 'DELETE /api/v1/session', who: CALLERS };
  const walked = ROUTES.filter(({ route }) => route !== SIGN_OUT.route);
  it.each(CALLERS)('holds on every route for: %s', async (kind) => {
    for (const rule of walked) {
      const { route, who, ofCase, body, form } = rule;
      for (const about of ofCase ? (Object.keys(CASES) as CaseKind[]) : (['none'] as const)) {
        const { statusCode } = await call(kind, rule, about);
        const seen = { route, kind, about, statusCode };
        if (!who.includes(kind)) {
          expect(seen).toEqual({ ...seen, statusCode: shutOut(kind, who) });
        } else if (ofCase) {
          const whoSees = form ? 400 : body && 'version' in body ? 409 : 200;
          expect(seen).toEqual({
            ...seen,
            statusCode: CASES[about].includes(kind) ? whoSees : 404,
          });
        } else {
          expect([401, 403]).not.toContain(statusCode);
          // No worker runs here: after a while the sweep counts as stopped, and is said to be.
          const isTold = route.endsWith(' /health/timers') && statusCode === 503;
          expect([route, isTold || statusCode < 500]).toEqual([route, true]);
        }
      }
    }
  });

  it('lets staff sign out, and nobody else', async () => {
    expect((await call('nobody', SIGN_OUT, 'none')).statusCode).toBe(401);
    expect((await call('machine', SIGN_OUT, 'none')).statusCode).toBe(401);
    const auditor = await office.signIn('auditor');
    const out = { method: 'DELETE', url: '/api/v1/session', headers: auditor } as const;
    expect((await office.api.inject(out)).statusCode).toBe(204);
    expect((await office.api.inject({ url: '/api/v1/me', headers: auditor })).statusCode).toBe(401);
  });
});

describe('a case that is not for you', () => {
  const isHidden = (kind: CallerKind, about: CaseKind) => !CASES[about].includes(kind);
  const readers = ['handler', 'supervisor', 'dispatcher', 'ethics'] as const;

  it.each(readers)('answers %s byte for byte like one that does not exist', async (kind) => {
    const routes = ROUTES.filter(({ ofCase }) => ofCase);
    for (const rule of routes) {
      const plain = async (about: CaseKind) => {
        const { statusCode, body: text, headers: all } = await call(kind, rule, about);
        return { statusCode, text, headers: { ...all, date: '' } };
      };
      const none = await plain('none');
      for (const about of (['own', 'other', 'sealed'] as const).filter((c) => isHidden(kind, c))) {
        expect(await plain(about)).toEqual(none);
      }
    }
  });

  it.each(readers)('is in no list, search or board of: %s', async (kind) => {
    const seen = await Promise.all(
      ['/cases?view=all&limit=200', '/cases?view=all&q=115-', '/cases?view=all&department=ETHICS']
        .concat(['/cases?view=all&department=EXPRESS', '/sla/board'])
        .map((url) => office.api.inject({ url: `/api/v1${url}`, headers: headers[kind] })),
    );
    const text = seen.map((answer) => answer.body).join();
    for (const about of ['own', 'other', 'sealed'] as const) {
      if (isHidden(kind, about)) expect(text).not.toContain(caseNos[about]);
      else expect(text).toContain(caseNos[about]);
    }
  });
});

const BODIES: Record<Action, object> = {
  ...{ accept: {}, submit: {}, approve: {}, recall: {}, note: { text: '加註' } },
  assign: { handler: 'delivery' },
  transfer: { to: 'MAILS', reason: '改分' },
  return: { reason: '退分' },
  'draft-reply': { text: '您好' },
  'send-back': { reason: '請修正' },
  close: { noMeasureReason: '無對應作法' },
  'link-measures': { measures: [{ code: '114-2.3.1', evidence: '加強核對' }] },
  decline: { reason: '無具體內容' },
  'request-supplement': { question: '請補充投遞日期' },
  resume: { note: '客戶已來電' },
  extend: { workingDays: 3, reason: '需現場會勘' },
  ...{ 'approve-extension': {}, 'refuse-extension': { reason: '請如期回復' } },
  consult: { sections: ['MAILS'], question: '請查明規定' },
  'give-findings': { text: '已查明' },
  merge: { into: '115-999999' },
  reopen: { reason: '客戶來電表示未解決' },
};

describe('an action that is not offered', () => {
  it.each(['handler', 'supervisor', 'dispatcher'] as const)('is refused to %s', async (kind) => {
    const url = `/api/v1/cases/${caseNos.own}`;
    const before = (await office.api.inject({ url, headers: headers[kind] })).json();
    const refused = ACTIONS.filter((action) => !before.actions.includes(action));
    expect(refused.length).toBeGreaterThan(3);
    for (const action of refused) {
      const answer = await office.api.inject({
        ...{ method: 'POST', url: `${url}/actions/${action}`, headers: headers[kind] },
        payload: { version: before.version, ...BODIES[action] },
      });
      expect([action, answer.json().code]).toEqual([action, before.refusals[action].code]);
      expect([403, 422]).toContain(answer.statusCode);
      expect(answer.json().detail).toMatch(/[\u4e00-\u9fff]{4}/u);
    }
    const after = (await office.api.inject({ url, headers: headers[kind] })).json();
    expect(after).toEqual(before);
  });
});

describe('a route that forgot to say who may call it', () => {
  let planted: NestFastifyApplication;
  beforeAll(async () => {
    const module = ApiModule.with(office.config);
    const controllers = [...(module.controllers ?? []), PlantedController];
    planted = await NestFactory.create<NestFastifyApplication>(
      { ...module, controllers },
      new FastifyAdapter(),
      { logger: false },
    );
    await planted.init();
    await planted.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => {
    await planted.close();
    await planted.get(DataSource).destroy();
  });

  it('is found', () => {
    expect(handlersWithoutPermission(planted)).toEqual(['PlantedController.forgotten']);
    expect(routesOf(planted)).toContain('GET /planted/forgotten');
  });

  it('is closed, even to the administrator', async () => {
    const ask = (url: string) => planted.inject({ url, headers: headers.admin });
    expect((await ask('/planted/forgotten')).statusCode).toBe(403);
    expect((await ask('/planted/open')).body).toBe('everybody may');
  });
});
