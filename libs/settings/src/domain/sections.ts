interface Section {
  readonly code?: string;
  readonly retired?: boolean;
}

const listIn = <T>(content: unknown, name: string): T[] => {
  const list = (content as Record<string, unknown> | null)?.[name];
  return Array.isArray(list) ? (list as T[]) : [];
};

/** The sections that take no new cases, and where each stands in the list. */
export const retiredCodes = (departments: unknown): Map<string, number> =>
  new Map(
    listIn<Section>(departments, 'departments').flatMap(({ code, retired }, i) =>
      code && retired ? [[code, i] as const] : [],
    ),
  );

/** The subjects of the routing rules that lead to one of these sections. */
export const leadsOfRetired = (
  rules: unknown,
  retired: ReadonlyMap<string, number>,
): { place: string; lead: string }[] =>
  listIn<{ lead?: string }>(rules, 'subjects').flatMap(({ lead = '' }, i) =>
    retired.has(lead) ? [{ place: `subjects.${i}`, lead }] : [],
  );

/** Codes stand in cases, events and accounts: none may come, go or change. */
export function fixedCodes(before: unknown, after: unknown): { path: string; message: string }[] {
  const codes = (content: unknown) => listIn<Section>(content, 'departments').map((d) => d.code);
  const [old, now] = [codes(before), codes(after)];
  const gone = old.filter((code) => !now.includes(code));
  const added = now.flatMap((code, i) => (old.includes(code) ? [] : [{ code, i }]));
  return [
    ...gone.map((code) => ({
      path: 'departments',
      message: `代碼 ${code} 不能移除；不再使用請改為停用 ${code} cannot be removed; retire it instead`,
    })),
    ...added.map(({ code, i }) => ({
      path: `departments.${i}.code`,
      message: `代碼 ${code} 是新的；代碼固定，不能新增或變更 ${code} is new; codes are fixed`,
    })),
  ];
}
