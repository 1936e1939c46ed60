import { Injectable } from '@nestjs/common';
import { Refusal } from '#kernel';
import type { Hand } from '../people/account-desk.port.js';
import { type ApiClient, ApiClients } from './api-clients.port.js';

/** Lets nobody in with this key any more, at once; what came in with it stays. */
@Injectable()
export class RevokeClient {
  constructor(private readonly clients: ApiClients) {}

  /** A key that ended before is told as it is. Throws Refusal `not_found`. */
  async run(by: Hand, id: string, reason: string): Promise<ApiClient> {
    const client = await this.clients.revoke(id, by, reason);
    if (!client) throw new Refusal('not_found');
    return client;
  }
}
