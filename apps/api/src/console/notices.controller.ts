import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '#case';
import { NoticeReader } from '#insight';
import type { z } from 'zod';
import { noticeList, noticeQuery, noticesRead, noticesUnread } from '../contract/notices.js';
import { Caller } from '../http/access/caller.js';
import { ForStaff } from '../http/access/permission.js';
import { CheckedBody, CheckedQuery, Operation } from '../http/operation.js';

/** What a member of staff was told in the console. */
@ApiTags('notices')
@Controller('api/v1/notices')
export class NoticesController {
  constructor(private readonly notices: NoticeReader) {}

  @Get()
  @ForStaff()
  @Operation({ summary: 'Own notices, newest first', query: noticeQuery, answer: noticeList })
  list(
    @Caller() staff: Staff,
    @CheckedQuery(noticeQuery) { limit, after, only }: z.output<typeof noticeQuery>,
  ) {
    return this.notices.page(staff, limit, after, only === 'unread');
  }

  @Post('read')
  @HttpCode(204)
  @ForStaff()
  @Operation({ summary: 'Mark own notices as read', body: noticesRead, status: 204 })
  async read(
    @Caller() staff: Staff,
    @CheckedBody(noticesRead) { ids }: z.output<typeof noticesRead>,
  ): Promise<void> {
    await this.notices.markRead(staff, ids);
  }

  @Post('unread')
  @HttpCode(204)
  @ForStaff()
  @Operation({ summary: 'Mark own notices as unread', body: noticesUnread, status: 204 })
  async unread(
    @Caller() staff: Staff,
    @CheckedBody(noticesUnread) { ids }: z.output<typeof noticesUnread>,
  ): Promise<void> {
    await this.notices.markUnread(staff, ids);
  }
}
