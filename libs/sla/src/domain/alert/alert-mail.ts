import { rocMoment } from '#kernel';
import { dutyOf, sortOf } from './case-words.js';
import { isSealed, type LiveAlert } from './waiting-alert.js';

/** More would not be read; the console has them all. */
const SHOWN = 100;

/** Subject and text of a mail to staff. */
export interface StaffMail {
  readonly subject: string;
  readonly text: string;
}

/**
 * What is told in one mail. Nothing a customer wrote leaves the house in it, and of a sealed case
 * nothing but its number.
 */
export function alertMail(alerts: readonly LiveAlert[], at: Date, publicUrl: string): StaffMail {
  const late = alerts.filter(({ dueAt }) => dueAt <= at).length;
  const [only] = alerts;
  const about = alerts.length === 1 ? `案號 ${only.caseNo}` : `共 ${alerts.length} 項`;
  const counted = late > 0 ? `逾期 ${late} 項 ${late} overdue` : '即將到期 due soon';
  const rest = alerts.length - SHOWN;
  return {
    subject: `期限提醒 Deadlines：${about}，${counted}`,
    text: [
      '以下期限請處理。 These deadlines need you.',
      '',
      ...alerts.slice(0, SHOWN).flatMap((alert) => [...lines(alert, at, publicUrl), '']),
      ...(rest > 0
        ? [`另有 ${rest} 項，請到承辦介面查看。 And ${rest} more in the console.`, '']
        : []),
      `承辦介面 Console：${publicUrl}/console/`,
    ].join('\n'),
  };
}

function lines(alert: LiveAlert, at: Date, publicUrl: string): string[] {
  const { caseNo, clock, dueAt } = alert;
  if (isSealed(alert)) return [caseNo];
  const state = dueAt <= at ? '已逾期 overdue' : '將到期 due soon';
  return [
    `${caseNo}　${sortOf(alert)}`,
    `　${state}：${dutyOf(clock)}`,
    `　期限 due ${rocMoment(dueAt)}`,
    `　${publicUrl}/console/cases/${caseNo}`,
  ];
}
