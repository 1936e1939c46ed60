import { EntitySchema } from 'typeorm';

interface PresenceRow {
  readonly caseId: string;
  readonly staffId: string;
  readonly tab: string;
  readonly doing: string;
  readonly seenAt: Date;
}

/** The table of who has which case open; unlogged, empty after a crash. */
export const PresenceSchema = new EntitySchema<PresenceRow>({
  name: 'presence',
  tableName: 'presence',
  columns: {
    caseId: { type: 'uuid', primary: true },
    staffId: { type: 'uuid', primary: true },
    tab: { type: 'text', primary: true },
    doing: { type: 'text' },
    seenAt: { type: 'timestamptz' },
  },
});
