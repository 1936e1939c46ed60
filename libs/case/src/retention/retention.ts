import { Injectable } from '@nestjs/common';
import { Settings } from '#kernel';
import { checkRetention, type RetentionTerms } from '../domain/retention/retention-terms.js';

/** How long what is kept, as the office has it now (setting `retention`). */
@Injectable()
export class Retention {
  private held!: RetentionTerms;

  /** Throws ConfigFault that lists what is wrong with config/retention.json. */
  constructor(settings: Settings) {
    settings.use({
      name: 'retention',
      check: checkRetention,
      take: (content) => void (this.held = content as RetentionTerms),
    });
  }

  get terms(): RetentionTerms {
    return this.held;
  }
}
