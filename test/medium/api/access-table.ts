/** Who calls: each role of the house, nobody at all, and a machine with an API key. */
export const CALLERS = [
  ...(['handler', 'supervisor', 'dispatcher', 'deputy_head', 'head'] as const),
  ...(['ethics', 'auditor', 'admin'] as const),
  ...(['nobody', 'machine'] as const),
] as const;
export type CallerKind = (typeof CALLERS)[number];

type Who = readonly CallerKind[];
const ANYBODY: Who = CALLERS;
const HEADS: Who = ['deputy_head', 'head'];
const CASE_STAFF: Who = ['handler', 'supervisor', 'dispatcher', ...HEADS, 'ethics'];
/** Who may see how the house is set up. */
const OVERSEERS: Who = ['auditor', 'admin'];
const STAFF: Who = [...CASE_STAFF, 'auditor', 'admin'];

const HANDLERS: Who = ['handler', 'supervisor', 'ethics'];
/** They keep saved replies. */
const KEEPERS: Who = ['supervisor', 'ethics', 'admin'];

/** A route, who may call it, and whether it is about one case. */
export interface RouteRule {
  readonly route: string;
  readonly who: Who;
  readonly ofCase?: boolean;
  readonly body?: object;
  /** It takes a form with a file: sent without one, whoever may see the case is asked for it. */
  readonly form?: boolean;
}

const get = (path: string, who: Who, ofCase = false): RouteRule[] =>
  ['GET', 'HEAD'].map((method) => ({ route: `${method} ${path}`, who, ofCase }));

