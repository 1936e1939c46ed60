import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secrets } from '#kernel';
import { clientFaults, rightsOf } from '../domain/machine-rights.js';
import type { Hand } from '../people/account-desk.port.js';
import { refuseFaults } from '../refuse-faults.js';
import { type ApiClient, ApiClients } from './api-clients.port.js';

const KEY_BYTES = 32;

/** Lets another system in: its key is told once, only a keyed hash stays. */
@Injectable()
export class AdmitClient {
  constructor(
    private readonly clients: ApiClients,
    private readonly secrets: Secrets,
  ) {}

  /** Throws Refusal `invalid_input` with every fault. */
  async run(
    by: Hand,
    { name, may }: { readonly name: string; readonly may: readonly string[] },
  ): Promise<{ client: ApiClient; key: string }> {
    refuseFaults(clientFaults(name, may));
    const key = `hy_${randomBytes(KEY_BYTES).toString('base64url')}`;
    const keyHash = this.secrets.hash('api-key', key);
    const client = await this.clients.admit({ name: name.trim(), may: rightsOf(may), keyHash }, by);
    return { client, key };
  }
}
