import { EntitySchema } from 'typeorm';

interface DeidentifiedCaseRow {
  readonly caseId: string;
  readonly at: Date;
}

/** The cases nobody is named in any more. */
export const DeidentifiedCaseSchema = new EntitySchema<DeidentifiedCaseRow>({
  name: 'deidentified_case',
  tableName: 'deidentified_case',
  columns: {
    caseId: { type: 'uuid', primary: true },
    at: { type: 'timestamptz' },
  },
});
