import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '#case';
import { AdmitClient, MachineAccess, RevokeClient } from '#staff';
import type { z } from 'zod';
import {
  client,
  clientAdmitted,
  clientList,
  newClient,
  withReason,
} from '../../contract/staff/clients.js';
import { Caller } from '../../http/access/caller.js';
import { ForStaff } from '../../http/access/permission.js';
import { CheckedBody, Operation } from '../../http/operation.js';

/** The other systems that come in by themselves, and their keys. */
@ApiTags('clients')
@Controller('api/v1/clients')
export class ClientsController {
  constructor(
    private readonly machines: MachineAccess,
    private readonly admission: AdmitClient,
    private readonly revocation: RevokeClient,
  ) {}

  @Get()
  @ForStaff('admin')
  @Operation({ summary: 'Systems with an API key, the first first', answer: clientList })
  async list() {
    return { items: await this.machines.list() };
  }

  @Post()
  @HttpCode(201)
  @ForStaff('admin')
  @Operation({
    summary: 'Let a system in; its key is told this once',
    body: newClient,
    answer: clientAdmitted,
    status: 201,
  })
  admit(@Caller() staff: Staff, @CheckedBody(newClient) body: z.output<typeof newClient>) {
    return this.admission.run(staff, body);
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @ForStaff('admin')
  @Operation({
    summary: 'End a key at once',
    body: withReason,
    answer: client,
    refusals: [404],
  })
  revoke(
    @Caller() staff: Staff,
    @Param('id') id: string,
    @CheckedBody(withReason) { reason }: z.output<typeof withReason>,
  ) {
    return this.revocation.run(staff, id, reason);
  }
}
