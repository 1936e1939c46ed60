import { MACHINE_RIGHTS } from '#staff';
import { z } from 'zod';
import { instant, requiredText } from '../text.js';

const right = z.enum(MACHINE_RIGHTS);

/** Another system with an API key, as its administrator sees it; the key itself is kept nowhere. */
export const client = z.object({
  id: z.string(),
  name: z.string(),
  may: z.array(right),
  active: z.boolean(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
  events: z.array(
    z.object({
      type: z.string(),
      at: instant,
      actor: z.object({ id: z.string(), name: z.string() }),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
});
export const clientList = z.object({ items: z.array(client) });

export const newClient = z.strictObject({ name: requiredText(100), may: z.array(right).min(1) });
/** The key is told this once. */
export const clientAdmitted = z.object({ client, key: z.string() });

/** Why somebody's key, second step or the like was ended. */
export const withReason = z.strictObject({ reason: requiredText(500) });
