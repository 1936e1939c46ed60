import type { Channel } from '#case';

/** What a channel promises at receipt: the deadline and the rungs on the way to it (UTC). */
export interface Promised {
  readonly policy: string;
  readonly dueAt: Date;
  readonly timers: readonly { readonly kind: string; readonly dueAt: Date }[];
}

/** What intake asks of the SLA: until when is this to be answered? The app wires the answer. */
export abstract class DeadlineSetter {
  /** Throws Refusal `invalid_input` where the working calendar does not cover the time. */
  abstract promise(channel: Channel, receivedAt: Date): Promised;
}
