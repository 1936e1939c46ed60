import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A mail as the demo shows it. */
export interface KeptMail {
  readonly id: string;
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: Date;
  readonly state: string;
}

/** Mails that stayed in the database because no mail server is set up. */
@Injectable()
export class KeptMailReader {
  constructor(private readonly db: DataSource) {}

  /** Newest first. */
  list(limit: number): Promise<KeptMail[]> {
    return this.db.query<KeptMail[]>(
      `SELECT id, kind, recipient AS "to", subject, text, created_at AS "createdAt", state
         FROM mail WHERE state <> 'recalled' ORDER BY created_at DESC, id DESC LIMIT $1`,
      [limit],
    );
  }
}
