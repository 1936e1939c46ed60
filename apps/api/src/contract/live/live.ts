import { z } from 'zod';
import { DOINGS } from '#insight';
import { fault } from '../sentence.js';

/** Where a stream of changes goes on. */
export const liveQuery = z.strictObject({
  /** The `cursor` of the answer before, or the id of the last event; without one, from now on. */
  since: z.string().max(20_000).optional(),
});

const person = z.object({ id: z.string(), name: z.string(), doing: z.enum(DOINGS) });

/** Who else has a case open. */
export const presentPeople = z.object({ people: z.array(person) });

/** What happened since `since`; the same as the stream of server-sent events tells bit by bit. */
export const liveAnswer = z.object({
  cursor: z.string(),
  /** What happened cannot be told one by one: look at everything anew. */
  isReset: z.boolean(),
  changes: z.array(
    z.object({
      caseNo: z.string(),
      version: z.number().int(),
      kinds: z.array(z.string()),
      isOwn: z.boolean(),
    }),
  ),
  /** Cases that have left the reader's sight. */
  gone: z.array(z.string()),
  /** There are new notices for the reader. */
  hasNotices: z.boolean(),
});

/** What somebody does with a case they have open; a window that closes says `leaving`. */
export const presenceQuery = z.strictObject({
  doing: z
    .enum([...DOINGS, 'leaving'], {
      error: fault('請填 looking、replying 或 leaving', 'must be looking, replying or leaving'),
    })
    .default('looking'),
  /** Tells the windows of one person from each other. */
  tab: z
    .string()
    .regex(/^[\w-]{0,40}$/, fault('不是視窗的編號', 'is not the name of a window'))
    .default(''),
});
