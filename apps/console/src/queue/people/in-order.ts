import type { Person } from './use-people';

/** Handlers before chiefs, who is there before who is away, the least open first. */
export const inOrder = <P extends Pick<Person, 'role' | 'away' | 'open'>>(
  people: readonly P[],
): P[] =>
  [...people].sort(
    (a, b) =>
      Number(a.away !== null) - Number(b.away !== null) ||
      Number(a.role === 'supervisor') - Number(b.role === 'supervisor') ||
      (a.open ?? 0) - (b.open ?? 0),
  );
