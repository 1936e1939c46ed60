import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Secrets } from '#kernel';

/** What a form carries along besides what is typed. */
export interface Ticket {
  /** A token that makes sending twice one case. */
  readonly submission: string;
  /** When the first page was opened (UTC). */
  readonly begunAt: Date;
}

/**
 * The sealed part of a form: nobody but this installation makes or changes one. It never expires, and
 * whoever comes with a broken one is given another; what was typed stands beside it, in plain fields.
 */
@Injectable()
export class Tickets {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  fresh(): Ticket {
    return { submission: randomUUID(), begunAt: this.clock.now() };
  }

  seal({ submission, begunAt }: Ticket): string {
    return this.secrets.seal('mailbox-ticket', JSON.stringify([submission, begunAt.getTime()]));
  }

  /** Undefined where there is none, or it was touched. */
  read(sealed: unknown): Ticket | undefined {
    const opened =
      typeof sealed === 'string' ? this.secrets.open('mailbox-ticket', sealed) : undefined;
    if (opened === undefined) return undefined;
    const [submission, begunAt] = JSON.parse(opened) as [string, number];
    return { submission, begunAt: new Date(begunAt) };
  }
}
