import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Follower, Followers } from '../followers.port.js';

const FOLLOWERS = `
WITH RECURSIVE following AS (
  SELECT f.id FROM cases f JOIN cases c ON c.id = f.merged_into WHERE c.case_no = $1
  UNION
  SELECT f.id FROM cases f JOIN following ON following.id = f.merged_into
)
SELECT c.id, c.case_no AS "caseNo", c.contact, c.language, c.reply_to AS "replyTo", c.received_at AS "receivedAt",
       c.query_code_hash AS "queryCodeHash"
  FROM cases c JOIN following USING (id) ORDER BY c.received_at, c.id`;

/** Merged cases in PostgreSQL, by the index of those that follow another. */
@Injectable()
export class PgFollowers extends Followers {
  constructor(private readonly db: DataSource) {
    super();
  }

  of(caseNo: string): Promise<Follower[]> {
    return this.db.query<Follower[]>(FOLLOWERS, [caseNo]);
  }
}
