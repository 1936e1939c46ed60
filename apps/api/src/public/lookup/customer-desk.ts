import { Injectable } from '@nestjs/common';
import { AddSupplement, AnswerSupplement } from '#handling';
import {
  type CaseProgressView,
  type CustomersCase,
  CustomersCaseReader,
  ProgressReader,
} from '#insight';
import { readQueryCode } from '#intake';
import { Refusal, type RefusalCode } from '#kernel';
import { AfterReply, type OpenToCustomer, RateAnswer, ReopenByCustomer } from '#resolution';

/** Number and query code as somebody gives them. */
interface Asked {
  readonly caseNo: string;
  readonly queryCode: string;
}

/** How far a case is, and what its customer may do now. */
export type CustomersView = CaseProgressView & OpenToCustomer;

/** What a customer can do with a case after sending it. */
@Injectable()
export class CustomerUseCases {
  constructor(
    readonly answer: AnswerSupplement,
    readonly add: AddSupplement,
    readonly rate: RateAnswer,
    readonly reopen: ReopenByCustomer,
    readonly after: AfterReply,
  ) {}
}

/** Everything behind number and query code. Both are checked before anything else is looked at. */
@Injectable()
export class CustomerDesk {
  constructor(
    private readonly customers: CustomersCaseReader,
    private readonly progress: ProgressReader,
    private readonly may: CustomerUseCases,
  ) {}

  /** Throws Refusal `not_found`, alike for a wrong number and a wrong code; so do all of them. */
  async look(asked: Asked): Promise<CustomersView> {
    return this.tell(await this.open(asked));
  }

  /**
   * The same answer sent twice is one; an answer after somebody else's is on record beside it. Throws
   * Refusal `not_paused` where nothing was asked, or the case is answered.
   */
  async supplement(
    asked: Asked & { readonly text: string; readonly askedAt?: string },
  ): Promise<CustomersView> {
    const { own, main } = await this.open(asked);
    const { text } = asked;
    const askedAt = asked.askedAt ? new Date(asked.askedAt) : undefined;
    try {
      await this.may.answer.run({ caseId: main.id, ownCaseNo: ofMerged(own, main), askedAt, text });
    } catch (error) {
      if (!isRefused(error, 'not_paused')) throw error;
      await this.addLate(asked, error);
    }
    return this.look(asked);
  }

  private async addLate(asked: Asked & { readonly text: string }, refused: Refusal): Promise<void> {
    const { text } = asked;
    for (let tries = 1; ; tries += 1) {
      const { own, main: seen } = await this.open(asked);
      const { wasAsked, answers } = await this.progress.supplementsOf({ own, main: seen });
      if (answers.includes(text)) return;
      if (!wasAsked) throw refused;
      try {
        await this.may.add.run({ seen, ownCaseNo: ofMerged(own, seen), text });
        return;
      } catch (error) {
        if (!isRefused(error, 'stale_version') || tries === MOST_TRIES) throw error;
      }
    }
  }

  /** Throws Refusal `already_rated`, `survey_over`, `not_in_this_state`. */
  async survey(
    asked: Asked & {
      readonly satisfaction: number;
      readonly solved: boolean;
      readonly remark?: string;
    },
  ): Promise<CustomersView> {
    const { own, main } = await this.open(asked);
    const { satisfaction, solved, remark = null } = asked;
    const opinion = { satisfaction, solved, remark };
    await this.may.rate.run({ caseId: own.id, answeredById: main.id, ...opinion });
    return this.look(asked);
  }

  /** Throws Refusal `invalid_input`, `reopening_over`, `reopened_too_often`, `not_in_this_state`. */
  async reopen(asked: Asked & { readonly text: string }): Promise<CustomersView> {
    const { own, main } = await this.open(asked);
    const { text } = asked;
    await this.may.reopen.run({ caseId: main.id, ownCaseNo: ofMerged(own, main), text });
    return this.look(asked);
  }

  /** Characters a customer at least needs to say what is missing. */
  get leastCharacters(): number {
    return this.may.after.terms.leastCharacters;
  }

  private open({ caseNo, queryCode }: Asked): Promise<CustomersCase> {
    return this.customers.open(caseNo, readQueryCode(queryCode));
  }

  private async tell(found: CustomersCase): Promise<CustomersView> {
    const view = await this.progress.tell(found);
    return { ...view, ...this.may.after.openTo(found.own, found.main) };
  }
}

const MOST_TRIES = 5;

const isRefused = (error: unknown, code: RefusalCode): error is Refusal =>
  error instanceof Refusal && error.code === code;

const ofMerged = (own: CustomersCase['own'], main: CustomersCase['main']): string | undefined =>
  own.id === main.id ? undefined : own.caseNo;
