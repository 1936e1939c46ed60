import { Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '#case';
import { HandlerCases } from '#insight';
import { Refusal } from '#kernel';
import { AccountDesk, type AccountRecord, ChangeAccount, CreateAccount } from '#staff';
import type { z } from 'zod';
import {
  accountCreated,
  accountDetail,
  accountFields,
  accountList,
  accountQuery,
  accountRecord,
  newAccount,
} from '../../contract/staff/accounts.js';
import { Caller } from '../../http/access/caller.js';
import { ForStaff } from '../../http/access/permission.js';
import { CheckedBody, CheckedQuery, Operation } from '../../http/operation.js';

const EVENTS = 100;

/** The people of the office and their accounts. */
@ApiTags('accounts')
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(
    private readonly desk: AccountDesk,
    private readonly creation: CreateAccount,
    private readonly changes: ChangeAccount,
    private readonly cases: HandlerCases,
  ) {}

  @Get()
  @ForStaff('admin')
  @Operation({ summary: 'Accounts, by name', query: accountQuery, answer: accountList })
  list(@CheckedQuery(accountQuery) query: z.output<typeof accountQuery>) {
    return this.desk.list(query);
  }

  @Get(':id')
  @ForStaff('admin')
  @Operation({
    summary: 'An account, its record and the cases it has in hand',
    answer: accountDetail,
    refusals: [404],
  })
  async one(@Param('id') id: string) {
    const found = await this.desk.find(id);
    if (!found) throw new Refusal('not_found');
    const [events, openCases] = await Promise.all([
      this.desk.events(id, EVENTS),
      this.cases.of(id),
    ]);
    return { ...found, events, openCases };
  }

  @Post()
  @HttpCode(201)
  @ForStaff('admin')
  @Operation({
    summary: 'Create an account',
    body: newAccount,
    answer: accountCreated,
    status: 201,
    refusals: [409],
  })
  create(@Caller() staff: Staff, @CheckedBody(newAccount) body: z.output<typeof newAccount>) {
    return this.creation.run(staff, body);
  }

  @Put(':id')
  @ForStaff('admin')
  @Operation({
    summary: 'Change name, mail, role or section of an account',
    body: accountFields,
    answer: accountRecord,
    refusals: [404],
  })
  change(
    @Caller() staff: Staff,
    @Param('id') id: string,
    @CheckedBody(accountFields) body: z.output<typeof accountFields>,
  ): Promise<AccountRecord> {
    return this.changes.run(staff, id, body);
  }
}
