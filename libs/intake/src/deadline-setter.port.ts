import type { CaseKind, Channel } from '#case';
import type { Promised } from './domain/promised.js';

/** What intake asks of the SLA: until when is this to be answered? The app wires the answer. */
export abstract class DeadlineSetter {
  abstract promise(channel: Channel, kind: CaseKind, receivedAt: Date): Promised;
}
