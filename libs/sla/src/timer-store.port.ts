/** An armed timer: a rung of a case's deadline. `dueAt` is UTC. */
export interface Timer {
  readonly id: string;
  readonly caseId: string;
  readonly kind: string;
  readonly epoch: number;
  readonly dueAt: Date;
}

/** Reads timers; they are written with the change of the case that needs them. */
export abstract class TimerStore {
  /** The timer, if it is armed in that epoch and due by the database's clock. */
  abstract due(id: string, epoch: number): Promise<Timer | undefined>;
  /** Armed timers that are due by the database's clock, oldest first; not those being fired this moment. */
  abstract overdue(limit: number): Promise<Timer[]>;
  /** Armed timers that come due within `seconds`, soonest first. */
  abstract upcoming(seconds: number, limit: number): Promise<Timer[]>;
}
