import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Attachments, type FileKeys } from '../attachments.port.js';
import type { Attachment } from '../domain/attachment.js';
import { AttachmentSchema } from './attachment.schema.js';

const KEYS = 'storage_key AS "storageKey", preview_key AS "previewKey"';

/** What is known of files, in PostgreSQL. */
@Injectable()
export class PgAttachments extends Attachments {
  constructor(private readonly db: DataSource) {
    super();
  }

  async add(file: Attachment): Promise<void> {
    await this.db.manager.insert(AttachmentSchema, file);
  }

  async find(caseId: string, id: string): Promise<Attachment | undefined> {
    return (await this.db.manager.findOneBy(AttachmentSchema, { caseId, id })) ?? undefined;
  }

  ofCase(caseId: string): Promise<Attachment[]> {
    return this.db.manager.find(AttachmentSchema, { where: { caseId }, order: { id: 'ASC' } });
  }

  async weight(caseId: string): Promise<{ files: number; bytes: number }> {
    const [row] = await this.db.query<{ files: number; bytes: number }[]>(
      `SELECT count(*)::int AS files, coalesce(sum(size), 0)::float8 AS bytes
         FROM attachment WHERE case_id = $1`,
      [caseId],
    );
    return row;
  }

  async looseBytes(): Promise<number> {
    const [{ bytes }] = await this.db.query<{ bytes: number }[]>(
      `SELECT coalesce(sum(size), 0)::float8 AS bytes FROM attachment WHERE case_id IS NULL`,
    );
    return bytes;
  }

  async byTokens(hashes: readonly string[]): Promise<Attachment[]> {
    const query = this.db.manager.createQueryBuilder(AttachmentSchema, 'a');
    const found = await query.where('a.tokenHash = ANY(:hashes)', { hashes }).getMany();
    return hashes.flatMap((hash) => found.filter(({ tokenHash }) => tokenHash === hash));
  }

  async withdraw(tokenHash: string): Promise<FileKeys | undefined> {
    const [[keys]] = await this.db.query<[FileKeys[], number]>(
      `DELETE FROM attachment WHERE token_hash = $1 AND case_id IS NULL RETURNING ${KEYS}`,
      [tokenHash],
    );
    return keys;
  }

  async expire(before: Date): Promise<FileKeys[]> {
    const [keys] = await this.db.query<[FileKeys[], number]>(
      `DELETE FROM attachment WHERE case_id IS NULL AND created_at < $1 RETURNING ${KEYS}`,
      [before],
    );
    return keys;
  }

  async known(keys: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ key: string }[]>(
      `SELECT k.key FROM unnest($1::text[]) AS k(key)
        WHERE EXISTS (SELECT 1 FROM attachment WHERE storage_key = k.key)
           OR EXISTS (SELECT 1 FROM attachment WHERE preview_key = k.key)`,
      [keys],
    );
    return rows.map(({ key }) => key);
  }

  async takeUnscanned(at: Date, most: number): Promise<Pick<Attachment, 'id' | 'storageKey'>[]> {
    const [taken] = await this.db.query<[Pick<Attachment, 'id' | 'storageKey'>[], number]>(
      `UPDATE attachment SET scan_attempts = scan_attempts + 1,
          next_scan_at = $1 + least(interval '30 s' * 2 ^ scan_attempts, interval '1 hour')
        WHERE id IN (SELECT id FROM attachment WHERE state = 'pending' AND next_scan_at <= $1
                      ORDER BY next_scan_at LIMIT $2 FOR UPDATE SKIP LOCKED)
        RETURNING id, storage_key AS "storageKey"`,
      [at, most],
    );
    return taken;
  }

  async settle(id: string, at: Date, finding: string | undefined): Promise<void> {
    await this.db.query(
      `UPDATE attachment SET state = $2, scanned_at = $3, finding = $4 WHERE id = $1 AND state = 'pending'`,
      [id, finding ? 'quarantined' : 'clean', at, finding ?? null],
    );
  }
}
