interface Listed {
  readonly caseNo: string;
}

/** What is decided on next: what follows in the list, or after its last one what stands before. */
export function nextOf<Row extends Listed>(rows: readonly Row[], decided: string): Row | undefined {
  const at = rows.findIndex(({ caseNo }) => caseNo === decided);
  return at < 0 ? undefined : (rows[at + 1] ?? rows[at - 1]);
}
