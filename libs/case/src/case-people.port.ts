import type { NoticeOrder } from './domain/change.js';

/** Who answers for a case, as far as somebody has to be told of it; the app wires the staff register. */
export abstract class CasePeople {
  /** The named handler, or whoever answers for the section: never nobody. */
  abstract of(
    of: { section: string | null; handlerId: string | null },
    role: 'handler' | 'supervisor',
  ): Promise<readonly { readonly id: string }[]>;
}

/** The same notice to each of them. */
export const noticesTo = (
  people: readonly { readonly id: string }[],
  kind: string,
  newId: () => string,
): NoticeOrder[] => people.map(({ id }) => ({ id: newId(), staffId: id, kind }));
