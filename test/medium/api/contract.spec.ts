import { RouteCase } from '#routing';
import {
  aPublicCase,
  aSlip,
  openOffice,
  TEST_API_KEY,
  TEST_PASSWORD,
  type TestOffice,
} from '#testing';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { Secret, TOTP } from 'otpauth';
import sharp from 'sharp';
import { aForm, anOdt } from '../attachment/hostile.js';
import { Conformity } from './conformity.js';

let office: TestOffice;
let conformity: Conformity;
const faults: string[] = [];

beforeAll(async () => {
  office = await openOffice();
  conformity = await Conformity.of(office.api);
});
afterAll(() => office.close());

const sessions = new Map<string, Promise<{ cookie: string }>>();
/** One session a person: hashing a password is meant to take long. */
function signedIn(account: string): Promise<{ cookie: string }> {
  const session = sessions.get(account) ?? office.signIn(account);
  sessions.set(account, session);
  return session;
}

type Headers = Record<string, string>;
interface CaseJson {
  readonly caseNo: string;
  readonly version: number;
  readonly lead: string;
  readonly status: string;
  readonly dueAt: string;
  readonly actions: string[];
}

/** Calls the API and notes whatever its description does not say. */
async function call(method: string, path: string, headers: Headers = {}, payload?: object) {
  const url = `/api/v1${path}`;
  const answer = await office.api.inject({ method: method as 'GET', url, headers, payload });
  faults.push(...conformity.faultsOf(method, url, answer));
  return answer;
}

const machine = (key: string): Headers => ({
  authorization: `Bearer ${TEST_API_KEY}`,
  'idempotency-key': key,
});

async function act(account: string, caseNo: string, action: string, body: object = {}) {
  const headers = await signedIn(account);
  const { version } = (await call('GET', `/cases/${caseNo}`, headers)).json<CaseJson>();
  return call('POST', `/cases/${caseNo}/actions/${action}`, headers, { version, ...body });
}

async function routed() {
  const answer = await call('POST', '/public/cases', {}, aPublicCase());
  const opened = answer.json<{ caseNo: string; queryCode: string; dueAt: string }>();
  const [{ id }] = await office.db.query<{ id: string }>(
    'SELECT id FROM cases WHERE case_no = $1',
    [opened.caseNo],
  );
  await office.worker.get(RouteCase).run({ caseId: id });
  return opened;
}

