import { z } from 'zod';
import { CHANNELS, ROLES } from '#case';
import { anyText, instant, optionalText, requiredText } from './text.js';

export const signIn = z.strictObject({
  account: requiredText(60),
  password: requiredText(200),
  /** Six digits of the telephone or a recovery code, where the account has a second step. */
  code: optionalText(40),
});

const named = z.object({ code: z.string(), zh: z.string(), en: z.string() });

/** Who is signed in, and the office's words the console needs. */
export const me = z.object({
  id: z.string(),
  account: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  section: z.string().nullable(),
  /** What has to be set up before anything else; everything else is refused meanwhile. */
  owes: z.array(z.enum(['password', 'second-step'])),
  /** Where a case may be given: the sections that can lead, what they do and how they are reached, and triage. */
  sections: z.array(named.extend({ duties: z.string(), contact: z.string() })),
  /** The names of all who may appear on a case, units of head office too. */
  units: z.array(named),
  /** Those who are away today and whose deputy this person is. */
  standsInFor: z.array(
    z.object({
      account: z.string(),
      name: z.string(),
      role: z.enum(ROLES),
      section: z.string().nullable(),
    }),
  ),
  colleagues: z.array(
    z.object({
      account: z.string(),
      name: z.string(),
      role: z.string(),
      /** Not at work today: until which day (in Taipei), and who stands in. */
      away: z
        .object({
          until: z.iso.date(),
          deputy: z.object({ account: z.string(), name: z.string() }).nullable(),
        })
        .nullable(),
    }),
  ),
  /** What may be attached to a case, in megabytes of 1024 × 1024 bytes: each file, how many, and all together. */
  files: z.object({
    eachMegabytes: z.number(),
    most: z.number(),
    megabytes: z.number(),
  }),
});

export const routingPreview = z
  .strictObject({
    channel: z.enum([...CHANNELS, 'ethics']).default('manager_mailbox'),
    subject: anyText(2_000),
    body: anyText(100_000),
  })
  .refine((message) => message.subject.trim() || message.body.trim(), {
    message: '請填寫主旨或內容 give a subject or a text',
    path: ['body'],
  });

const measure = z.object({
  code: z.string(),
  strategy: z.number().int(),
  method: z.number().int(),
  action: z.string(),
  due: z.string(),
  departments: z.array(z.string()),
  benefit: z.string(),
  linkedCases: z.number().int(),
});

export const plan = z.object({
  year: z.number().int(),
  title: z.string(),
  office: z.string(),
  basis: z.string(),
  period: z.object({ from: z.string(), to: z.string() }),
  objectives: z.array(z.string()),
  strategies: z.array(
    z.object({
      no: z.number().int(),
      title: z.string(),
      methods: z.array(
        z.object({ no: z.number().int(), title: z.string(), measures: z.array(measure) }),
      ),
    }),
  ),
});
export type PlanView = z.infer<typeof plan>;

export const measureWithCases = measure.extend({
  cases: z.array(
    z.object({
      caseNo: z.string(),
      section: z.string().nullable(),
      evidence: z.string(),
      linkedAt: instant,
    }),
  ),
});

/** An error as RFC 9457 tells it; `detail` says in Chinese, then in English, what to do. */
export const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
