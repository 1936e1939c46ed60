import { z } from 'zod';

/** Whether deadlines are being kept; minutes since the engine stopped, null while it runs. */
export const engineState = z.object({ stoppedMinutes: z.number().int().nullable() });
