import { reactTo } from './reactions.js';

const caseId = '01890000-0000-7000-8000-000000000001';
const other = '01890000-0000-7000-8000-000000000002';

describe('what follows from a fact', () => {
  it.each([
    ['case.received', {}, 'routing.route-case', `route-${caseId}`],
    [
      'timer.armed',
      { timerId: other, epoch: 3, dueAt: '2026-11-26T09:30:00+00:00' },
      'sla.fire',
      `timer-${other}-3`,
    ],
    ['mail.queued', { mailId: other }, 'mail.send', `mail-${other}`],
  ])('%s', (topic, payload, name, jobId) => {
    const [request, ...others] = reactTo([{ topic, caseId, payload }]);
    expect(others).toEqual([]);
    expect(request.job.name).toBe(name);
    expect(request.job.jobId(request.job.schema.parse(request.payload))).toBe(jobId);
    expect(jobId).not.toContain(':');
  });

  it('a wake-up comes at the deadline or a moment later, never before', () => {
    const payload = { timerId: other, epoch: 1, dueAt: '2026-11-26T09:30:00.123456+00:00' };
    const [{ runAt }] = reactTo([{ topic: 'timer.armed', caseId, payload }]);
    const late = (runAt?.getTime() ?? 0) - Date.parse('2026-11-26T09:30:00.123Z');
    expect(late).toBeGreaterThan(0);
    expect(late).toBeLessThan(500);
  });

  it('most facts need nothing', () => {
    expect(reactTo([{ topic: 'case.noted', caseId, payload: {} }])).toEqual([]);
  });
});
