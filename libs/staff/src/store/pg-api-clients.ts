import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { type ApiClient, ApiClients, type KnownMachine } from '../clients/api-clients.port.js';
import { rightsOf } from '../domain/machine-rights.js';
import type { AccountEvent, Hand } from '../people/account-desk.port.js';
import { record } from './account-writes.js';

type Row = Omit<ApiClient, 'may' | 'events'> & {
  readonly may: string[] | null;
  readonly events: (Omit<AccountEvent, 'at'> & { readonly at: string })[];
};

const CLIENT = `
SELECT c.id, c.name, c.may, c.active, c.created_at AS "createdAt", c.last_used_at AS "lastUsedAt",
       c.revoked_at AS "revokedAt",
       coalesce((SELECT jsonb_agg(jsonb_build_object('type', e.type, 'at', e.at, 'actor', e.actor, 'data', e.data)
                                  ORDER BY e.id DESC)
                   FROM account_event e WHERE e.subject_id = c.id), '[]') AS events
  FROM api_client c`;

const RECOGNISE = `
WITH known AS (SELECT id, name, may FROM api_client WHERE key_hash = $1 AND active),
     used AS (UPDATE api_client c SET last_used_at = office_now() FROM known k
               WHERE c.id = k.id
                 AND (c.last_used_at IS NULL OR c.last_used_at < office_now() - interval '1 minute'))
SELECT id, name, may FROM known`;

/** API keys in PostgreSQL, as keyed hashes. */
@Injectable()
export class PgApiClients extends ApiClients {
  constructor(private readonly db: DataSource) {
    super();
  }

  async findByKeyHash(keyHash: string): Promise<KnownMachine | undefined> {
    const [client] = await this.db.query<(KnownMachine & Pick<Row, 'may'>)[]>(RECOGNISE, [keyHash]);
    return client && { ...client, may: rightsOf(client.may) };
  }

  async put(name: string, keyHash: string): Promise<void> {
    await this.db.query(
      `INSERT INTO api_client (id, name, key_hash) VALUES ($1, $2, $3)
       ON CONFLICT (key_hash) DO UPDATE SET name = excluded.name, active = true, revoked_at = NULL`,
      [newId(), name, keyHash],
    );
  }

  admit(
    { name, may, keyHash }: Pick<KnownMachine, 'name' | 'may'> & { readonly keyHash: string },
    by: Hand,
  ): Promise<ApiClient> {
    const id = newId();
    return this.db.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO api_client (id, name, key_hash, may, created_at) VALUES ($1, $2, $3, $4, office_now())`,
        [id, name, keyHash, may],
      );
      await record(tx, id, by, { type: 'client.admitted', data: { name, may } });
      const [row] = await tx.query<Row[]>(`${CLIENT} WHERE c.id = $1`, [id]);
      return clientOf(row);
    });
  }

  revoke(id: string, by: Hand, reason: string): Promise<ApiClient | undefined> {
    return this.db.transaction(async (tx) => {
      // The id is what an administrator typed; compared as text, a mistyped one is just not there.
      const [rows] = await tx.query<[{ id: string }[], number]>(
        `UPDATE api_client SET active = false, revoked_at = office_now()
          WHERE id::text = $1 AND active RETURNING id`,
        [id],
      );
      if (rows.length > 0) await record(tx, id, by, { type: 'client.revoked', data: { reason } });
      return this.find(tx, id);
    });
  }

  async all(): Promise<ApiClient[]> {
    return (await this.db.query<Row[]>(`${CLIENT} ORDER BY c.created_at, c.id`)).map(clientOf);
  }

  private async find(tx: EntityManager, id: string): Promise<ApiClient | undefined> {
    const [row] = await tx.query<Row[]>(`${CLIENT} WHERE c.id::text = $1`, [id]);
    return row && clientOf(row);
  }
}

const clientOf = (row: Row): ApiClient => ({
  ...row,
  may: rightsOf(row.may),
  events: row.events.map((event) => ({ ...event, at: new Date(event.at) })),
});
