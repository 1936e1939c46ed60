import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Staff } from '#case';
import { Refusal } from '#kernel';
import { type KnownMachine, MachineAccess, type Recognised, Sessions } from '#staff';
import type { FastifyRequest } from 'fastify';
import { SessionCookie } from './cookies.js';
import { OwnOrigin } from './own-origin.js';
import { NO_USE, PERMISSION, type Permission, WHILE_SETTING_UP } from './permission.js';

/** A request whose sender the guard has recognised. */
export interface KnownRequest extends FastifyRequest {
  staff?: Staff;
  /** What they have to set up before anything else. */
  owes?: Recognised['owes'];
  machine?: KnownMachine;
}

/**
 * Nobody comes in unless the route says who may: a route without a permission is closed to everybody.
 * Which objects a person may touch is decided in the use case.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly machines: MachineAccess,
    private readonly cookie: SessionCookie,
    private readonly origin: OwnOrigin,
  ) {}

  /** Throws Refusal `not_permitted`, `not_signed_in`, `foreign_origin`, `setup_needed`. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<KnownRequest>();
    this.origin.check(request);
    const permission = this.reflector.get<Permission | undefined>(PERMISSION, context.getHandler());
    if (!permission) throw new Refusal('not_permitted');
    if (permission.kind === 'anybody') return true;
    const isUse = !this.reflector.get<boolean | undefined>(NO_USE, context.getHandler());
    await this.recognise(request, permission, isUse);
    if (request.machine && !mayMachine(request.machine, permission)) {
      throw new Refusal('not_permitted');
    }
    const isOpen = this.reflector.get<boolean | undefined>(WHILE_SETTING_UP, context.getHandler());
    if (request.owes?.length && !isOpen) throw new Refusal('setup_needed', { owes: request.owes });
    if (permission.kind === 'staff' && permission.roles !== 'any') {
      const role = request.staff?.role;
      if (!role || !permission.roles.includes(role)) throw new Refusal('not_permitted');
    }
    return true;
  }

  private async recognise(
    request: KnownRequest,
    { kind }: Permission,
    isUse: boolean,
  ): Promise<void> {
    const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (kind !== 'staff' && bearer) request.machine = await this.machines.recognise(bearer);
    const token = request.cookies?.[this.cookie.name];
    const found =
      kind !== 'machine' && token ? await this.sessions.resume(token, isUse) : undefined;
    request.staff = found?.staff;
    request.owes = found?.owes;
    if (!request.machine && !request.staff) throw new Refusal('not_signed_in');
  }
}

/** A machine does what its key was made for. */
const mayMachine = ({ may }: KnownMachine, permission: Permission): boolean =>
  'right' in permission && may.includes(permission.right);
