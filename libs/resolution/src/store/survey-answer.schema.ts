import type { Rating } from '#case';
import { EntitySchema } from 'typeorm';

interface SurveyAnswerRow extends Rating {
  readonly caseId: string;
  readonly at: Date;
}

/** What customers thought of the answers: one row for each answer of a case. */
export const SurveyAnswerSchema = new EntitySchema<SurveyAnswerRow>({
  name: 'survey_answer',
  tableName: 'survey_answer',
  columns: {
    caseId: { type: 'uuid', primary: true },
    round: { type: 'integer', primary: true },
    section: { type: 'text', nullable: true },
    satisfaction: { type: 'integer' },
    solved: { type: 'boolean' },
    remark: { type: 'text', nullable: true },
    at: { type: 'timestamptz' },
  },
  indices: [{ name: 'survey_answer_by_time', columns: ['at'] }],
});