describe('the contract', () => {
  it('opens a case for the public and tells its progress', async () => {
    const { caseNo, queryCode, dueAt } = await routed();
    expect(caseNo).toMatch(/^\d{3}-\d{6}$/);
    const seen = await call('POST', '/public/cases/lookup', {}, { caseNo, queryCode });
    expect(seen.json()).toMatchObject({ caseNo, status: 'in_progress', dueAt });
    const codes = seen.json<{ timeline: { code: string }[] }>().timeline.map(({ code }) => code);
    expect(codes).toEqual(['received', 'handed_over']);
    const loose = { caseNo: ` ${caseNo} `, queryCode: queryCode.toLowerCase().replace(/-/g, ' ') };
    expect((await call('POST', '/public/cases/lookup', {}, loose)).statusCode).toBe(200);
  });

  it('opens one case for one Idempotency-Key, however often it is asked', async () => {
    const key = { 'idempotency-key': 'form-of-another-front-end-1' };
    const first = await call('POST', '/public/cases', key, aPublicCase());
    expect(first.statusCode).toBe(201);
    expect((await call('POST', '/public/cases', key, aPublicCase())).json()).toEqual(first.json());
    const other = await call('POST', '/public/cases', key, aPublicCase({ subject: '別的' }));
    expect([other.statusCode, other.json().code]).toEqual([409, 'idempotency_key_reused']);
    const odd = await call('POST', '/public/cases', { 'idempotency-key': 'a b' }, aPublicCase());
    expect([odd.statusCode, odd.json().code]).toEqual([400, 'idempotency_key_required']);
  });

  it('takes a solved captcha, once, and refuses one that is not', async () => {
    const challenge = (await call('GET', '/public/captcha?for=key-2')).json();
    const solution = await solveChallenge({ challenge, deriveKey });
    const captcha = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
    const open = (key?: string, text = captcha) =>
      call('POST', '/public/cases', key ? { 'idempotency-key': key } : {}, {
        ...aPublicCase(),
        captcha: text,
      });
    expect((await open('key-2')).statusCode).toBe(201);
    for (const answer of [await open('key-3'), await open(), await open('key-2', 'nonsense')]) {
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'captcha_failed']);
    }
  });

  it('goes through every action, each answering with the case', async () => {
    const { caseNo } = await routed();
    const steps: [account: string, action: string, body: object, status: string, lead: string][] = [
      ['dispatcher', 'transfer', { to: 'EXPRESS', reason: '屬快捷' }, 'routed', 'EXPRESS'],
      ['express', 'return', { reason: '非本科業務' }, 'triage', 'TRIAGE'],
      ['dispatcher', 'transfer', { to: 'DELIVERY', reason: '屬投遞' }, 'routed', 'DELIVERY'],
      ['delivery-chief', 'assign', { handler: 'delivery' }, 'in_progress', 'DELIVERY'],
      ['delivery', 'note', { text: '已聯絡投遞士' }, 'in_progress', 'DELIVERY'],
      ['delivery', 'consult', { sections: ['MAILS'], question: '?' }, 'in_progress', 'DELIVERY'],
      ['mails', 'give-findings', { text: '依規定辦理' }, 'in_progress', 'DELIVERY'],
      ['delivery', 'request-supplement', { question: '何日？' }, 'in_progress', 'DELIVERY'],
      ['delivery', 'resume', {}, 'in_progress', 'DELIVERY'],
      ['delivery', 'extend', { until: '2027-12-01', reason: '會勘' }, 'in_progress', 'DELIVERY'],
      ['head', 'refuse-extension', { reason: '太久' }, 'in_progress', 'DELIVERY'],
      ['delivery', 'extend', { workingDays: 2, reason: '會勘' }, 'in_progress', 'DELIVERY'],
      ['delivery-chief', 'approve-extension', {}, 'in_progress', 'DELIVERY'],
      ['delivery', 'draft-reply', { text: '您好，已改善。' }, 'in_progress', 'DELIVERY'],
      ['delivery', 'submit', {}, 'submitted', 'DELIVERY'],
      ['delivery-chief', 'send-back', { reason: '請補充' }, 'in_progress', 'DELIVERY'],
      ['delivery', 'submit', {}, 'submitted', 'DELIVERY'],
      ['delivery-chief', 'approve', {}, 'replied', 'DELIVERY'],
      ['delivery', 'close', { noMeasureReason: '單純諮詢' }, 'closed', 'DELIVERY'],
      [
        'delivery',
        'link-measures',
        { measures: [{ code: '114-2.4.1(3)', evidence: '列入教育訓練' }] },
        'closed',
        'DELIVERY',
      ],
    ];
    steps.push(['dispatcher', 'reopen', { reason: '客戶仍未收到' }, 'in_progress', 'DELIVERY']);
    for (const [account, action, body, status, lead] of steps) {
      const answer = await act(account, caseNo, action, body);
      expect({ action, ...answer.json() }).toMatchObject({ action, caseNo, status, lead });
    }
    const declined = await act('dispatcher', (await routed()).caseNo, 'decline', {
      reason: '無具體內容',
    });
    expect(declined.json()).toMatchObject({ status: 'declined' });
    const merged = await act('dispatcher', (await routed()).caseNo, 'merge', {
      into: (await routed()).caseNo,
    });
    expect(merged.json()).toMatchObject({ status: 'closed' });
    const accepted = await act('delivery', (await routed()).caseNo, 'accept');
    expect(accepted.json<CaseJson>().actions).toContain('draft-reply');
  });

  it('tells what happens, who is there, and what one was told', async () => {
    const headers = await signedIn('delivery');
    const { cursor } = (await call('GET', '/live', headers)).json<{ cursor: string }>();
    const { caseNo } = await routed();
    const since = await call('GET', `/live?since=${cursor}`, headers);
    expect(since.json()).toMatchObject({ isReset: false, changes: [{ caseNo }] });
    const present = await call('POST', `/cases/${caseNo}/presence?doing=replying`, headers);
    expect(present.json()).toEqual({ people: [] });
    const ids = ['01890000-0000-7000-8000-000000000001'];
    expect((await call('POST', '/notices/unread', headers, { ids })).statusCode).toBe(204);
  });

  it('takes files of customers and colleagues, and hands them out', async () => {
    const png = {
      name: '圖.png',
      data: await sharp({ create: { width: 3, height: 2, channels: 3, background: '#fff' } })
        .png()
        .toBuffer(),
    };
    const send = async (path: string, headers: Headers, file: { name: string; data: Buffer }) => {
      const form = aForm([file]);
      return call('POST', path, { ...headers, ...form.headers }, form.payload);
    };
    const { token } = (await send('/public/files', {}, png)).json<{ token: string }>();
    const other = (await send('/public/files', {}, png)).json<{ token: string }>();
    const forgotten = await call('DELETE', '/public/files', {}, { token: other.token });
    expect(forgotten.statusCode).toBe(204);
    const again = await call('DELETE', '/public/files', {}, { token: other.token });
    expect(again.json()).toMatchObject({ status: 422, code: 'file_gone' });
    const opened = await call('POST', '/public/cases', {}, aPublicCase({ files: [token] }));
    const { caseNo } = opened.json<{ caseNo: string }>();
    const headers = await signedIn('dispatcher');
    const added = await send(`/cases/${caseNo}/files`, headers, { name: '信.odt', data: anOdt() });
    expect(added.json()).toMatchObject({ name: '信.odt', preview: 'text', state: 'clean' });
    const { files } = (await call('GET', `/cases/${caseNo}`, headers)).json();
    expect(files).toMatchObject([
      { name: '圖.png', by: { by: 'customer' } },
      { by: { by: 'staff' } },
    ]);
    for (const { id } of files) {
      await call('GET', `/cases/${caseNo}/files/${id}`, headers);
      await call('GET', `/cases/${caseNo}/files/${id}/preview`, headers);
    }
  });

  it('helps with the reply: saved replies, a preview, like cases, the letter without masks', async () => {
    const { caseNo } = await routed();
    const chief = await signedIn('delivery-chief');
    const words = { section: 'DELIVERY', title: '門牌', body: '{{name}} 您好' };
    const saved = await call('POST', '/reply-templates', chief, words);
    expect([saved.statusCode, saved.json().version]).toEqual([201, 1]);
    const change = { ...words, version: 1, active: false };
    const at = `/reply-templates/${saved.json().id}`;
    expect((await call('POST', at, chief, change)).json()).toMatchObject({ version: 2 });
    expect((await call('POST', at, chief, change)).json()).toMatchObject({ code: 'stale_version' });
    expect((await call('GET', '/reply-templates', chief)).json().items).toHaveLength(1);
    const preview = await call('POST', `/cases/${caseNo}/reply-preview`, chief, { text: '您好' });
    expect(preview.json()).toMatchObject({ page: '您好' });
    const like = (await call('GET', `/cases/${caseNo}/similar`, chief)).json();
    expect(like.duplicates.length).toBeGreaterThan(0);
    expect((await call('POST', `/cases/${caseNo}/original`, chief)).json()).toMatchObject({
      subject: aPublicCase().subject,
    });
  });

  it('refuses a stale version, and changes nothing', async () => {
    const { caseNo } = await routed();
    const headers = await office.signIn('delivery');
    const { version } = (await call('GET', `/cases/${caseNo}`, headers)).json<CaseJson>();
    const note = () =>
      call('POST', `/cases/${caseNo}/actions/note`, headers, { version, text: '同時' });
    const answers = await Promise.all([note(), note(), note(), note()]);
    const codes = answers.map(({ statusCode }) => statusCode).sort();
    expect(codes).toEqual([200, 409, 409, 409]);
    const refused = answers.find(({ statusCode }) => statusCode === 409);
    expect(refused?.json()).toMatchObject({
      code: 'stale_version',
      yours: version,
      current: version + 1,
    });
    expect(refused?.json<{ detail: string }>().detail).toMatch(/已被更新/);
  });

  it.each([
    [
      'a section there is not',
      'dispatcher',
      'transfer',
      { to: 'NOWHERE', reason: 'x' },
      'unknown_section',
      /沒有這個主辦科室/,
    ],
    [
      'triage as a section',
      'dispatcher',
      'transfer',
      { to: 'TRIAGE', reason: 'x' },
      'unknown_section',
      /從清單選擇/,
    ],
    [
      'the section it is in',
      'dispatcher',
      'transfer',
      { to: 'DELIVERY', reason: 'x' },
      'same_section',
      /已在該科室/,
    ],
    [
      'somebody of another section',
      'delivery-chief',
      'assign',
      { handler: 'express' },
      'unknown_handler',
      /本科沒有這位同仁/,
    ],
    [
      'the wrong state',
      'delivery',
      'close',
      { noMeasureReason: 'x' },
      'not_in_this_state',
      /目前的狀態/,
    ],
  ])('refuses with a sentence: %s', async (_what, account, action, body, code, words) => {
    const answer = await act(account, (await routed()).caseNo, action, body);
    expect([answer.statusCode, answer.json().code]).toEqual([422, code]);
    expect(answer.json<{ detail: string; status: number }>()).toMatchObject({
      status: 422,
      detail: expect.stringMatching(words),
    });
  });

  it('closes with measures or with a reason why none: one of the two', async () => {
    const { caseNo } = await routed();
    for (const [account, action, body] of [
      ['delivery', 'accept', {}],
      ['delivery', 'draft-reply', { text: '您好' }],
      ['delivery', 'submit', {}],
      ['delivery-chief', 'approve', {}],
    ] as const)
      await act(account, caseNo, action, body);
    const measures = [{ code: '114-2.3.1', evidence: '加強核對門牌' }];
    const codes = [];
    for (const body of [
      {},
      { measures: [] },
      { noMeasureReason: ' ' },
      { measures, noMeasureReason: '也有' },
      { measures: [{ code: '114-9.9.9', evidence: 'x' }] },
      { measures: [...measures, ...measures] },
    ])
      codes.push((await act('delivery', caseNo, 'close', body)).json().code);
    expect(codes).toEqual([
      ...Array(4).fill('measures_or_reason'),
      ...Array(2).fill('unknown_measure'),
    ]);
    expect((await act('delivery', caseNo, 'close', { measures })).json()).toMatchObject({
      status: 'closed',
      measures: [{ code: '114-2.3.1', evidence: '加強核對門牌' }],
    });
  });

  it.each(['destroy', 'toString'])('has no action %s, and says so', async (action) => {
    const { caseNo } = await routed();
    const answer = await act('dispatcher', caseNo, action);
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'unknown_action']);
    expect(answer.json().detail).toMatch(/沒有這個動作/);
  });

  it('explains every deadline, also as a text', async () => {
    const { caseNo, dueAt } = await routed();
    const headers = await signedIn('delivery');
    const explained = (await call('GET', `/cases/${caseNo}/deadlines`, headers)).json();
    expect(explained.clocks.map(({ clock }: { clock: string }) => clock)).toEqual([
      ...['accepted', 'reply', 'return'],
    ]);
    expect(explained.clocks.map(({ agrees }: { agrees: boolean }) => agrees)).not.toContain(false);
    const reply = explained.clocks.find(({ clock }: { clock: string }) => clock === 'reply');
    expect(Date.parse(reply.dueAt)).toBe(Date.parse(dueAt));
    expect(explained.sections.at(-1)).toMatchObject({ section: 'DELIVERY', to: null });
    const text = await call('GET', `/cases/${caseNo}/deadlines.txt`, headers);
    expect(text.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(text.body).toMatch(new RegExp(`^案件 ${caseNo} 的期限說明\n`));
    expect(text.body).toContain(`How the deadlines of case ${caseNo} come about`);
  });

  it('does not take a report of wrongdoing by the public form', async () => {
    const answer = await call('POST', '/public/cases', {}, aPublicCase({ kind: 'report' }));
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'sealed_channel']);
    expect(answer.json().detail).toMatch(/02-23314712/);
  });

  it('previews routing for staff and machines without making a case', async () => {
    const count = () => office.db.query('SELECT count(*) FROM cases');
    const before = await count();
    const message = {
      channel: 'manager_mailbox',
      subject: '掛號信投錯地址',
      body: '郵差投到隔壁棟',
    };
    const answer = await call('POST', '/routing/preview', machine(''), message);
    expect(answer.json()).toMatchObject({
      kind: 'complaint',
      lead: 'DELIVERY',
      urgent: expect.any(Boolean),
    });
    expect(answer.json().reasons.length).toBeGreaterThan(0);
    await call('POST', '/routing/preview', await office.signIn('auditor'), { body: '你好' });
    expect(await count()).toEqual(before);
  });

  it('shows plans, measures and their cases', async () => {
    const headers = await office.signIn('auditor');
    const plan = (await call('GET', '/plans/114', headers)).json();
    const methods = plan.strategies.flatMap(
      (s: { methods: { measures: object[] }[] }) => s.methods,
    );
    const measures = methods.flatMap((m: { measures: object[] }) => m.measures);
    expect([plan.strategies.length, methods.length, measures.length]).toEqual([6, 22, 83]);
    await call('GET', '/plans', headers);
    const code = encodeURIComponent('114-2.4.1(3)');
    const measure = await call('GET', `/plans/114/measures/${code}`, headers);
    expect(measure.json()).toMatchObject({ code: '114-2.4.1(3)', linkedCases: 1 });
    expect(measure.json().cases).toHaveLength(1);
    expect((await call('GET', '/plans/113', headers)).statusCode).toBe(404);
    expect((await call('GET', '/plans/114/measures/114-9.9', headers)).statusCode).toBe(404);
  });

  it('lets an administrator give, change, lock and open accounts', async () => {
    const admin = await signedIn('admin');
    const given = { name: '新人', email: 'new@office.example', role: 'handler', section: 'MAILS' };
    const made = await call('POST', '/accounts', admin, {
      ...{ ...given, account: 'mails-new', entry: 'password' },
    });
    expect([made.statusCode, made.json().password]).toEqual([201, expect.any(String)]);
    const { id } = made.json().account;
    const of = `/accounts/${id}`;
    await call('PUT', of, admin, { ...given, name: '新同仁' });
    for (const action of ['lock', 'unlock', 'end-sessions']) {
      expect((await call('POST', `${of}/${action}`, admin, {})).statusCode).toBe(200);
    }
    await call('POST', `${of}/reset-password`, admin, { entry: 'mail' });
    await call('POST', `${of}/hand-over`, admin, { cases: ['115-000000'] });
    expect((await call('GET', of, admin)).json().events).toHaveLength(6);
    const list = (await call('GET', '/accounts?q=mails-new', admin)).json();
    expect(list.items.map(({ name }: { name: string }) => name)).toEqual(['新同仁']);
  });

  it('knows who is away and who stands in', async () => {
    const chief = await signedIn('mails-chief');
    const days = { from: '2030-01-02', to: '2030-01-04' };
    const away = { account: 'mails', deputy: 'mails-chief', ...days };
    const entered = await call('POST', '/absences', chief, away);
    expect(entered.json().absences).toMatchObject([{ account: 'mails', ...days, mayEnd: true }]);
    const { absences } = (await call('GET', '/absences', chief)).json();
    const ended = await call('POST', `/absences/${absences[0].id}/end`, chief, {});
    expect(ended.json().absences).toEqual([]);
  });

  it('lets everybody see to the own account', async () => {
    const own = await office.signIn('express');
    const { items } = (await call('GET', '/me/sessions', own)).json();
    expect(items.filter(({ isThis }: { isThis: boolean }) => isThis)).toHaveLength(1);
    await call('POST', '/me/sessions/end', own, { which: 'others' });
    const next = { current: TEST_PASSWORD, next: '四條街的郵差每天騎車經過' };
    expect((await call('POST', '/me/password', own, next)).statusCode).toBe(204);
    const link = { token: 'there-is-none', password: next.next };
    expect((await call('POST', '/session/password', {}, link)).json().code).toBe('link_over');
  });

  it('lets customers answer a question, rate the answer and say that it is not solved', async () => {
    const { caseNo, queryCode } = await routed();
    const theirs = (more: object) => ({ caseNo, queryCode, ...more });
    await act('delivery', caseNo, 'accept');
    await act('delivery', caseNo, 'request-supplement', { question: '是哪一號信箱？' });
    const told = await call('POST', '/public/cases/supplement', {}, theirs({ text: '三號。' }));
    expect(told.json()).toMatchObject({ caseNo, status: 'in_progress' });
    await act('delivery', caseNo, 'draft-reply', { text: '您好，已改善。' });
    await act('delivery', caseNo, 'submit');
    await act('delivery-chief', caseNo, 'approve');
    const rating = theirs({ satisfaction: 2, solved: false });
    expect((await call('POST', '/public/cases/survey', {}, rating)).statusCode).toBe(200);
    const again = await call('POST', '/public/cases/survey', {}, rating);
    expect([again.statusCode, again.json().code]).toEqual([409, 'already_rated']);
    const wanting = theirs({ text: '昨天又投錯信箱了，請再查一次。' });
    const reopened = await call('POST', '/public/cases/reopen', {}, wanting);
    expect(reopened.json()).toMatchObject({ status: 'in_progress' });
    await call('GET', '/sla/board/satisfaction', await signedIn('head'));
    await call('GET', '/sla/board/comparison', await signedIn('head'));
    await call('GET', '/cases/in-hand', await signedIn('delivery-chief'));
  });

  it('shows a setting with its versions, tries a change and keeps it', async () => {
    const headers = await signedIn('admin');
    const at = '/settings/routing-rules';
    const { newest } = (await call('GET', at, headers)).json();
    const { content, version } = newest as { content: object; version: number };
    await call('GET', `${at}/versions/${version}`, headers);
    const text = { subject: '掛號', body: '掛號信投錯地址' };
    const trial = { content, text, pastCases: {} };
    const tried = await call('POST', `${at}/preview`, headers, trial);
    expect(tried.json()).toMatchObject({ faults: [], text: { then: { lead: 'DELIVERY' } } });
    const change = { content, basedOn: version, reason: '試存' };
    expect((await call('POST', `${at}/versions`, headers, change)).statusCode).toBe(201);
    const late = await call('POST', `${at}/versions`, headers, change);
    expect([late.statusCode, late.json().code]).toEqual([409, 'setting_changed']);
    const { items } = (await call('GET', `${at}/versions`, headers)).json();
    expect(items[0]).toMatchObject({ version: version + 1, reason: '試存' });
  });

  it('counts what other retention terms would do', async () => {
    const headers = await signedIn('admin');
    const { newest } = (await call('GET', '/settings/retention', headers)).json();
    const trial = { content: newest.content };
    const tried = await call('POST', '/settings/retention/preview', headers, trial);
    expect(tried.json().retention.channels).toContainEqual({ channel: 'letter', now: 0, then: 0 });
  });

  it('lets a system in with a key, and out again', async () => {
    const headers = await signedIn('admin');
    const wanted = { name: '另一個系統', may: ['routing-preview'] };
    const made = (await call('POST', '/clients', headers, wanted)).json();
    const list = (await call('GET', '/clients', headers)).json();
    expect(list.items.map(({ id }: { id: string }) => id)).toContain(made.client.id);
    const revoke = (id: string) =>
      call('POST', `/clients/${id}/revoke`, headers, { reason: '不再使用' });
    expect((await revoke(made.client.id)).json().active).toBe(false);
    expect((await revoke('nobody')).statusCode).toBe(404);
  });

  it('lets somebody set up a second step, and an administrator take it off', async () => {
    const own = await office.signIn('counter');
    const password = { password: TEST_PASSWORD };
    const nothing = await call('POST', '/me/second-step/confirm', own, { code: '000000' });
    expect(nothing.statusCode).toBe(404);
    const { secret } = (await call('POST', '/me/second-step', own, password)).json();
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    const confirmed = await call('POST', '/me/second-step/confirm', own, { code });
    expect(confirmed.json().recoveryCodes).toHaveLength(10);
    expect((await call('GET', '/me/second-step', own)).json()).toMatchObject({ recoveryLeft: 10 });
    const signIn = { account: 'counter', ...password };
    const asked = await call('POST', '/session', {}, signIn);
    expect([asked.statusCode, asked.json().code]).toEqual([401, 'second_step_needed']);
    expect((await call('POST', '/me/second-step/end', own, password)).statusCode).toBe(204);
    const reset = `/accounts/${office.people.counter.id}/reset-second-step`;
    const answer = await call('POST', reset, await signedIn('admin'), { reason: '手機遺失' });
    expect(answer.json()).toMatchObject({ account: 'counter', secondStep: false });
  });

  it('shows the calendar, says what a change would move, and keeps the change', async () => {
    const headers = await office.signIn('admin');
    const { no } = (await call('GET', '/calendar', headers)).json().current;
    const change = (day: string) => ({
      ...{ basedOn: no, reason: '颱風停班' },
      override: { day, worked: 'none', regions: ['臺北市'] },
    });
    const preview = await call('POST', '/calendar/preview', headers, change('2026-12-01'));
    expect(preview.json()).toMatchObject({ basedOn: no });
    const unknown = await call('POST', '/calendar/preview', headers, change('2040-01-02'));
    expect(unknown.json()).toMatchObject({ code: 'invalid_input', errors: [expect.anything()] });
    const kept = await call('POST', '/calendar/versions', headers, change('2026-12-01'));
    expect([kept.statusCode, kept.json().no]).toEqual([201, no + 1]);
    expect((await call('GET', `/calendar/versions/${no}`, headers)).json().no).toBe(no);
    expect((await call('GET', '/calendar/versions/99', headers)).statusCode).toBe(404);
    const again = await call('POST', '/calendar/versions', headers, change('2026-12-02'));
    expect(again.json().code).toBe('calendar_changed');
  });

  it('shows queues, the board, who is signed in, and lets people out', async () => {
    const body = { account: 'delivery', password: TEST_PASSWORD };
    const opened = await call('POST', '/session', {}, body);
    const cookie = `${opened.cookies[0].name}=${opened.cookies[0].value}`;
    expect((await call('GET', '/me', { cookie })).json()).toMatchObject({
      account: 'delivery',
      role: 'handler',
      section: 'DELIVERY',
    });
    expect((await call('GET', '/cases?view=all&limit=2', { cookie })).json().next).toEqual(
      expect.any(String),
    );
    await call('GET', '/sla/board', { cookie });
    await call('GET', '/sla/board/figures?section=DELIVERY&asOf=2026-01-31', { cookie });
    await call('GET', '/sla/board/cases?figure=open', { cookie });
    await call('GET', '/sla/engine', { cookie });
    await call('GET', '/notices', { cookie });
    await call('POST', '/notices/read', { cookie }, { ids: 'all' });
    expect((await call('DELETE', '/session', { cookie })).statusCode).toBe(204);
    expect((await call('GET', '/me', { cookie })).statusCode).toBe(401);
    expect((await call('POST', '/session', {}, { ...body, password: 'wrong' })).json().code).toBe(
      'wrong_credentials',
    );
    const foreign = { ...(await office.signIn('admin')), origin: 'https://evil.example' };
    expect((await call('POST', '/plans', foreign, {})).statusCode).toBe(403);
  });
});

