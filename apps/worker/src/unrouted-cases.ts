import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Cases that routing should have looked at by now. */
@Injectable()
export class UnroutedCases {
  constructor(private readonly db: DataSource) {}

  /**
   * Ids of cases without a section for more than `seconds`. That such a case is open and has no lead
   * is said too, so that the index of open cases by lead finds it among a hundred thousand.
   */
  async olderThan(seconds: number, limit: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT c.id FROM cases c
        WHERE c.status = 'received' AND c.status NOT IN ('closed', 'declined') AND c.lead IS NULL
          AND c.received_at < clock_timestamp() - make_interval(secs => $1)
        ORDER BY c.due_at, c.id LIMIT $2`,
      [seconds, limit],
    );
    return rows.map(({ id }) => id);
  }
}
