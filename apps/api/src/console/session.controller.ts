import { Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '#case';
import { type Recognised, Sessions, SignIn } from '#staff';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { me, signIn } from '../contract/office.js';
import { Caller, Owes } from '../http/access/caller.js';
import { SessionCookie } from '../http/access/cookies.js';
import { CheckedBody, Operation } from '../http/operation.js';
import { Anybody, ForStaff, WhileSettingUp } from '../http/access/permission.js';
import { SignedIn } from './signed-in.js';

/** Signing in and out, and who is signed in. */
@ApiTags('session')
@Controller('api/v1')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly signedIn: SignedIn,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('session')
  @HttpCode(200)
  @Anybody()
  @Operation({ summary: 'Sign in', body: signIn, answer: me })
  async open(
    @CheckedBody(signIn) body: z.output<typeof signIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const device = request.cookies[this.cookie.deviceName];
    const agent = request.headers['user-agent'];
    const opened = await this.signIn.run({ ...body, address: request.ip, device, agent });
    await this.endOld(request);
    void reply.setCookie(this.cookie.name, opened.token, this.cookie.options);
    void reply.setCookie(this.cookie.deviceName, opened.device, this.cookie.deviceOptions);
    const known = await this.sessions.resume(opened.token);
    return this.signedIn.about(known?.staff ?? opened.staff, known?.owes ?? []);
  }

  @Delete('session')
  @HttpCode(204)
  @ForStaff()
  @WhileSettingUp()
  @Operation({ summary: 'Sign out', status: 204 })
  async close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.endOld(request);
    void reply.clearCookie(this.cookie.name, this.cookie.options);
  }

  @Get('me')
  @ForStaff()
  @WhileSettingUp()
  @Operation({ summary: 'Who is signed in', answer: me })
  me(@Caller() staff: Staff, @Owes() owes: Recognised['owes']) {
    return this.signedIn.about(staff, owes);
  }

  private async endOld(request: FastifyRequest): Promise<void> {
    const token = request.cookies[this.cookie.name];
    if (token) await this.sessions.end(token);
  }
}
