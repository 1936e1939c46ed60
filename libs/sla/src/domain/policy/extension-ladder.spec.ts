import type { ExtensionStep } from './policy.js';
import { approverOf } from './extension-ladder.js';

const STEPS: ExtensionStep[] = [
  { upToDays: 14, approver: 'supervisor' },
  { upToDays: 30, approver: 'deputy_head' },
  { approver: 'head' },
];

describe('who approves more time', () => {
  it.each([
    [0, 1, 'supervisor'],
    [0, 14, 'supervisor'],
    [0, 15, 'deputy_head'],
    [0, 30, 'deputy_head'],
    [0, 31, 'head'],
    [0, 200, 'head'],
    [13, 1, 'supervisor'],
    [14, 1, 'deputy_head'],
    [20, 10, 'deputy_head'],
    [30, 1, 'head'],
  ])('%i days before and %i more: %s', (earlier, more, approver) => {
    expect(approverOf(STEPS, earlier, more)).toBe(approver);
  });

  it('is one for all where the office wants it so', () => {
    expect(approverOf([{ approver: 'head' }], 0, 1)).toBe('head');
  });
});
