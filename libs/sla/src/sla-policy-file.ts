import { createHash } from 'node:crypto';
import { CASE_KINDS, CHANNELS, EXTENSION_APPROVERS } from '#case';
import { tellIssue } from '#kernel';
import { z } from 'zod';
import { isDeadline, readDuration, readPlace } from './domain/policy/duration.js';
import { ALERT_CHANNELS, RECIPIENTS, type SlaPolicy, TARGETS } from './domain/policy/policy.js';

const read = <T>(reader: (text: string) => T | undefined, how: string) =>
  z.string().transform((text, context) => {
    const found = reader(text);
    if (found === undefined) context.addIssue({ code: 'custom', message: how });
    return found as T;
  });

const duration = read((text) => {
  const found = readDuration(text);
  return found && found.amount > 0 && !text.startsWith('+') ? found : undefined;
}, '要寫成 must be like "3 working days", "2 calendar days", "4 working hours", "30 working minutes"');
const place = read(
  readPlace,
  '要寫成 must be like "deadline", "50 %", "-1 working day", "+1 working day"',
);

const target = z
  .strictObject({ within: duration, from: z.enum(['next_day', 'at_once']).default('next_day') })
  .transform(({ within, from }) => ({ ...within, from }));

const rung = z.strictObject({
  rung: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/, '要用英文小寫的短名 must be a short name in small letters'),
  at: place,
  to: z.array(z.enum(RECIPIENTS)).min(1),
  by: z
    .array(z.enum(ALERT_CHANNELS))
    .min(1)
    .default([...ALERT_CHANNELS]),
  urgent: z.boolean().default(false),
});

const ladder = z
  .array(rung)
  .refine((rungs) => new Set(rungs.map((one) => one.rung)).size === rungs.length, {
    message: '每一階要有自己的名稱 every rung needs a name of its own',
  });

const rule = z.strictObject({
  name: z.string().min(1),
  when: z
    .strictObject({
      channels: z.array(z.enum(CHANNELS)).min(1).optional(),
      kinds: z.array(z.enum(CASE_KINDS)).min(1).optional(),
      urgent: z.boolean().optional(),
    })
    .default({}),
  targets: z.partialRecord(z.enum(TARGETS), target).refine((targets) => targets.reply, {
    message: '缺少回復期限 a promise for "reply" is missing',
  }),
});

const extension = z.strictObject({
  upToDays: z.number().int().min(1).optional(),
  approver: z.enum(EXTENSION_APPROVERS),
});

const file = z.strictObject({
  version: z.string().min(1),
  policies: z
    .array(rule)
    .refine((rules) => Object.keys(rules.at(-1)?.when ?? { none: 1 }).length === 0, {
      message:
        '最後一條必須適用其餘所有案件，不可有條件 the last policy must be for everything: no "when"',
    }),
  ladders: z
    .partialRecord(z.enum(TARGETS), ladder)
    .refine((ladders) => ladders.reply?.some(({ at }) => at && isDeadline(at)), {
      message:
        '回復期限的階梯要有一階就在期限上 the ladder of "reply" needs a rung at the deadline itself',
    }),
  extensions: z
    .array(extension)
    .refine(
      (steps) =>
        steps.at(-1)?.upToDays === undefined &&
        steps
          .slice(0, -1)
          .every(({ upToDays }, i) => (upToDays ?? 0) > (steps[i - 1]?.upToDays ?? 0)),
      {
        message: '天數要逐階增加，最後一階不設上限 steps must grow, and the last has no "upToDays"',
      },
    ),
});

const faultsOf = (result: ReturnType<typeof file.safeParse>): string[] =>
  (result.error?.issues ?? []).map(
    (issue) => `${issue.path.join('.') || 'file'}: ${tellIssue(issue)}`,
  );

/** Every fault of the policies, in words an administrator can act on. */
export const checkPolicy = (data: unknown): string[] => faultsOf(file.safeParse(data));

/** The policies of a file that was let in. Throws where it has faults. */
export const readPolicy = (data: unknown): SlaPolicy => file.parse(data) as SlaPolicy;

/** The version and, so that no edit goes unnoticed, a mark of what the file says. */
export function policyId(data: unknown): string {
  const mark = createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 8);
  return `${(data as { version: string }).version}#${mark}`;
}
