import { dueState } from './due';

const now = new Date('2026-11-24T02:00:00Z');

describe('the deadline chip', () => {
  it.each([
    ['2026-11-27T09:30:00Z', 'routed', 'calm', '3 days'],
    ['2026-11-25T09:30:00Z', 'routed', 'calm', '1 days 7 hours'],
    ['2026-11-24T09:30:00Z', 'routed', 'soon', '7 hours 30 minutes'],
    ['2026-11-24T04:00:00Z', 'routed', 'soon', '2 hours'],
    ['2026-11-24T02:20:00Z', 'submitted', 'soon', '20 minutes'],
    ['2026-11-24T02:00:00Z', 'routed', 'overdue', '0 minutes'],
    ['2026-11-21T09:30:00Z', 'in_progress', 'overdue', '2 days'],
    ['2026-11-21T09:30:00Z', 'replied', 'answered', '2 days'],
    ['2026-11-21T09:30:00Z', 'closed', 'ended', '2 days'],
    ['2026-11-21T09:30:00Z', 'declined', 'ended', '2 days'],
  ])('due %s, %s: %s, %s', (dueAt, status, tone, words) => {
    const state = dueState(dueAt, status, now);
    expect(state.tone).toBe(tone);
    expect(state.parts.map(({ amount, unit }) => `${amount} ${unit}`).join(' ')).toBe(words);
  });

  it.each([
    ['2026-11-30T09:30:00Z', 1, 'calm', '1 workingDay'],
    ['2026-11-26T09:30:00Z', 2, 'calm', '2 workingDays'],
    ['2026-11-24T09:30:00Z', 0, 'soon', '7 hours 30 minutes'],
    ['2026-11-20T09:30:00Z', -2, 'overdue', '2 workingDays'],
    ['2026-11-24T01:00:00Z', 0, 'overdue', '1 hours'],
  ])('due %s with %s working days left: %s, %s', (dueAt, left, tone, words) => {
    const state = dueState(dueAt, 'routed', now, null, left);
    expect(state.tone).toBe(tone);
    expect(state.parts.map(({ amount, unit }) => `${amount} ${unit}`).join(' ')).toBe(words);
  });

  it.each([
    ['in time', '2026-11-20T02:00:00Z', 'in_progress', 'paused'],
    ['after it', '2026-11-23T02:00:00Z', 'in_progress', 'overdue'],
    ['and answered', '2026-11-20T02:00:00Z', 'replied', 'answered'],
  ])('stands still where the customer is waited for: %s', (_when, pausedAt, status, tone) => {
    expect(dueState('2026-11-21T09:30:00Z', status, now, pausedAt).tone).toBe(tone);
  });
});
