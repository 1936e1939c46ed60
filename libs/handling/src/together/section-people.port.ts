import type { Asked } from '../domain/consulted-mail.js';

/** Who is told when a section is asked; the app wires the staff register. */
export abstract class SectionPeople {
  /** The section's people in that role, or whoever answers for it: never nobody. */
  abstract of(
    of: { section: string | null; handlerId: string | null },
    role: 'handler' | 'supervisor',
  ): Promise<readonly Asked[]>;
}
