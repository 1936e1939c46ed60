import type { ReplyTemplate } from '../domain/reply-template.js';

/** Where saved replies are kept; none is ever deleted. */
export abstract class TemplateStore {
  /** Those in use first, then by title. */
  abstract list(): Promise<ReplyTemplate[]>;
  abstract find(id: string): Promise<ReplyTemplate | undefined>;
  abstract add(template: ReplyTemplate): Promise<void>;
  /** Writes it where the stored one still has the version before; false where somebody was faster. */
  abstract replace(template: ReplyTemplate): Promise<boolean>;
}
