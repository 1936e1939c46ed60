import { Controller, Get, Headers, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { type Message, ReceiveCase } from '#intake';
import { Refusal, Secrets } from '#kernel';
import type { z } from 'zod';
import {
  captchaChallenge,
  captchaQuery,
  customersReopening,
  lookup,
  newCase,
  openedCase,
  progress,
  supplement,
  survey,
} from '../contract/public-cases.js';
import { IDEMPOTENCY_KEY } from '../contract/text.js';
import { CheckedBody, CheckedQuery, Operation } from '../http/operation.js';
import { CustomerDesk } from '../public/lookup/customer-desk.js';
import { Anybody } from '../http/access/permission.js';
import { ProofOfWork } from '../robots/proof-of-work.js';
import { RequestCheck } from '../robots/request-check.js';

/** The manager's mailbox (經理信箱) for other front ends than our own pages. */
@ApiTags('public')
@Controller('api/v1/public')
export class PublicCasesController {
  constructor(
    private readonly receive: ReceiveCase,
    private readonly desk: CustomerDesk,
    private readonly secrets: Secrets,
    private readonly work: ProofOfWork,
    private readonly robots: RequestCheck,
  ) {}

  /**
   * With an Idempotency-Key the same request again gives the same answer, its query code included.
   * Without the solution of a challenge, one address opens as many cases in an hour as with a plain form.
   */
  @Post('cases')
  @Anybody()
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @Operation({
    summary: 'Open a case',
    body: newCase,
    answer: openedCase,
    status: 201,
    refusals: [409],
  })
  async open(
    @CheckedBody(newCase) body: z.output<typeof newCase>,
    @Ip() address: string,
    @Headers('idempotency-key') key?: string,
  ) {
    if (key !== undefined && !IDEMPOTENCY_KEY.test(key)) {
      throw new Refusal('idempotency_key_required');
    }
    const { consent: _given, captcha: solution, ...message } = body;
    await this.robots.run({ solution, key, address });
    const { case: opened, queryCode } = await this.receive.run({
      ...message,
      channel: 'manager_mailbox',
      givesQueryCode: true,
      ...(key !== undefined && this.once(key, message)),
    });
    const { caseNo, receivedAt, dueAt } = opened;
    return { caseNo, queryCode, receivedAt, dueAt };
  }

  /** The content is part of the seed: who guesses a key learns no code by it. */
  private once(key: string, message: object): Pick<Message, 'queryCodeSeed' | 'idempotency'> {
    return {
      queryCodeSeed: `public\n${key}\n${JSON.stringify(message)}`,
      idempotency: { client: 'public', key: this.secrets.hash('public', key) },
    };
  }

  @Get('captcha')
  @Anybody()
  @Operation({
    summary: 'A challenge for the request with that Idempotency-Key',
    query: captchaQuery,
    answer: captchaChallenge,
  })
  captcha(@CheckedQuery(captchaQuery) query: z.output<typeof captchaQuery>) {
    return this.work.challenge(query.for);
  }

  @Post('cases/lookup')
  @HttpCode(200)
  @Anybody()
  @Operation({ summary: 'Progress of a case', body: lookup, answer: progress, refusals: [404] })
  look(@CheckedBody(lookup) body: z.output<typeof lookup>) {
    return this.desk.look(body);
  }

  /** The same answer sent twice is one. */
  @Post('cases/supplement')
  @HttpCode(200)
  @Anybody()
  @Operation({
    summary: 'Answer our question',
    body: supplement,
    answer: progress,
    refusals: [404, 422],
  })
  supplement(@CheckedBody(supplement) body: z.output<typeof supplement>) {
    return this.desk.supplement(body);
  }

  /** Once for each answer of a case. */
  @Post('cases/survey')
  @HttpCode(200)
  @Anybody()
  @Operation({
    summary: 'Rate our answer',
    body: survey,
    answer: progress,
    refusals: [404, 409, 422],
  })
  survey(@CheckedBody(survey) body: z.output<typeof survey>) {
    return this.desk.survey(body);
  }

  @Post('cases/reopen')
  @HttpCode(200)
  @Anybody()
  @Operation({
    summary: 'Say that it is not solved',
    body: customersReopening,
    answer: progress,
    refusals: [404, 422],
  })
  reopen(@CheckedBody(customersReopening) body: z.output<typeof customersReopening>) {
    return this.desk.reopen(body);
  }
}
