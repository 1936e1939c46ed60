import { Injectable } from '@nestjs/common';
import type { SettingName } from '#kernel';
import { DataSource } from 'typeorm';
import { type KeptVersion, SettingStore, type VersionLine } from '../setting-store.port.js';

const LINE = `SELECT name, version, hash, changed_by AS "changedBy", changed_at AS "changedAt", reason`;

/** Versions of the settings in PostgreSQL; rows are only ever added. */
@Injectable()
export class PgSettingStore extends SettingStore {
  constructor(private readonly db: DataSource) {
    super();
  }

  newest(): Promise<{ name: SettingName; version: number }[]> {
    return this.db.query(
      'SELECT name, max(version)::int AS version FROM business_setting GROUP BY name',
    );
  }

  lines(name: SettingName): Promise<VersionLine[]> {
    return this.db.query(`${LINE} FROM business_setting WHERE name = $1 ORDER BY version DESC`, [
      name,
    ]);
  }

  async find(name: SettingName, version: number): Promise<KeptVersion | undefined> {
    const [found] = await this.db.query<KeptVersion[]>(
      `${LINE}, content FROM business_setting WHERE name = $1 AND version = $2`,
      [name, version],
    );
    return found;
  }

  async add(
    after: number,
    { name, content, hash, changedBy, reason }: Omit<KeptVersion, 'version' | 'changedAt'>,
  ): Promise<number | undefined> {
    const [added] = await this.db.query<{ version: number }[]>(
      `INSERT INTO business_setting (name, version, content, hash, changed_by, reason)
       SELECT $1, $2::int + 1, $3, $4, $5, $6
        WHERE (SELECT coalesce(max(version), 0) FROM business_setting WHERE name = $1) = $2
       ON CONFLICT DO NOTHING RETURNING version`,
      [name, after, JSON.stringify(content), hash, changedBy, reason],
    );
    return added?.version;
  }

  openCases(): Promise<{ section: string; open: number }[]> {
    return this.db.query(
      `SELECT lead AS section, count(*)::int AS open FROM cases
        WHERE closed_at IS NULL AND lead <> 'ETHICS' GROUP BY lead ORDER BY 2 DESC`,
    );
  }
}
