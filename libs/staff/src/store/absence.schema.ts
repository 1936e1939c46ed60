import { EntitySchema } from 'typeorm';

interface AbsenceRow {
  readonly id: string;
  readonly staffId: string;
  readonly deputyId: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly endedAt: Date | null;
}

export const AbsenceSchema = new EntitySchema<AbsenceRow>({
  name: 'absence',
  tableName: 'absence',
  columns: {
    id: { type: 'uuid', primary: true },
    staffId: { type: 'uuid' },
    deputyId: { type: 'uuid' },
    fromDay: { type: 'date' },
    toDay: { type: 'date' },
    endedAt: { type: 'timestamptz', nullable: true },
  },
  indices: [
    { name: 'absence_by_last_day', columns: ['toDay', 'staffId'], where: 'ended_at IS NULL' },
  ],
});
