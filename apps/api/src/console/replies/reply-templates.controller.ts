import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '#case';
import { Refusal } from '#kernel';
import {
  isOffered,
  KeepTemplate,
  mayKeep,
  PLACEHOLDERS,
  type ReplyTemplate,
  TemplateStore,
} from '#resolution';
import { z } from 'zod';
import {
  changedTemplate,
  newTemplate,
  replyTemplate,
  replyTemplates,
} from '../../contract/replies/replies.js';
import { Caller } from '../../http/access/caller.js';
import { ForStaff } from '../../http/access/permission.js';
import { CheckedBody, Operation } from '../../http/operation.js';

const view = (staff: Staff, template: ReplyTemplate) => ({
  ...template,
  mayChange: mayKeep(staff, template.section),
});

/** Saved replies: everybody uses them, supervisors and administrators keep them. */
@ApiTags('replies')
@Controller('api/v1/reply-templates')
export class ReplyTemplatesController {
  constructor(
    private readonly templates: TemplateStore,
    private readonly keep: KeepTemplate,
  ) {}

  @Get()
  @ForStaff()
  @Operation({ summary: 'The saved replies of the own section and of all', answer: replyTemplates })
  async list(@Caller() staff: Staff) {
    const all = await this.templates.list();
    const items = all.filter((one) => isOffered(staff, one)).map((one) => view(staff, one));
    return { items, placeholders: PLACEHOLDERS };
  }

  @Post()
  @ForStaff('supervisor', 'ethics', 'admin')
  @Operation({
    summary: 'Save a reply',
    body: newTemplate,
    answer: replyTemplate,
    status: 201,
  })
  async add(@Caller() staff: Staff, @CheckedBody(newTemplate) body: z.output<typeof newTemplate>) {
    return view(staff, await this.keep.run({ staff, ...body, active: true }));
  }

  @Post(':id')
  @HttpCode(200)
  @ForStaff('supervisor', 'ethics', 'admin')
  @Operation({
    summary: 'Change or retire a saved reply',
    body: changedTemplate,
    answer: replyTemplate,
    refusals: [404, 409],
  })
  async change(
    @Caller() staff: Staff,
    @Param('id') id: string,
    @CheckedBody(changedTemplate) body: z.output<typeof changedTemplate>,
  ) {
    if (!z.uuid().safeParse(id).success) throw new Refusal('not_found');
    return view(staff, await this.keep.run({ staff, id, ...body }));
  }
}
