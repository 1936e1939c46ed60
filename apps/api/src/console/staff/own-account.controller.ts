import { Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '#case';
import { ChangeOwnPassword, OwnSessions, SetPasswordByLink } from '#staff';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  linkUsed,
  ownPassword,
  ownSessions,
  passwordByLink,
  sessionToEnd,
} from '../../contract/staff/accounts.js';
import { Caller } from '../../http/access/caller.js';
import { SessionCookie } from '../../http/access/cookies.js';
import { Anybody, ForStaff, WhileSettingUp } from '../../http/access/permission.js';
import { CheckedBody, Operation } from '../../http/operation.js';

/** Everybody's own account: password and sessions. */
@ApiTags('session')
@Controller('api/v1')
export class OwnAccountController {
  constructor(
    private readonly passwords: ChangeOwnPassword,
    private readonly links: SetPasswordByLink,
    private readonly sessions: OwnSessions,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('me/password')
  @HttpCode(204)
  @ForStaff()
  @WhileSettingUp()
  @Operation({
    summary: 'Change the own password; other sessions end',
    body: ownPassword,
    status: 204,
  })
  async change(
    @Caller() staff: Staff,
    @Req() request: FastifyRequest,
    @CheckedBody(ownPassword) body: z.output<typeof ownPassword>,
  ): Promise<void> {
    await this.passwords.run(staff, this.tokenOf(request), body);
  }

  @Post('session/password')
  @HttpCode(200)
  @Anybody()
  @Operation({ summary: 'Set the password by a link', body: passwordByLink, answer: linkUsed })
  set(@CheckedBody(passwordByLink) { token, password }: z.output<typeof passwordByLink>) {
    return this.links.run(token, password);
  }

  @Get('me/sessions')
  @ForStaff()
  @Operation({ summary: 'Where one is signed in', answer: ownSessions })
  async list(@Caller() staff: Staff, @Req() request: FastifyRequest) {
    return { items: await this.sessions.list(staff, this.tokenOf(request)) };
  }

  @Post('me/sessions/end')
  @HttpCode(204)
  @ForStaff()
  @Operation({
    summary: 'Sign out elsewhere',
    body: sessionToEnd,
    status: 204,
    refusals: [404],
  })
  async end(
    @Caller() staff: Staff,
    @Req() request: FastifyRequest,
    @CheckedBody(sessionToEnd) { which }: z.output<typeof sessionToEnd>,
  ): Promise<void> {
    await this.sessions.end(staff, this.tokenOf(request), which);
  }

  private tokenOf(request: FastifyRequest): string {
    return request.cookies[this.cookie.name] ?? '';
  }
}
