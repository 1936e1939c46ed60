import { CASE_KINDS, CHANNELS } from '#case';
import { hasControls, hasHalfCharacters, SETTING_NAMES } from '#kernel';
import { z } from 'zod';
import { routingView } from './cases.js';
import { fault } from './sentence.js';
import { anyText, instant, requiredText } from './text.js';

/** Every text in it, names of fields included. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return [
    ...(Array.isArray(value) ? [] : Object.keys(value)),
    ...Object.values(value).flatMap(textsIn),
  ];
};

/** The whole of a setting, of the form of its file in config/. */
const content = z
  .record(z.string(), z.unknown())
  .refine(
    (given) => !textsIn(given).some((text) => hasControls(text) || hasHalfCharacters(text)),
    fault('含有不能處理的字元，請刪除後再送出', 'contains control or broken characters'),
  );

const line = z.object({
  name: z.enum(SETTING_NAMES),
  version: z.number().int(),
  hash: z.string(),
  changedBy: z.string(),
  changedAt: instant,
  reason: z.string(),
});

/** One version of a setting; versions are added, never changed. */
export const settingVersion = line.extend({ content: z.record(z.string(), z.unknown()) });

/** A setting as it stands; `refused` says why its newest version is not gone by. */
export const settingState = z.object({
  newest: settingVersion,
  inUse: z.number().int(),
  refused: z.object({ version: z.number().int(), faults: z.array(z.string()) }).nullable(),
});

export const settingVersions = z.object({ items: z.array(line) });

export const settingChange = z.strictObject({
  basedOn: z.int().min(0),
  reason: requiredText(500),
  content,
});
export type SettingChangeBody = z.output<typeof settingChange>;

/** What to try a content on: a case that might come, a text, or the past cases, part by part. */
export const settingTrial = z.strictObject({
  content,
  policySample: z
    .strictObject({
      channel: z.enum(CHANNELS),
      kind: z.enum(CASE_KINDS),
      urgent: z.boolean(),
      at: z.iso.datetime({ offset: true }),
    })
    .optional(),
  text: z
    .strictObject({
      channel: z.enum(CHANNELS).default('manager_mailbox'),
      subject: anyText(2_000),
      body: anyText(20_000),
    })
    .optional(),
  pastCases: z
    .strictObject({
      after: z.strictObject({ before: z.uuid(), done: z.int().min(0).max(1_000) }).optional(),
    })
    .optional(),
});
export type SettingTrialBody = z.output<typeof settingTrial>;

const alert = z.object({
  rung: z.string(),
  at: instant,
  toldAt: instant,
  to: z.array(z.string()),
  by: z.array(z.string()),
  urgent: z.boolean(),
});
const policyPreview = z.object({
  rule: z.string(),
  deadlines: z.array(z.object({ target: z.string(), dueAt: instant, alerts: z.array(alert) })),
});

const why = z.object({
  lead: z.string(),
  confidence: z.number(),
  reasons: z.array(z.object({ zh: z.string(), en: z.string(), words: z.array(z.string()) })),
});
const rehearsal = z.object({
  total: z.number().int(),
  done: z.number().int(),
  /** How many cases go from where to where, and where such cases ended; the parts add up. */
  flows: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      ended: z.string().nullable(),
      cases: z.number().int(),
    }),
  ),
  moved: z.array(
    z.object({ caseNo: z.string().nullable(), lead: z.string(), before: why, after: why }),
  ),
  next: z.string().nullable(),
});

/** How many cases would lose their personal data the coming night: as it is, and by the new terms. */
const retentionPreview = z.object({
  channels: z.array(
    z.object({ channel: z.string(), now: z.number().int(), then: z.number().int() }),
  ),
});

/** What a content would do; with faults nothing is tried. */
export const settingPreview = z.object({
  faults: z.array(z.object({ path: z.string(), message: z.string() })),
  policy: policyPreview.nullable(),
  text: z.object({ now: routingView, then: routingView }).nullable(),
  pastCases: rehearsal.nullable(),
  retention: retentionPreview.nullable(),
});
