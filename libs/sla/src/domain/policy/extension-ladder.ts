import type { ExtensionApprover } from '#case';
import type { ExtensionStep } from './policy.js';

/**
 * The least role that may approve more time, by ALL the working days a case would then have got:
 * asking twice for a little is no way around the ladder.
 */
export function approverOf(
  steps: readonly ExtensionStep[],
  earlierDays: number,
  moreDays: number,
): ExtensionApprover {
  const total = earlierDays + moreDays;
  const step = steps.find(({ upToDays }) => upToDays === undefined || total <= upToDays);
  if (!step) throw new Error('the extension ladder has no last step');
  return step.approver;
}
