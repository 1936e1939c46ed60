import { Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '#case';
import { BeginSecondStep, ConfirmSecondStep, EndOwnSecondStep, OwnSecondStep } from '#staff';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  firstCode,
  newSecondStep,
  recoveryCodes,
  secondStep,
  withPassword,
} from '../../contract/staff/second-step.js';
import { Caller } from '../../http/access/caller.js';
import { SessionCookie } from '../../http/access/cookies.js';
import { ForStaff, WhileSettingUp } from '../../http/access/permission.js';
import { CheckedBody, Operation } from '../../http/operation.js';

type Password = z.output<typeof withPassword>;

/** The own second step of signing in: a code of the telephone beside the password. */
@ApiTags('session')
@Controller('api/v1/me/second-step')
export class SecondStepController {
  constructor(
    private readonly own: OwnSecondStep,
    private readonly beginning: BeginSecondStep,
    private readonly confirmation: ConfirmSecondStep,
    private readonly ending: EndOwnSecondStep,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @ForStaff()
  @WhileSettingUp()
  @Operation({ summary: 'How it stands with the own second step', answer: secondStep })
  state(@Caller() staff: Staff) {
    return this.own.of(staff);
  }

  @Post()
  @HttpCode(200)
  @ForStaff()
  @WhileSettingUp()
  @Operation({
    summary: 'A new key for the telephone; nothing changes before its first code',
    body: withPassword,
    answer: newSecondStep,
  })
  begin(@Caller() staff: Staff, @CheckedBody(withPassword) { password }: Password) {
    return this.beginning.run(staff, password);
  }

  @Post('confirm')
  @HttpCode(200)
  @ForStaff()
  @WhileSettingUp()
  @Operation({
    summary: 'The first code: signing in asks for one from now on, other sessions end',
    body: firstCode,
    answer: recoveryCodes,
    refusals: [404],
  })
  confirm(
    @Caller() staff: Staff,
    @Req() request: FastifyRequest,
    @CheckedBody(firstCode) { code }: z.output<typeof firstCode>,
  ) {
    return this.confirmation.run(staff, request.cookies[this.cookie.name] ?? '', code);
  }

  @Post('end')
  @HttpCode(204)
  @ForStaff()
  @Operation({ summary: 'Sign in without it again', body: withPassword, status: 204 })
  async end(@Caller() staff: Staff, @CheckedBody(withPassword) { password }: Password) {
    await this.ending.run(staff, password);
  }
}