/** Every route there is and who may call it. A route that is not in here fails the tests. */
export const ROUTES: readonly RouteRule[] = [
  ...[
    '/',
    '/mailbox',
    '/mailbox/write',
    '/mailbox/write/:step',
    '/mailbox/received',
    '/lookup',
    '/report',
    '/plan',
    '/service-levels',
  ]
    .concat(['/sitemap', '/privacy', '/accessibility', '/dev/mail', '/assets/*'])
    .concat(['/health/live', '/health/ready', '/health/timers', '/metrics', '/api/openapi.json'])
    .concat(['', '/', '/*', '/index.html', '/LICENSE', '/swagger-ui-init.js'].map(docs))
    .concat(['/docs/*', '/docs/swagger-ui-init.js', '-yaml'].map(docs))
    .flatMap((path) => get(path, ANYBODY)),
  ...get('/api/v1/demo', ANYBODY),
  { route: 'POST /mailbox', who: ANYBODY },
  { route: 'POST /mailbox/write', who: ANYBODY },
  { route: 'POST /mailbox/files', who: ANYBODY },
  { route: 'POST /mailbox/received', who: ANYBODY },
  { route: 'POST /lookup', who: ANYBODY },
  ...['supplement', 'survey', 'reopen'].flatMap((step) => [
    { route: `POST /lookup/${step}`, who: ANYBODY },
    { route: `POST /api/v1/public/cases/${step}`, who: ANYBODY },
  ]),
  { route: 'POST /api/v1/public/cases', who: ANYBODY },
  { route: 'POST /api/v1/public/cases/lookup', who: ANYBODY },
  ...get('/api/v1/public/captcha', ANYBODY),
  { route: 'POST /api/v1/public/files', who: ANYBODY },
  { route: 'DELETE /api/v1/public/files', who: ANYBODY },
  { route: 'POST /api/v1/session', who: ANYBODY },
  { route: 'POST /api/v1/intake/call-center-slips', who: ['machine'] },
  { route: 'POST /api/v1/routing/preview', who: [...STAFF, 'machine'] },
  ...get('/api/v1/me', STAFF),
  ...get('/api/v1/sla/board', STAFF),
  ...get('/api/v1/sla/board/figures', STAFF),
  ...get('/api/v1/sla/board/satisfaction', STAFF),
  ...get('/api/v1/sla/board/comparison', STAFF),
  ...get('/api/v1/sla/board/cases', CASE_STAFF),
  ...get('/api/v1/live', STAFF),
  { route: 'POST /api/v1/cases/:caseNo/presence', who: CASE_STAFF, ofCase: true },
  ...get('/api/v1/notices', STAFF),
  { route: 'POST /api/v1/notices/read', who: STAFF },
  { route: 'POST /api/v1/notices/unread', who: STAFF },
  ...get('/api/v1/calendar', STAFF),
  ...get('/api/v1/calendar/versions/:no', STAFF),
  { route: 'POST /api/v1/calendar/preview', who: ['admin'] },
  { route: 'POST /api/v1/calendar/versions', who: ['admin'] },
  ...get('/api/v1/settings/:name', OVERSEERS),
  ...get('/api/v1/settings/:name/versions', OVERSEERS),
  ...get('/api/v1/settings/:name/versions/:version', OVERSEERS),
  { route: 'POST /api/v1/settings/:name/preview', who: ['admin'] },
  { route: 'POST /api/v1/settings/:name/versions', who: ['admin'] },
  ...get('/api/v1/sla/engine', STAFF),
  ...get('/api/v1/plans', STAFF),
  ...get('/api/v1/plans/:year', STAFF),
  ...get('/api/v1/plans/:year/measures/:code', STAFF),
  { route: 'POST /api/v1/plans', who: ['admin'] },
  ...get('/api/v1/cases', CASE_STAFF),
  ...get('/api/v1/cases/counts', CASE_STAFF),
  ...get('/api/v1/cases/in-hand', CASE_STAFF),
  { route: 'POST /api/v1/cases/actions/:action', who: CASE_STAFF },
  ...get('/api/v1/saved-views', CASE_STAFF),
  { route: 'POST /api/v1/saved-views', who: CASE_STAFF },
  { route: 'PUT /api/v1/saved-views/order', who: CASE_STAFF },
  { route: 'PATCH /api/v1/saved-views/:id', who: CASE_STAFF },
  { route: 'DELETE /api/v1/saved-views/:id', who: CASE_STAFF },
  ...get('/api/v1/cases/:caseNo', CASE_STAFF, true),
  ...get('/api/v1/cases/:caseNo/deadlines', CASE_STAFF, true),
  ...get('/api/v1/cases/:caseNo/deadlines.txt', CASE_STAFF, true),
  ...get('/api/v1/cases/:caseNo/files/:fileId', CASE_STAFF, true),
  ...get('/api/v1/cases/:caseNo/files/:fileId/preview', CASE_STAFF, true),
  { route: 'POST /api/v1/cases/:caseNo/files', who: CASE_STAFF, ofCase: true, form: true },
  ...get('/api/v1/cases/:caseNo/similar', CASE_STAFF, true),
  { route: 'POST /api/v1/cases/:caseNo/original', who: HANDLERS, ofCase: true },
  {
    route: 'POST /api/v1/cases/:caseNo/reply-preview',
    ...{ who: CASE_STAFF, ofCase: true, body: { text: '您好' } },
  },
  ...get('/api/v1/reply-templates', STAFF),
  { route: 'POST /api/v1/reply-templates', who: KEEPERS },
  { route: 'POST /api/v1/reply-templates/:id', who: KEEPERS },
  // A version that is stale: whoever may see the case is told so, and nothing is done.
  {
    route: 'POST /api/v1/cases/:caseNo/actions/:action',
    ...{ who: CASE_STAFF, ofCase: true, body: { version: 999 } },
  },
  ...get('/api/v1/accounts', ['admin']),
  ...get('/api/v1/accounts/:id', ['admin']),
  { route: 'POST /api/v1/accounts', who: ['admin'] },
  { route: 'PUT /api/v1/accounts/:id', who: ['admin'] },
  ...['lock', 'unlock', 'reset-password', 'end-sessions', 'hand-over', 'reset-second-step'].map(
    (action) => ({
      ...{ route: `POST /api/v1/accounts/:id/${action}`, who: ['admin'] as Who },
    }),
  ),
  ...get('/api/v1/clients', ['admin']),
  { route: 'POST /api/v1/clients', who: ['admin'] },
  { route: 'POST /api/v1/clients/:id/revoke', who: ['admin'] },
  ...get('/api/v1/absences', STAFF),
  { route: 'POST /api/v1/absences', who: STAFF },
  { route: 'POST /api/v1/absences/:id/end', who: STAFF },
  { route: 'POST /api/v1/me/password', who: STAFF },
  ...get('/api/v1/me/second-step', STAFF),
  ...['', '/confirm', '/end'].map((step) => ({
    ...{ route: `POST /api/v1/me/second-step${step}`, who: STAFF },
  })),
  ...get('/api/v1/me/sessions', STAFF),
  { route: 'POST /api/v1/me/sessions/end', who: STAFF },
  { route: 'POST /api/v1/session/password', who: ANYBODY },
  { route: 'DELETE /api/v1/session', who: STAFF },
];

function docs(path: string): string {
  return `/api/docs${path}`;
}

/** Whose case it is, seen from the section DELIVERY, and who may see it. */
export const CASES: Readonly<Record<'own' | 'other' | 'sealed' | 'none', Who>> = {
  own: ['handler', 'supervisor', 'dispatcher', ...HEADS],
  other: ['dispatcher', ...HEADS],
  sealed: ['ethics'],
  none: [],
};
export type CaseKind = keyof typeof CASES;
