import { Injectable, type PipeTransform } from '@nestjs/common';
import { Refusal } from '#kernel';

/** An id in an address; what cannot be one is nothing there is. */
@Injectable()
export class KnownId implements PipeTransform<string, string> {
  /** Throws Refusal `not_found`. */
  transform(id: string): string {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new Refusal('not_found');
    return id;
  }
}
