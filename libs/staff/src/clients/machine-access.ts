import { Injectable } from '@nestjs/common';
import { Secrets } from '#kernel';
import { type ApiClient, ApiClients, type KnownMachine } from './api-clients.port.js';

/** Recognises another system by its API key. */
@Injectable()
export class MachineAccess {
  constructor(
    private readonly clients: ApiClients,
    private readonly secrets: Secrets,
  ) {}

  recognise(key: string): Promise<KnownMachine | undefined> {
    return this.clients.findByKeyHash(this.secrets.hash('api-key', key));
  }

  list(): Promise<ApiClient[]> {
    return this.clients.all();
  }

  /** Lets a system in with a key that is known beforehand; for the demo and for tests. */
  admit(name: string, key: string): Promise<void> {
    return this.clients.put(name, this.secrets.hash('api-key', key));
  }
}
