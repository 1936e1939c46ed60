import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { DataSource } from 'typeorm';
import { type ApiClient, ApiClients } from '../staff-register.port.js';

/** API keys in PostgreSQL, as keyed hashes. */
@Injectable()
export class PgApiClients extends ApiClients {
  constructor(private readonly db: DataSource) {
    super();
  }

  async findByKeyHash(keyHash: string): Promise<{ id: string; name: string } | undefined> {
    const [client] = await this.db.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM api_client WHERE key_hash = $1 AND active',
      [keyHash],
    );
    return client;
  }

  async put(name: string, keyHash: string): Promise<void> {
    await this.db.query(
      `INSERT INTO api_client (id, name, key_hash) VALUES ($1, $2, $3)
       ON CONFLICT (key_hash) DO UPDATE SET name = excluded.name, active = true`,
      [newId(), name, keyHash],
    );
  }

  async deactivate(id: string): Promise<boolean> {
    // The id is what an administrator typed; compared as text, a mistyped one is just not there.
    const [rows] = await this.db.query<[unknown[], number]>(
      'UPDATE api_client SET active = false WHERE id::text = $1 AND active RETURNING id',
      [id],
    );
    return rows.length > 0;
  }

  all(): Promise<ApiClient[]> {
    return this.db.query<ApiClient[]>(
      'SELECT id, name, active, created_at AS "createdAt" FROM api_client ORDER BY created_at, id',
    );
  }
}
