import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { inboxSearch } from './approvals/inbox-search';
import { boardSearch, figureSearch } from './board/board-search';
import { readFilter } from './queue/filters/filters';
import { QueuePage } from './queue/queue-page';
import { BrokenPage, MissingPage } from './shell/missing-page';
import { Shell } from './shell/shell';

const root = createRootRoute({ component: Shell });
/** One page for the list and the case beside it: the list keeps its place while cases are opened. */
const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: QueuePage,
  validateSearch: readFilter,
});
const queue = createRoute({ getParentRoute: () => desk, path: '/' });
const oneCase = createRoute({ getParentRoute: () => desk, path: '/cases/$caseNo' });
const deadlines = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseNo/deadlines',
  component: lazyRouteComponent(() => import('./deadlines/deadlines-page'), 'DeadlinesPage'),
});
const board = createRoute({
  getParentRoute: () => root,
  path: '/board',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('./board/board-page'), 'BoardPage'),
});
const boardCases = createRoute({
  getParentRoute: () => root,
  path: '/board/cases',
  component: lazyRouteComponent(() => import('./board/figure-cases-page'), 'FigureCasesPage'),
  validateSearch: figureSearch,
});
const approvals = createRoute({
  getParentRoute: () => root,
  path: '/approvals',
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import('./approvals/approvals-page'), 'ApprovalsPage'),
});
const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  component: lazyRouteComponent(() => import('./plan/plan-page'), 'PlanPage'),
});
const planImport = createRoute({
  getParentRoute: () => root,
  path: '/settings/plan',
  component: lazyRouteComponent(() => import('./plan/plan-import-page'), 'PlanImportPage'),
});
const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  component: lazyRouteComponent(() => import('./calendar/calendar-page'), 'CalendarPage'),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings-page'), 'SettingsPage'),
});
const notices = createRoute({
  getParentRoute: () => root,
  path: '/notices',
  component: lazyRouteComponent(() => import('./notices/notices-page'), 'NoticesPage'),
});
const policies = createRoute({
  getParentRoute: () => root,
  path: '/settings/policies',
  component: lazyRouteComponent(() => import('./settings/policies/policies-page'), 'PoliciesPage'),
});
const routing = createRoute({
  getParentRoute: () => root,
  path: '/settings/routing',
  component: lazyRouteComponent(() => import('./settings/routing/routing-page'), 'RoutingPage'),
});
const departments = createRoute({
  getParentRoute: () => root,
  path: '/settings/departments',
  component: lazyRouteComponent(
    () => import('./settings/departments/departments-page'),
    'DepartmentsPage',
  ),
});
const accounts = createRoute({
  getParentRoute: () => root,
  path: '/settings/accounts',
  component: lazyRouteComponent(() => import('./settings/people/accounts-page'), 'AccountsPage'),
});
const oneAccount = createRoute({
  getParentRoute: () => root,
  path: '/settings/accounts/$id',
  component: lazyRouteComponent(() => import('./settings/people/account-page'), 'AccountPage'),
});
const clients = createRoute({
  getParentRoute: () => root,
  path: '/settings/api-keys',
  component: lazyRouteComponent(() => import('./settings/clients/clients-page'), 'ClientsPage'),
});
const signInSetting = createRoute({
  getParentRoute: () => root,
  path: '/settings/sign-in',
  component: lazyRouteComponent(() => import('./settings/small/sign-in-page'), 'SignInPage'),
});
const retention = createRoute({
  getParentRoute: () => root,
  path: '/settings/retention',
  component: lazyRouteComponent(() => import('./settings/small/retention-page'), 'RetentionPage'),
});
const afterReply = createRoute({
  getParentRoute: () => root,
  path: '/settings/after-reply',
  component: lazyRouteComponent(
    () => import('./settings/small/after-reply-page'),
    'AfterReplyPage',
  ),
});
const answers = createRoute({
  getParentRoute: () => root,
  path: '/settings/answers',
  component: lazyRouteComponent(() => import('./settings/answers/answers-page'), 'AnswersPage'),
});
const ownAccount = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/own-account-page'), 'OwnAccountPage'),
});
const templates = createRoute({
  getParentRoute: () => root,
  path: '/settings/templates',
  component: lazyRouteComponent(
    () => import('./settings/templates/templates-page'),
    'TemplatesPage',
  ),
});
const measure = createRoute({
  getParentRoute: () => root,
  path: '/plan/$year/$code',
  component: lazyRouteComponent(() => import('./plan/measure-page'), 'MeasurePage'),
});

export const router = createRouter({
  basepath: '/console',
  routeTree: root.addChildren([
    desk.addChildren([queue, oneCase]),
    deadlines,
    board,
    boardCases,
    approvals,
    plan,
    measure,
    notices,
    calendar,
    ...[settings, policies, routing, departments, templates],
    planImport,
    ...[signInSetting, retention, afterReply, answers],
    ...[accounts, oneAccount, clients, ownAccount],
  ]),
  defaultNotFoundComponent: MissingPage,
  defaultErrorComponent: BrokenPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
