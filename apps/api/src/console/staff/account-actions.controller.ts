import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '#case';
import { HandOverCases } from '#handling';
import { Refusal } from '#kernel';
import { EndSessions, LockAccount, ResetPassword, ResetSecondStep } from '#staff';
import { z } from 'zod';
import {
  accountRecord,
  caseHandover,
  casesHandedOver,
  passwordGiven,
  passwordReset,
} from '../../contract/staff/accounts.js';
import { withReason } from '../../contract/staff/clients.js';
import { sentence } from '../../contract/sentence.js';
import { Caller } from '../../http/access/caller.js';
import { ForStaff } from '../../http/access/permission.js';
import { CheckedBody, Operation } from '../../http/operation.js';
import { wordsOf } from '../../http/problems/refusal-words.js';

const nothing = z.strictObject({});

/** What an administrator does with somebody's account. */
@ApiTags('accounts')
@Controller('api/v1/accounts/:id')
export class AccountActionsController {
  constructor(
    private readonly locks: LockAccount,
    private readonly passwords: ResetPassword,
    private readonly ends: EndSessions,
    private readonly handover: HandOverCases,
    private readonly secondSteps: ResetSecondStep,
  ) {}

  @Post('lock')
  @HttpCode(200)
  @ForStaff('admin')
  @Operation({ summary: 'Lock an account', body: nothing, answer: accountRecord, refusals: [404] })
  lock(@Caller() staff: Staff, @Param('id') id: string, @CheckedBody(nothing) _body: object) {
    return this.locks.run(staff, id, false);
  }

  @Post('unlock')
  @HttpCode(200)
  @ForStaff('admin')
  @Operation({ summary: 'Open an account', body: nothing, answer: accountRecord, refusals: [404] })
  unlock(@Caller() staff: Staff, @Param('id') id: string, @CheckedBody(nothing) _body: object) {
    return this.locks.run(staff, id, true);
  }

  @Post('reset-password')
  @HttpCode(200)
  @ForStaff('admin')
  @Operation({
    summary: 'Give somebody a new way in',
    body: passwordReset,
    answer: passwordGiven,
    refusals: [404],
  })
  reset(
    @Caller() staff: Staff,
    @Param('id') id: string,
    @CheckedBody(passwordReset) { entry }: z.output<typeof passwordReset>,
  ) {
    return this.passwords.run(staff, id, entry);
  }

  @Post('end-sessions')
  @HttpCode(200)
  @ForStaff('admin')
  @Operation({
    summary: 'Sign somebody out everywhere',
    body: nothing,
    answer: accountRecord,
    refusals: [404],
  })
  end(@Caller() staff: Staff, @Param('id') id: string, @CheckedBody(nothing) _body: object) {
    return this.ends.run(staff, id);
  }

  @Post('reset-second-step')
  @HttpCode(200)
  @ForStaff('admin')
  @Operation({
    summary: 'Take the second step off the account of somebody who lost the telephone',
    body: withReason,
    answer: accountRecord,
    refusals: [404],
  })
  resetSecondStep(
    @Caller() staff: Staff,
    @Param('id') id: string,
    @CheckedBody(withReason) { reason }: z.output<typeof withReason>,
  ) {
    return this.secondSteps.run(staff, id, reason);
  }

  @Post('hand-over')
  @HttpCode(200)
  @ForStaff('admin')
  @Operation({
    summary: 'Give the open cases of somebody to a colleague, or back to the section',
    body: caseHandover,
    answer: casesHandedOver,
    refusals: [404],
  })
  async handOver(
    @Caller() staff: Staff,
    @Param('id') from: string,
    @CheckedBody(caseHandover) { cases, to }: z.output<typeof caseHandover>,
  ) {
    const { moved, left } = await this.handover.run({ staff, from, to: to ?? null, cases });
    const told = left.map(({ caseNo, code }) => {
      const { zh, en } = wordsOf(new Refusal(code));
      return { caseNo, code, detail: sentence(zh, en) };
    });
    return { moved, left: told };
  }
}
