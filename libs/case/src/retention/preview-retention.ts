import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RetentionTerms } from '../domain/retention/retention-terms.js';
import { COUNT } from './deidentify.sql.js';
import { Retention } from './retention.js';

/** How many cases would lose their personal data the coming night: by the terms that hold, and by others. */
export interface RetentionPreview {
  readonly channels: readonly {
    readonly channel: string;
    readonly now: number;
    readonly then: number;
  }[];
}

/** What other retention terms would do today; nothing is written. */
@Injectable()
export class PreviewRetention {
  constructor(
    private readonly db: DataSource,
    private readonly retention: Retention,
  ) {}

  /** `content` is without faults. */
  async run(content: unknown): Promise<RetentionPreview> {
    const { caseYears } = content as RetentionTerms;
    const [now, then] = await Promise.all([
      this.count(this.retention.terms.caseYears),
      this.count(caseYears),
    ]);
    const channels = Object.keys(caseYears).map((channel) => ({
      ...{ channel, now: now.get(channel) ?? 0, then: then.get(channel) ?? 0 },
    }));
    return { channels };
  }

  private async count(years: RetentionTerms['caseYears']): Promise<Map<string, number>> {
    const rows = await this.db.query<{ channel: string; cases: number }[]>(COUNT, [
      JSON.stringify(years),
    ]);
    return new Map(rows.map(({ channel, cases }) => [channel, cases]));
  }
}
