import { Injectable } from '@nestjs/common';
import { Refusal, Secrets } from '#kernel';
import { type ApiClient, ApiClients } from './staff-register.port.js';

/** Recognises another system by its API key. */
@Injectable()
export class MachineAccess {
  constructor(
    private readonly clients: ApiClients,
    private readonly secrets: Secrets,
  ) {}

  recognise(key: string): Promise<{ id: string; name: string } | undefined> {
    return this.clients.findByKeyHash(this.secrets.hash('api-key', key));
  }

  /** Lets nobody in with this client's key any more. Throws Refusal `not_found`. */
  async revoke(id: string): Promise<void> {
    if (!(await this.clients.deactivate(id))) throw new Refusal('not_found');
  }

  list(): Promise<ApiClient[]> {
    return this.clients.all();
  }

  /** Lets a system in with this key. */
  admit(name: string, key: string): Promise<void> {
    return this.clients.put(name, this.secrets.hash('api-key', key));
  }
}
