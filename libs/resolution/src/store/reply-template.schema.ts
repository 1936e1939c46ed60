import { EntitySchema } from 'typeorm';
import type { ReplyTemplate } from '../domain/reply-template.js';

/** The table of saved replies. */
export const ReplyTemplateSchema = new EntitySchema<ReplyTemplate>({
  name: 'reply_template',
  tableName: 'reply_template',
  columns: {
    id: { type: 'uuid', primary: true },
    section: { type: 'text', nullable: true },
    title: { type: 'text' },
    body: { type: 'text' },
    active: { type: 'boolean' },
    version: { type: 'integer' },
    changedBy: { type: 'text' },
    changedAt: { type: 'timestamptz' },
  },
});
