import type { Me } from '../../api/model';

/** Somebody work is given to, with how much they have in hand. */
export interface Person {
  readonly account: string;
  readonly name: string;
  readonly role: string;
  readonly away: Me['colleagues'][number]['away'];
  /** Undefined until it is known. */
  readonly open: number | undefined;
  readonly overdue: number | undefined;
}

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
