import { ROLES } from '#case';
import { ENTRIES } from '#staff';
import { z } from 'zod';
import { instant, optionalText, requiredText } from '../text.js';

/** An account as its administrator sees it. */
export const accountRecord = z.object({
  id: z.string(),
  account: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  section: z.string().nullable(),
  active: z.boolean(),
  mustChangePassword: z.boolean(),
  lastSignedInAt: instant.nullable(),
  createdAt: instant,
  sessions: z.number().int(),
  secondStep: z.boolean(),
});

export const accountQuery = z.strictObject({
  q: optionalText(100),
  role: z.enum(ROLES).optional(),
  section: optionalText(40),
  state: z.enum(['active', 'locked']).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
  after: optionalText(60),
});

export const accountList = z.object({ items: z.array(accountRecord), next: z.string().nullable() });

/** An account with its record, and what it has in hand: numbers and dates, nothing of what cases are about. */
export const accountDetail = accountRecord.extend({
  events: z.array(
    z.object({
      type: z.string(),
      at: instant,
      actor: z.object({ id: z.string(), name: z.string() }),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
  openCases: z.array(
    z.object({
      caseNo: z.string(),
      section: z.string().nullable(),
      status: z.string(),
      dueAt: instant,
    }),
  ),
});

const fields = {
  name: requiredText(60),
  email: requiredText(200),
  role: requiredText(20),
  section: z.string().nullable().default(null),
};

export const accountFields = z.strictObject(fields);
const entry = z.enum(ENTRIES);
export const newAccount = z.strictObject({ account: requiredText(60), ...fields, entry });
export const passwordReset = z.strictObject({ entry });

/** The password is told this once, and only where no link was mailed. */
export const accountCreated = z.object({
  account: accountRecord,
  password: z.string().nullable(),
});
export const passwordGiven = z.object({ password: z.string().nullable() });

export const caseHandover = z.strictObject({
  cases: z.array(requiredText(20)).min(1).max(200),
  /** A colleague's account; without one, the cases go back to their section. */
  to: optionalText(60),
});
export const casesHandedOver = z.object({
  moved: z.array(z.string()),
  left: z.array(z.object({ caseNo: z.string(), code: z.string(), detail: z.string() })),
});

/** Bodies about the own account. */
export const ownPassword = z.strictObject({
  current: requiredText(200),
  next: requiredText(200),
});
export const passwordByLink = z.strictObject({
  token: requiredText(100),
  password: requiredText(200),
});
export const linkUsed = z.object({ account: z.string() });

export const ownSessions = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      device: z.string(),
      createdAt: instant,
      seenAt: instant,
      isThis: z.boolean(),
    }),
  ),
});
/** The id of a session, or `others`. */
export const sessionToEnd = z.strictObject({ which: requiredText(60) });
