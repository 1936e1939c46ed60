import { z } from 'zod';
import { CASE_KINDS, RESCHEDULE_CAUSES } from '#case';
import { fileToken } from './files.js';
import { fault, sentence } from './sentence.js';
import { IDEMPOTENCY_KEY, instant, occurredOn, optionalText, requiredText } from './text.js';

/** Longest message of a customer, in characters. */
export const BODY_LIMIT = 5_000;

/** Longest solution of a challenge, in characters. */
export const LONGEST_SOLUTION = 4_000;

const email = z
  .email(fault('請填寫有效的電子郵件，例如 name@example.com', 'must be an e-mail address'))
  .max(254);

export const contact = z.strictObject({
  name: requiredText(60),
  email: z.preprocess((v) => (v === '' ? undefined : v), email.optional()),
  phone: optionalText(30),
  address: optionalText(200),
});

export const newCase = z.strictObject({
  kind: z.enum(CASE_KINDS, sentence('請選擇來信類別', 'choose what it is')),
  subject: requiredText(200),
  body: requiredText(BODY_LIMIT),
  contact,
  branch: optionalText(60),
  mailItemNo: optionalText(40),
  occurredOn,
  /** Tokens of files that were uploaded before (POST /public/files). */
  files: z.array(fileToken).max(20).optional(),
  language: z.enum(['zh', 'en']).default('zh'),
  /** The solution of a challenge of `GET /public/captcha`, as ALTCHA's base64 of JSON. */
  captcha: z.string().max(LONGEST_SOLUTION).optional(),
  consent: z.literal(
    true,
    sentence('請勾選同意，我們才能處理您的來信', 'consent is needed to handle your message'),
  ),
});

/** Our own form asks for a way to answer; a message that comes without one is registered all the same. */
export const newLetter = newCase.extend({
  contact: contact.refine((c) => c.email || c.phone || c.address, {
    message: sentence(
      '請至少留下一種聯絡方式：電子郵件、電話或地址',
      'give an e-mail address, a telephone number or an address',
    ),
    path: ['email'],
  }),
});

export const captchaQuery = z.strictObject({ for: z.string().regex(IDEMPOTENCY_KEY) });

/** A challenge of ALTCHA, version 2, for the request with that Idempotency-Key; to be solved within an hour. */
export const captchaChallenge = z.object({
  parameters: z.record(z.string(), z.unknown()),
  signature: z.string(),
});

export const openedCase = z.object({
  caseNo: z.string(),
  queryCode: z.string(),
  receivedAt: instant,
  dueAt: instant,
});

export const lookup = z.strictObject({ caseNo: requiredText(20), queryCode: requiredText(64) });

const answer = z.object({ text: z.string(), at: instant });

export const progress = z.object({
  caseNo: z.string(),
  status: z.enum(['received', 'in_progress', 'answered', 'closed', 'declined']),
  receivedAt: instant,
  dueAt: instant,
  /** Since when we wait for the customer's answer to a question; the date moves by the waiting. */
  pausedAt: instant.optional(),
  /** The section that has the case, once one has. */
  section: z.object({ zh: z.string(), en: z.string() }).optional(),
  /** What happened, in plain words, oldest first. */
  timeline: z.array(z.object({ at: instant, code: z.string(), zh: z.string(), en: z.string() })),
  reply: answer.optional(),
  /** Answers given before the case was reopened, oldest first. */
  earlierReplies: z.array(answer),
  /** Our question, and since when it waits for an answer. */
  question: z.object({ text: z.string(), askedAt: instant }).optional(),
  /** Every date that was promised and the one after it, oldest first. */
  moves: z.array(
    z.object({
      ...{ at: instant, from: instant, to: instant, cause: z.enum(RESCHEDULE_CAUSES) },
      reason: z.string().optional(),
    }),
  ),
  /** Before this the answer may be rated; left out where it may not. */
  surveyUntil: instant.optional(),
  /** Before this the case may be reopened; left out where it may not. */
  reopenUntil: instant.optional(),
  /** Why an answered case may not be reopened any more. */
  reopenRefused: z.string().optional(),
});

/** An answer to our question; `askedAt` as the lookup told it keeps an old page from answering a newer one. */
export const supplement = lookup.extend({
  text: requiredText(BODY_LIMIT),
  askedAt: instant.optional(),
});

export const survey = lookup.extend({
  /** 1 (very bad) to 5 (very good). */
  satisfaction: z.int().min(1).max(5),
  solved: z.boolean(),
  remark: optionalText(1_000),
});

export const customersReopening = lookup.extend({ text: requiredText(2_000) });
export type Progress = z.infer<typeof progress>;

export const slip = z.strictObject({
  slipNo: requiredText(60),
  receivedAt: instant,
  caller: z.strictObject({ name: requiredText(60), phone: requiredText(30) }),
  kind: z.enum(CASE_KINDS),
  summary: requiredText(BODY_LIMIT),
  branch: optionalText(60),
  mailItemNo: optionalText(40),
  replyTo: z.enum(['customer', 'requester']).default('requester'),
});

export const openedSlip = z.object({ caseNo: z.string(), dueAt: instant });
