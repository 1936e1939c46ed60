import { Injectable } from '@nestjs/common';
import { type LikelyAnswer, SuggestAnswers } from '#intake';
import { ProofOfWork } from '../../robots/proof-of-work.js';
import { PublicSettings } from '../public-settings.js';
import { ServicePromises } from '../service-promises.js';
import { type KeptFile, KeptFiles } from './kept-files.js';
import type { Step } from './steps.js';
import type { Ticket } from './tickets.js';

type Values = Readonly<Record<string, string>>;

/** What a page of the form tells beside what was typed. */
export interface Facts {
  readonly answers: readonly LikelyAnswer[];
  readonly files: readonly KeptFile[];
  /** What is taken with one letter, for the page to say. */
  readonly room: { readonly files: number; readonly megabytes: number; readonly each: number };
  /** For browsers with JavaScript: work that shows that no mass mailing is going on. */
  readonly challenge?: string;
  readonly answerBy?: Date;
}

/** Looks up what the pages of the form tell. */
@Injectable()
export class LetterFacts {
  constructor(
    private readonly promises: ServicePromises,
    readonly settings: PublicSettings,
    private readonly work: ProofOfWork,
    private readonly suggest: SuggestAnswers,
    private readonly kept: KeptFiles,
  ) {}

  async of(at: Step, values: Values, { submission }: Ticket): Promise<Facts> {
    const { letter, fileMegabytes: each } = this.kept.limits;
    const facts = {
      answers: at === 'answers' ? this.answersTo(values) : [],
      files: this.kept.read(values.files),
      room: { ...letter, each },
    };
    if (at !== 'check') return facts;
    const challenge = this.settings.captcha
      ? JSON.stringify(await this.work.challenge(submission))
      : undefined;
    return { ...facts, challenge, answerBy: this.answerBy() };
  }

  /** The latest day of the answer to what is sent now. */
  answerBy = (): Date => this.promises.answerBy('manager_mailbox');

  /** What in the office's book of likely answers fits what was typed. */
  answersTo = ({ subject = '', body = '' }: Values): LikelyAnswer[] =>
    this.suggest.run({ subject, body });
}
