import { z } from 'zod';
import { instant, requiredText } from '../text.js';

/** How it stands with the own second step of signing in. */
export const secondStep = z.object({
  since: instant.nullable(),
  recoveryLeft: z.number().int(),
  isRequired: z.boolean(),
});

/** The own password again: an open screen is not enough. */
export const withPassword = z.strictObject({ password: requiredText(200) });

/** A key for the telephone; it counts from its first code on. */
export const newSecondStep = z.object({ secret: z.string(), address: z.string() });

export const firstCode = z.strictObject({ code: requiredText(40) });
/** Told this once. */
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
