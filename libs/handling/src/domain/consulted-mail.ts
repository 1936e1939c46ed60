import type { Case } from '#case';
import type { MailOrder } from '#kernel';

/** A colleague to be told. */
export interface Asked {
  readonly id: string;
  readonly email: string;
}

/**
 * Tells people of a section that its findings are asked for. What is asked stands in the console
 * alone: nothing a customer or a colleague wrote travels by mail inside the office.
 */
export const consultedMail = (
  id: string,
  c: Pick<Case, 'id' | 'caseNo' | 'version'>,
  { id: personId, email }: Asked,
  publicUrl: string,
): MailOrder => ({
  ...{ id, kind: 'consulted', dedupeKey: `consulted-${c.id}-${c.version}-${personId}`, to: email },
  subject: `請協助查復（案號 ${c.caseNo}）`,
  text: [
    `主辦科室請貴科協助查復案件 ${c.caseNo}。`,
    `內容與查復期限請看：${publicUrl}/console/cases/${c.caseNo}`,
    '',
    `Your section is asked for its findings on case ${c.caseNo}; see the link above.`,
  ].join('\n'),
});
