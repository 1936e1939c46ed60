import { ApproveReply } from './approve-reply.js';
import { CloseCase } from './close-case.js';
import { DeliverMail } from './deliver-mail.js';
import { DraftReply } from './draft-reply.js';
import { LinkMeasures } from './link-measures.js';
import { RecallReply } from './recall-reply.js';
import { SendBackReply } from './send-back-reply.js';
import { SubmitReply } from './submit-reply.js';

export { MailStore } from './mail-store.port.js';
export { MeasureCatalog } from './measure-catalog.port.js';
export { sendMail } from './resolution.jobs.js';
export { MailSchema } from './store/mail.schema.js';
export { PgMailStore } from './store/pg-mail-store.js';
export {
  ApproveReply,
  CloseCase,
  DeliverMail,
  DraftReply,
  LinkMeasures,
  RecallReply,
  SendBackReply,
  SubmitReply,
};

/** The actions of this stage, for an app to wire. */
export const resolutionUseCases = [
  ApproveReply,
  CloseCase,
  DraftReply,
  LinkMeasures,
  RecallReply,
  SendBackReply,
  SubmitReply,
];
