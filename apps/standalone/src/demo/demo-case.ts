import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CASE_KINDS, CHANNELS } from '#case';
import { z } from 'zod';

const sample = z.object({
  id: z.string(),
  channel: z.string(),
  subject: z.string(),
  body: z.string(),
  contact: z
    .object({
      name: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
    })
    .nullable(),
  branch: z.string().nullable(),
  mailItemNo: z.string().nullable(),
  kind: z.enum(CASE_KINDS),
  lead: z.string(),
  supporting: z.array(z.string()),
  planItems: z.array(z.string()),
  confidential: z.boolean(),
  reply: z.string().nullable(),
});

/** A message of the demo, with the section and the answer an experienced office would give it. */
export type DemoCase = z.infer<typeof sample> & { readonly channel: (typeof CHANNELS)[number] };

type Sample = z.infer<typeof sample>;

/** Somebody may send a report of wrongdoing as an ordinary letter; what is marked as one is not taken in. */
const asSent = (c: Sample): Sample =>
  c.kind === 'report' && ['manager_mailbox', 'email'].includes(c.channel)
    ? { ...c, kind: 'complaint', confidential: false }
    : c;

/** The demo's messages: all but those that only the ethics office may see. */
export function readDemoCases(configDir: string): DemoCase[] {
  return readFileSync(path.join(configDir, 'demo/samples.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => asSent(sample.parse(JSON.parse(line))))
    .filter((c): c is DemoCase => !c.confidential && CHANNELS.some((known) => known === c.channel));
}
