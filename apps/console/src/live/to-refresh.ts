/** What the server tells of changes; nothing that is in the cases. */
export interface Told {
  readonly changes: readonly {
    readonly caseNo: string;
    readonly kinds: readonly string[];
    readonly isOwn: boolean;
  }[];
  readonly gone: readonly string[];
  readonly hasNotices: boolean;
}

/** Events that change what a measure of the plan has to show. */
const OF_THE_PLAN: readonly string[] = ['case.closed', 'case.measures_linked'];

/** The board's slower figures: dear to reckon, so they are not fetched anew for every change. */
export const SLOW_FIGURES: readonly string[][] = [
  ['board', 'figures'],
  ['board', 'comparison'],
  ['board', 'satisfaction'],
];

/** Whether the slower figures of the board are old now. */
export const changesFigures = ({ changes, gone }: Told): boolean =>
  changes.length + gone.length > 0;

/** Which data are old now, as the beginnings of query keys. */
export function toRefresh({ changes, gone, hasNotices }: Told): string[][] {
  const numbers = [...changes.map(({ caseNo }) => caseNo), ...gone];
  if (numbers.length === 0) return hasNotices ? [['notices']] : [];
  const isOfThePlan = changes.some(({ kinds }) => kinds.some((kind) => OF_THE_PLAN.includes(kind)));
  return [
    ['cases'],
    ['board', 'now'],
    ['board', 'cases'],
    ...numbers.map((caseNo) => ['case', caseNo]),
    ...(isOfThePlan ? [['plan']] : []),
    ...(hasNotices || gone.length > 0 ? [['notices']] : []),
  ];
}
