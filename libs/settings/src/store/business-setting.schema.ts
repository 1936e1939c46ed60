import { EntitySchema } from 'typeorm';
import type { KeptVersion } from '../setting-store.port.js';

/** The table of the settings' versions. */
export const BusinessSettingSchema = new EntitySchema<KeptVersion>({
  name: 'business_setting',
  tableName: 'business_setting',
  columns: {
    name: { type: 'text', primary: true },
    version: { type: 'integer', primary: true },
    content: { type: 'json' },
    hash: { type: 'text' },
    changedBy: { type: 'text' },
    changedAt: { type: 'timestamptz', default: () => 'now()' },
    reason: { type: 'text' },
  },
});
