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
  planItems: z.array(z.string()),
  confidential: z.boolean(),
  reply: z.string().nullable(),
});

/** A message of the demo, with the answer an experienced handler would give. */
export type DemoCase = z.infer<typeof sample> & { readonly channel: (typeof CHANNELS)[number] };

/** The demo's ordinary messages. Reports of wrongdoing are not taken in, so they are not shown. */
export function readDemoCases(configDir: string): DemoCase[] {
  return readFileSync(path.join(configDir, 'demo/samples.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => sample.parse(JSON.parse(line)))
    .filter((c): c is DemoCase => !c.confidential && CHANNELS.some((known) => known === c.channel));
}
