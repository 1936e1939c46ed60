import type { Me } from '../api/model';

/** What has to be set up before anything else. */
export const owesOf = (me: Me): readonly string[] =>
  (me as Partial<{ owes: readonly string[] }>).owes ?? [];
