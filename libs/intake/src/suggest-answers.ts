import { Injectable } from '@nestjs/common';
import { ConfigFiles, readChecked } from '#kernel';
import { checkAnswers } from './domain/answers/check-answers.js';
import {
  type AnswerBook,
  type LikelyAnswer,
  likelyAnswers,
} from './domain/answers/likely-answers.js';

/** Finds what may answer a customer already, before a message is sent. The book is read and checked at boot. */
@Injectable()
export class SuggestAnswers {
  private readonly book: AnswerBook;

  /** Throws ConfigFault that lists what is wrong with config/likely-answers.json. */
  constructor(files: ConfigFiles) {
    this.book = readChecked<AnswerBook>(files, 'likely-answers.json', checkAnswers);
  }

  run(message: { subject: string; body: string }): LikelyAnswer[] {
    return likelyAnswers(this.book, `${message.subject}\n${message.body}`);
  }
}
