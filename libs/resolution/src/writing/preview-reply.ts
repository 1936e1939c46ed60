import { Injectable } from '@nestjs/common';
import { CaseStore, followUpOf, mayRead, type Staff } from '#case';
import { Office, Refusal } from '#kernel';
import { AfterReply } from '../after/after-reply.js';
import { replyMail } from '../domain/reply-mail.js';

/** A reply as the customer will get it; no mail where the section tells them. */
export interface ReplyPreview {
  readonly mail: { readonly to: string; readonly subject: string; readonly text: string } | null;
  /** What the lookup page shows. */
  readonly page: string;
}

/** Shows a text as the customer would get it, through the same words as the mail itself. */
@Injectable()
export class PreviewReply {
  constructor(
    private readonly cases: CaseStore,
    private readonly office: Office,
    private readonly after: AfterReply,
  ) {}

  /** Throws Refusal `not_found`. */
  async run(staff: Staff, caseNo: string, text: string): Promise<ReplyPreview> {
    const found = await this.cases.find({ caseNo });
    if (!found || !mayRead(staff, found)) throw new Refusal('not_found');
    const sending = { round: followUpOf(found).round, publicUrl: this.office.publicUrl };
    const [order] = replyMail('', found, text, { ...sending, terms: this.after.terms });
    const mail = order ? { to: order.to, subject: order.subject, text: order.text } : null;
    return { mail, page: text };
  }
}
