import { Injectable } from '@nestjs/common';
import { Settings } from '#kernel';
import { checkAnswers } from './domain/answers/check-answers.js';
import {
  type AnswerBook,
  type LikelyAnswer,
  likelyAnswers,
} from './domain/answers/likely-answers.js';

/** Finds what may answer a customer already, before a message is sent (setting `likely-answers`). */
@Injectable()
export class SuggestAnswers {
  private book!: AnswerBook;

  /** Throws ConfigFault that lists what is wrong with config/likely-answers.json. */
  constructor(settings: Settings) {
    settings.use({
      name: 'likely-answers',
      check: checkAnswers,
      take: (content) => void (this.book = content as AnswerBook),
    });
  }

  run(message: { subject: string; body: string }): LikelyAnswer[] {
    return likelyAnswers(this.book, `${message.subject}\n${message.body}`);
  }
}
