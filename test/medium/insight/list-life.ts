import { openOffice, type TestOffice } from '#testing';

let office: TestOffice;
const sessions = new Map<string, Promise<{ cookie: string }>>();

/** An office whose lists have something in them. */
export async function openFilledOffice(): Promise<TestOffice> {
  office = await openOffice();
  await office.db.query(FILL, [office.people.delivery.id]);
  await office.db.query('ANALYZE cases');
  await office.db.query('ANALYZE case_words');
  return office;
}

/** Cases in every state, of three sections, of triage and sealed, due before and after now. */
const FILL = `
INSERT INTO cases (id, case_no, channel, kind, subject, body, contact, reply_to, language, branch, status, lead, handler_id,
  supporting, consulted, awaiting_findings, paused_at, pending_extension, urgent, suspected_report, received_at, due_at,
  replied_at, closed_at, sla_policy, version, revision)
SELECT gen_random_uuid(), '115-' || lpad((500000 + n)::text, 6, '0'),
  (ARRAY['manager_mailbox','call_center','phone'])[1 + n % 3], (ARRAY['complaint','inquiry'])[1 + n % 2],
  CASE WHEN n % 50 = 7 THEN '獨角' ELSE '掛號' END || '信件 ' || n, '內文 ' || n, '{"name": "王小明"}', 'customer', 'zh',
  CASE WHEN n % 5 = 0 THEN '臺北北門郵局' END,
  CASE WHEN n % 23 = 0 THEN 'triage' ELSE (ARRAY['routed','in_progress','submitted','replied','closed','declined'])[1 + n % 6] END,
  CASE WHEN n % 23 = 0 THEN 'TRIAGE' ELSE (ARRAY['DELIVERY','EXPRESS','COUNTER','ETHICS'])[1 + (n / 2) % 4] END,
  CASE WHEN n % 7 = 0 THEN $1::uuid END, '{}',
  CASE WHEN n % 11 = 0 THEN ARRAY['DELIVERY'] WHEN n % 13 = 0 THEN ARRAY['EXPRESS'] ELSE '{}' END,
  CASE WHEN n % 22 = 0 THEN ARRAY['DELIVERY'] WHEN n % 13 = 0 THEN ARRAY['EXPRESS'] ELSE '{}' END,
  CASE WHEN n % 17 = 0 THEN now() - interval '3 hours' END,
  CASE WHEN n % 19 = 0 THEN '{"workingDays": 2, "to": "2026-12-30T09:30:00.000Z", "reason": "r", "by": "b", "at": "2026-11-30T09:30:00.000Z", "approver": "supervisor"}'::jsonb END,
  n % 9 = 0, false, date_trunc('second', now()) - make_interval(mins => n / 3), date_trunc('second', now()) + make_interval(hours => (n % 200) - 60),
  CASE WHEN n % 6 IN (3, 4) AND n % 23 <> 0 THEN date_trunc('second', now()) - make_interval(hours => n) END,
  CASE WHEN n % 6 IN (4, 5) AND n % 23 <> 0 THEN date_trunc('second', now()) - make_interval(hours => n - 1) END,
  'test', 1, 1
FROM generate_series(1, 500) AS n`;

export type Query = Record<string, string>;
export interface Page {
  readonly items: (Record<string, string> & {
    handler: { account: string } | null;
    workingDaysLeft: number | null;
  })[];
  readonly next: string | null;
}

function signedIn(account: string) {
  const session = sessions.get(account) ?? office.signIn(account);
  sessions.set(account, session);
  return session;
}

/** Asks as somebody; the answer has the status expected. */
export async function ask<T>(
  account: string,
  method: string,
  path: string,
  payload?: object,
  status = 200,
) {
  const answer = await office.api.inject({
    ...{
      method: method as 'GET',
      url: `/api/v1${path}`,
      headers: await signedIn(account),
      payload,
    },
  });
  expect([path, answer.statusCode, status === answer.statusCode ? '' : answer.body]).toEqual([
    path,
    status,
    '',
  ]);
  return answer.json<T>();
}

/** All pages, one after the other; `between` happens after each. */
export async function walk(
  account: string,
  query: Query,
  between?: (n: number) => Promise<unknown>,
) {
  const rows: Page['items'] = [];
  let after: string | null = '';
  for (let n = 0; after !== null; n += 1) {
    const search = new URLSearchParams({ limit: '200', ...query, ...(after && { after }) });
    const page: Page = await ask<Page>(account, 'GET', `/cases?${search}`);
    rows.push(...page.items);
    after = page.next;
    if (after) await between?.(n);
  }
  return rows;
}
