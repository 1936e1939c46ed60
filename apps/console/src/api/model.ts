import type { paths } from './schema';

type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : never;

/** The api's answers, as its OpenAPI document describes them. */
export type Me = Json<paths['/api/v1/me']['get']['responses'][200]>;
export type CaseList = Json<paths['/api/v1/cases']['get']['responses'][200]>;
export type CaseSummary = CaseList['items'][number];
export type CaseDetail = Json<paths['/api/v1/cases/{caseNo}']['get']['responses'][200]>;
export type Deadlines = Json<paths['/api/v1/cases/{caseNo}/deadlines']['get']['responses'][200]>;
export type ExplainedClock = Deadlines['clocks'][number];
export type CaseCounts = Json<paths['/api/v1/cases/counts']['get']['responses'][200]>;
export type BulkResults = Json<
  paths['/api/v1/cases/actions/{action}']['post']['responses'][200]
>['results'];
export type ReplyTemplates = Json<paths['/api/v1/reply-templates']['get']['responses'][200]>;
export type ReplyTemplate = ReplyTemplates['items'][number];
export type ReplyPreview = Json<
  paths['/api/v1/cases/{caseNo}/reply-preview']['post']['responses'][200]
>;
export type SimilarCases = Json<paths['/api/v1/cases/{caseNo}/similar']['get']['responses'][200]>;
export type Action = CaseDetail['actions'][number];
export type Board = Json<paths['/api/v1/sla/board']['get']['responses'][200]>;
export type BoardFigures = Json<paths['/api/v1/sla/board/figures']['get']['responses'][200]>;
export type FigureCases = Json<paths['/api/v1/sla/board/cases']['get']['responses'][200]>;
export type Comparison = Json<paths['/api/v1/sla/board/comparison']['get']['responses'][200]>;
export type Satisfaction = Json<paths['/api/v1/sla/board/satisfaction']['get']['responses'][200]>;
export type InHand = Json<paths['/api/v1/cases/in-hand']['get']['responses'][200]>;
export type Notices = Json<paths['/api/v1/notices']['get']['responses'][200]>;
export type Engine = Json<paths['/api/v1/sla/engine']['get']['responses'][200]>;
export type Plan = Json<paths['/api/v1/plans/{year}']['get']['responses'][200]>;
export type Measure = Plan['strategies'][number]['methods'][number]['measures'][number];
export type CalendarState = Json<paths['/api/v1/calendar']['get']['responses'][200]>;
export type CalendarPreview = Json<paths['/api/v1/calendar/preview']['post']['responses'][200]>;
export type SettingState = Json<paths['/api/v1/settings/{name}']['get']['responses'][200]>;
export type SettingVersions = Json<
  paths['/api/v1/settings/{name}/versions']['get']['responses'][200]
>;
export type SettingVersion = Json<
  paths['/api/v1/settings/{name}/versions']['post']['responses'][201]
>;
export type SettingPreview = Json<
  paths['/api/v1/settings/{name}/preview']['post']['responses'][200]
>;
export type MeasureWithCases = Json<
  paths['/api/v1/plans/{year}/measures/{code}']['get']['responses'][200]
>;

/** An error of the api: what happened, and in Chinese and English what to do. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly errors: readonly { path: string; message: string }[] = [],
  ) {
    super(detail);
  }
}
