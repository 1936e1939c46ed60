import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ReplyTemplate } from '../domain/reply-template.js';
import { TemplateStore } from '../writing/template-store.port.js';
import { ReplyTemplateSchema } from './reply-template.schema.js';

/** Saved replies in PostgreSQL. */
@Injectable()
export class PgTemplateStore extends TemplateStore {
  constructor(private readonly db: DataSource) {
    super();
  }

  list(): Promise<ReplyTemplate[]> {
    return this.db.manager.find(ReplyTemplateSchema, { order: { active: 'DESC', title: 'ASC' } });
  }

  async find(id: string): Promise<ReplyTemplate | undefined> {
    return (await this.db.manager.findOneBy(ReplyTemplateSchema, { id })) ?? undefined;
  }

  async add(template: ReplyTemplate): Promise<void> {
    await this.db.manager.insert(ReplyTemplateSchema, template);
  }

  async replace(template: ReplyTemplate): Promise<boolean> {
    const { id, version } = template;
    const of = { id, version: version - 1 };
    const { affected } = await this.db.manager.update(ReplyTemplateSchema, of, template);
    return affected === 1;
  }
}