describe('a slip of the call centre', () => {
  const send = (key: string | undefined, slip: object) => {
    const { 'idempotency-key': given, ...bearer } = machine(key ?? '');
    return call(
      'POST',
      '/intake/call-center-slips',
      key === undefined ? bearer : { ...bearer, 'idempotency-key': given },
      slip,
    );
  };
  const slip = aSlip();

  it('gives the same answer for the same key, also after the case has moved on', async () => {
    const first = await send('slip-1', slip);
    expect(first.statusCode).toBe(201);
    const { caseNo } = first.json<{ caseNo: string }>();
    await office.db.query(
      `UPDATE cases SET status = 'closed', due_at = due_at + interval '9 days', closed_at = now() WHERE case_no = $1`,
      [caseNo],
    );
    const again = await send('slip-1', slip);
    expect([again.statusCode, again.body]).toEqual([201, first.body]);
  });

  it('is refused under a key that was used for another', async () => {
    const answer = await send('slip-1', { ...slip, summary: '別的事' });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'idempotency_key_reused']);
  });

  it.each([undefined, '', ' ', '鍵', 'a'.repeat(201)])('needs a key: %j', async (key) => {
    // The test client refuses to send what is not Latin-1; a real one sends its bytes.
    const sent = key && Buffer.from(key).toString('latin1');
    const answer = await send(sent, slip);
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'idempotency_key_required']);
  });

  it('makes one case of ten that come at once', async () => {
    const same = { ...slip, slipNo: 'CC-AT-ONCE' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => send('at-once', same)));
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    const rows = await office.db.query(`SELECT 1 FROM cases WHERE source_ref_no = 'CC-AT-ONCE'`);
    expect(rows).toHaveLength(1);
  });

  it('comes from a machine we know', async () => {
    const answer = await call(
      'POST',
      '/intake/call-center-slips',
      { authorization: 'Bearer guessed', 'idempotency-key': 'x' },
      slip,
    );
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'not_signed_in']);
  });
});

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and has a success and the refusals of each operation', () => {
    expect(conformity.document.openapi).toMatch(/^3\.1\./);
    for (const [path, methods] of Object.entries(conformity.document.paths)) {
      for (const [method, { responses }] of Object.entries(methods)) {
        const codes = Object.keys(responses);
        expect([path, codes]).toEqual([
          path,
          expect.arrayContaining(['401', '403', '429', 'default']),
        ]);
        expect(codes.some((code) => code.startsWith('2'))).toBe(true);
        if (method === 'post')
          expect(codes).toEqual(expect.arrayContaining(['400', '413', '415', '422']));
        if (path.includes('{')) expect(codes).toContain('404');
      }
    }
  });

  it('has the lists of a person, their lengths, and many cases at once', async () => {
    const headers = await signedIn('delivery');
    const saved = { name: '急件', filter: { view: 'open', urgent: 'yes' } };
    const { items } = (await call('POST', '/saved-views', headers, saved)).json();
    const [{ id }] = items as { id: string }[];
    await call('PATCH', `/saved-views/${id}`, headers, { name: '很急' });
    await call('PUT', '/saved-views/order', headers, { ids: [id] });
    expect((await call('GET', '/saved-views', headers)).json().items).toHaveLength(1);
    expect((await call('GET', '/cases/counts', headers)).json().saved).toHaveProperty(id);
    await call('DELETE', `/saved-views/${id}`, headers);
    const { caseNo } = await office.receive();
    const { version } = (await call('GET', `/cases/${caseNo}`, headers)).json<CaseJson>();
    const cases = [
      { caseNo, version },
      { caseNo: '115-999999', version: 1 },
    ];
    const answer = await call('POST', '/cases/actions/accept', headers, { cases });
    expect(answer.json().results.map(({ ok }: { ok: boolean }) => ok)).toEqual([true, false]);
  });

  it('would notice an answer that says more, less or something else', async () => {
    const url = '/api/v1/me';
    const answer = await office.api.inject({ url, headers: await office.signIn('delivery') });
    const me = answer.json<Record<string, unknown>>();
    const faultsOf = (body: object) => {
      const told = { ...answer, statusCode: 200, headers: answer.headers, json: () => body };
      return conformity.faultsOf('GET', url, told as typeof answer);
    };
    expect(faultsOf(me)).toEqual([]);
    expect(faultsOf({ ...me, passwordHash: 'x' })).toHaveLength(1);
    expect(faultsOf({ ...me, role: 'king' })).toHaveLength(1);
    expect(faultsOf({ ...me, name: undefined })).toHaveLength(1);
  });

  it('was kept by every answer above', () => {
    expect([...new Set(faults)]).toEqual([]);
  });

  it('has no operation that was not seen to work', () => {
    expect(conformity.unseen()).toEqual(['POST /api/v1/plans', 'POST /api/v1/session/password']);
  });
});
