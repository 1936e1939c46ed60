import { CUSTOMER, event } from '#case';
import { customerTimeline } from './customer-timeline.js';

const at = new Date('2026-11-24T02:00:00Z');
const nameOf = () => ({ zh: '投遞科', en: 'Delivery' });

describe('what the customer is told of the time their case takes', () => {
  it('what is asked of them, and that the clock runs again', () => {
    const lines = customerTimeline(
      [
        event('case.supplement_requested', at, CUSTOMER, { question: '哪一天？', told: 'other' }),
        event('case.resumed', at, CUSTOMER, { note: '內部註記' }),
      ],
      nameOf,
    );
    expect(lines.map(({ code }) => code)).toEqual(['supplement_requested', 'resumed']);
    expect(lines[0].zh).toContain('哪一天？');
    expect(JSON.stringify(lines)).not.toContain('內部註記');
  });

  it('the old and the new date of an extension, and why; not that it was asked for or refused', () => {
    const dates = { from: '2026-11-27T09:30:00.000Z', to: '2026-12-02T09:30:00.000Z' };
    const asked = { workingDays: 3, reason: '現場會勘', ...dates };
    const lines = customerTimeline(
      [
        event('extension.requested', at, CUSTOMER, { ...asked, approver: 'supervisor' }),
        event('extension.refused', at, CUSTOMER, { reason: '請如期回復' }),
        event('extension.approved', at, CUSTOMER, { ...asked, told: 'email' }),
      ],
      nameOf,
    );
    expect(lines).toHaveLength(1);
    for (const words of ['11月27日週五 17:30', '12月2日週三 17:30', '現場會勘'])
      expect(lines[0].zh).toContain(words);
    for (const words of ['27 November 2026', '2 December 2026'])
      expect(lines[0].en).toContain(words);
  });

  it('that it goes with another one, not with which', () => {
    const [line] = customerTimeline(
      [event('case.merged', at, CUSTOMER, { into: '115-000007', intoId: 'x' })],
      nameOf,
    );
    expect(line.code).toBe('merged');
    expect(JSON.stringify(line)).not.toContain('115-000007');
  });
});
