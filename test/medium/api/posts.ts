import { aPublicCase, aSlip, TEST_API_KEY } from '#testing';

/** A route that takes a body: an address, a body it would accept, and what else it needs. */
export interface PostRoute {
  readonly name: string;
  readonly url: string;
  readonly body: Record<string, unknown>;
  readonly account?: string;
  readonly headers?: Record<string, string>;
  /** Mutations that leave it well-formed. */
  readonly except?: readonly string[];
}

const aPlan = {
  ...{ year: 199, title: '計畫', office: '臺北郵局', basis: '依據' },
  period: { from: '2110-01-01', to: '2110-12-31' },
  objectives: ['目標'],
  strategies: [
    {
      ...{ no: 1, title: '策略' },
      methods: [
        {
          ...{ no: 1, title: '方法' },
          measures: [
            { no: '(1)', action: '作法', due: '199.12', departments: ['各科室'], benefit: '效益' },
          ],
        },
      ],
    },
  ],
};

const v = { version: 1 };
const measures = [{ code: '114-2.3.1', evidence: '加強核對' }];

/** A body for each action of a case. */
export const ACTION_BODIES: Readonly<Record<string, Record<string, unknown>>> = {
  ...{ accept: v, submit: v, approve: v, note: { ...v, text: '加註' } },
  assign: { ...v, handler: 'delivery' },
  transfer: { ...v, to: 'MAILS', reason: '改分' },
  return: { ...v, reason: '退分' },
  'draft-reply': { ...v, text: '您好' },
  'send-back': { ...v, reason: '請修正' },
  close: { ...v, measures },
  'link-measures': { ...v, measures },
  decline: { ...v, reason: '無具體內容' },
};

const wholeCase = {
  ...{ branch: '臺北北門郵局', mailItemNo: '00066120044018', occurredOn: '2026-11-01' },
  contact: {
    name: '王小明',
    email: 'wang@customer.example',
    phone: '0900-000-000',
    address: '臺北市',
  },
};

/** Every route of the API that takes a body; the case is the one with that number. */
export const postRoutes = (caseNo: string): PostRoute[] => [
  { name: 'public/cases', url: '/api/v1/public/cases', body: aPublicCase(wholeCase) },
  {
    ...{ name: 'lookup', url: '/api/v1/public/cases/lookup' },
    body: { caseNo: '115-000001', queryCode: 'AAAAA-BBBBB' },
  },
  { name: 'session', url: '/api/v1/session', body: { account: 'nobody', password: 'wrong' } },
  {
    ...{ name: 'slips', url: '/api/v1/intake/call-center-slips' },
    body: aSlip({ branch: '北門', mailItemNo: '00066120044018', replyTo: 'customer' }),
    headers: { authorization: `Bearer ${TEST_API_KEY}`, 'idempotency-key': 'bad-input' },
  },
  {
    ...{ name: 'routing/preview', url: '/api/v1/routing/preview', account: 'admin' },
    body: { channel: 'phone', subject: '掛號', body: '掛號未到' },
  },
  {
    ...{ name: 'notices/read', url: '/api/v1/notices/read', account: 'admin' },
    body: { ids: ['01890000-0000-7000-8000-000000000001'] },
  },
  {
    ...{ name: 'notices/unread', url: '/api/v1/notices/unread', account: 'admin' },
    body: { ids: ['01890000-0000-7000-8000-000000000001'] },
  },
  { name: 'plans', url: '/api/v1/plans', body: aPlan, account: 'admin' },
  {
    ...{ name: 'saved-views', url: '/api/v1/saved-views', account: 'delivery-chief' },
    body: { name: '急件', filter: { view: 'open', urgent: 'yes', dueTo: '2026-12-31' } },
  },
  {
    ...{ name: 'bulk note', url: '/api/v1/cases/actions/note', account: 'delivery-chief' },
    body: { cases: [{ caseNo, version: 1 }], text: '加註' },
  },
  {
    ...{ name: 'reply-templates', url: '/api/v1/reply-templates', account: 'delivery-chief' },
    body: { section: 'DELIVERY', title: '門牌', body: '{{name}} 您好' },
    // For all sections: well-formed, and refused to a chief as such.
    except: ['section: null'],
  },
  {
    ...{ name: 'reply-preview', url: `/api/v1/cases/${caseNo}/reply-preview` },
    ...{ account: 'delivery-chief', body: { text: '您好' } },
  },
  ...Object.entries(ACTION_BODIES).map(([action, body]) => ({
    ...{ name: action, url: `/api/v1/cases/${caseNo}/actions/${action}`, body },
    account: 'delivery-chief',
  })),
];
