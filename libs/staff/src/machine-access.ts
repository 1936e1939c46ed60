import { Injectable } from '@nestjs/common';
import { Secrets } from '#kernel';
import { ApiClients } from './staff-register.port.js';

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

  /** Lets a system in with this key. */
  admit(name: string, key: string): Promise<void> {
    return this.clients.put(name, this.secrets.hash('api-key', key));
  }
}
