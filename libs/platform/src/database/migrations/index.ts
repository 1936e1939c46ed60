import { Cases1764000000000 } from './1764000000000-cases.js';
import { Staff1764000001000 } from './1764000001000-staff.js';
import { Plans1764000002000 } from './1764000002000-plans.js';
import { Clocks1764000003000 } from './1764000003000-clocks.js';
import { CalendarChanges1764000004000 } from './1764000004000-calendar-changes.js';
import { Alerts1764000005000 } from './1764000005000-alerts.js';
import { Heartbeat1764000006000 } from './1764000006000-heartbeat.js';
import { DeadlineChecks1764000007000 } from './1764000007000-deadline-checks.js';
import { AsOf1764000008000 } from './1764000008000-as-of.js';
import { Attachments1764000010000 } from './1764000010000-attachments.js';
import { AfterReply1764000012000 } from './1764000012000-after-reply.js';
import { Queue1764000014000 } from './1764000014000-queue.js';
import { RecalledReplies1764000015000 } from './1764000015000-recalled-replies.js';
import { Live1764000016000 } from './1764000016000-live.js';
import { BusinessSettings1764000018000 } from './1764000018000-business-settings.js';
import { Accounts1764000019000 } from './1764000019000-accounts.js';
import { Absences1764000019100 } from './1764000019100-absences.js';
import { ReplyTemplates1764000020000 } from './1764000020000-reply-templates.js';
import { SimilarCases1764000020100 } from './1764000020100-similar-cases.js';
import { ApiClients1764000021000 } from './1764000021000-api-clients.js';
import { SecondSteps1764000021100 } from './1764000021100-second-steps.js';
import { Retention1764000021200 } from './1764000021200-retention.js';
import { ReturnedCases1764000022000 } from './1764000022000-returned-cases.js';
import { ScanAttempts1764000023000 } from './1764000023000-scan-attempts.js';

/** In the order in which they are applied. */
export const migrations = [
  Cases1764000000000,
  Staff1764000001000,
  Plans1764000002000,
  Clocks1764000003000,
  CalendarChanges1764000004000,
  Alerts1764000005000,
  Heartbeat1764000006000,
  DeadlineChecks1764000007000,
  AsOf1764000008000,
  Attachments1764000010000,
  AfterReply1764000012000,
  Queue1764000014000,
  RecalledReplies1764000015000,
  Live1764000016000,
  BusinessSettings1764000018000,
  Accounts1764000019000,
  Absences1764000019100,
  ReplyTemplates1764000020000,
  SimilarCases1764000020100,
  ApiClients1764000021000,
  SecondSteps1764000021100,
  Retention1764000021200,
  ReturnedCases1764000022000,
  ScanAttempts1764000023000,
];
