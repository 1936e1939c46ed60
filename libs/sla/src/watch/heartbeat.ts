import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Work that must go on by itself: firing what is due, asking for wake-ups, arming a queue that lost them. */
export type Beating = 'timers' | 'wake-ups' | 're-arming';

/** Notes in the database that a round of such work has succeeded, so that its end is noticed elsewhere. */
@Injectable()
export class Heartbeat {
  constructor(private readonly db: DataSource) {}

  async mark(name: Beating): Promise<void> {
    await this.db.query(
      `INSERT INTO heartbeat (name, at) VALUES ($1, clock_timestamp())
       ON CONFLICT (name) DO UPDATE SET at = clock_timestamp()`,
      [name],
    );
  }

  /** True for the one who may begin: nobody has marked it for so many seconds. */
  async take(name: Beating, seconds: number): Promise<boolean> {
    const taken = await this.db.query<unknown[]>(
      `INSERT INTO heartbeat (name, at) VALUES ($1, clock_timestamp())
       ON CONFLICT (name) DO UPDATE SET at = clock_timestamp()
        WHERE heartbeat.at < clock_timestamp() - make_interval(secs => $2) RETURNING name`,
      [name, seconds],
    );
    return taken.length === 1;
  }

  /** It is done; whoever wants to begin again may. */
  async end(name: Beating): Promise<void> {
    await this.db.query('DELETE FROM heartbeat WHERE name = $1', [name]);
  }
}
