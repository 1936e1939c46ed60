import { AfterReply } from './after/after-reply.js';
import { RateAnswer } from './after/rate-answer.js';
import { ReopenByCustomer, ReopeningContext } from './after/reopen-by-customer.js';
import { ReopenCase } from './after/reopen-case.js';
import { ApproveReply } from './approve-reply.js';
import { CloseCase } from './close-case.js';
import { DeliverMail } from './deliver-mail.js';
import { DraftReply } from './draft-reply.js';
import { LinkMeasures } from './link-measures.js';
import { RecallReply } from './recall-reply.js';
import { SendBackReply } from './send-back-reply.js';
import { SubmitReply } from './submit-reply.js';
import { PgTemplateStore } from './store/pg-template-store.js';
import { KeepTemplate } from './writing/keep-template.js';
import { PreviewReply } from './writing/preview-reply.js';
import { TemplateStore } from './writing/template-store.port.js';

export type { OpenToCustomer } from './after/after-reply.js';
export { PolicyInForce } from './after/policy-in-force.port.js';
export { tooShort } from './domain/after-reply.js';
export { SurveyAnswerSchema } from './store/survey-answer.schema.js';
export { MailStore } from './mail-store.port.js';
export { MeasureCatalog } from './measure-catalog.port.js';
export { isOffered, mayKeep, PLACEHOLDERS, type ReplyTemplate } from './domain/reply-template.js';
export { ReplyTemplateSchema } from './store/reply-template.schema.js';
export { sendMail } from './resolution.jobs.js';
export { MailSchema } from './store/mail.schema.js';
export { PgMailStore } from './store/pg-mail-store.js';
export { AfterReply, RateAnswer, ReopenByCustomer, ReopenCase };
export {
  ApproveReply,
  CloseCase,
  DeliverMail,
  DraftReply,
  KeepTemplate,
  LinkMeasures,
  PreviewReply,
  RecallReply,
  SendBackReply,
  SubmitReply,
  TemplateStore,
};

/** The actions of this stage, for an app to wire. */
export const resolutionUseCases = [
  ...[AfterReply, RateAnswer, ReopenByCustomer, ReopenCase, ReopeningContext],
  ApproveReply,
  CloseCase,
  DraftReply,
  LinkMeasures,
  RecallReply,
  SendBackReply,
  SubmitReply,
];

/** Saved replies and previews, for the app that people write in. */
export const writingProviders = [
  KeepTemplate,
  PreviewReply,
  { provide: TemplateStore, useClass: PgTemplateStore },
];
