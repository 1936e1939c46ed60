import { type CaseEvent, CUSTOMER, event, systemActor } from '#case';
import calendarData from '../../../../../config/calendar.json';
import { readCalendar } from '../../calendar-file.js';
import { WorkingCalendar } from '../calendar/working-calendar.js';
import { sectionTimes } from './section-times.js';

const calendar = new WorkingCalendar({ ...readCalendar(calendarData), overrides: [] });
const taipei = (text: string): Date => new Date(`2026-11-${text}:00+08:00`);
const SYSTEM = systemActor('test');
const staff = (name: string) => ({ by: 'staff', id: name, name }) as const;

const received = event('case.received', taipei('23T09:00'), CUSTOMER, {
  ...{ channel: 'email', kind: 'inquiry', sourceRefNo: null, policy: 'p', calendar: 1, dueAt: '' },
});
const routed = event('case.routed', taipei('23T09:30'), SYSTEM, {
  ...{ lead: 'MAILS', confidence: 1, words: [], ruleVersion: '1', urgent: false },
});
const at = (time: string, what: string): CaseEvent => {
  switch (what) {
    case 'return':
      return event('case.returned', taipei(time), SYSTEM, { from: 'MAILS', reason: 'x' });
    case 'accept':
      return event('case.accepted', taipei(time), staff('王'), {});
    case 'assign':
      return event('case.assigned', taipei(time), SYSTEM, { handlerId: 'x', handlerName: '李' });
    case 'wait':
      return event('case.supplement_requested', taipei(time), SYSTEM, {
        question: '?',
        told: 'email',
      });
    case 'resume':
      return event('case.resumed', taipei(time), SYSTEM, { note: null });
    case 'answer':
      return event('reply.approved', taipei(time), SYSTEM, { text: 'x', by: 'email' });
    default:
      return event('case.transferred', taipei(time), SYSTEM, { from: null, to: what, reason: 'x' });
  }
};
const now = taipei('25T09:30');
const told = (events: readonly CaseEvent[]) =>
  sectionTimes(events, calendar, now).map(({ section, minutes, waitingMinutes, handlers, to }) => [
    ...[section, minutes, waitingMinutes, handlers.join()],
    to ? 'left' : 'there',
  ]);

describe('how long a case sat with whom', () => {
  it.each<[string, CaseEvent[], unknown[][]]>([
    ['nobody yet', [received], [[null, 990, 0, '', 'there']]],
    [
      'one section',
      [received, routed, at('23T10:30', 'accept')],
      [
        [null, 30, 0, '', 'left'],
        ['MAILS', 960, 0, '王', 'there'],
      ],
    ],
    [
      'a wrong section, triage, the right one',
      [
        ...[received, routed, at('23T10:30', 'return'), at('23T11:00', 'DELIVERY')],
        ...[at('23T11:30', 'assign'), at('23T14:00', 'answer')],
      ],
      [
        [null, 30, 0, '', 'left'],
        ['MAILS', 60, 0, '', 'left'],
        ['TRIAGE', 30, 0, '', 'left'],
        ['DELIVERY', 120, 0, '李', 'left'],
      ],
    ],
    [
      'a waiting time over a transfer, shown apart for each',
      [
        ...[received, routed, at('23T10:30', 'wait'), at('23T11:30', 'DELIVERY')],
        ...[at('24T09:30', 'resume'), at('24T10:30', 'answer')],
      ],
      [
        [null, 30, 0, '', 'left'],
        ['MAILS', 60, 60, '', 'left'],
        ['DELIVERY', 60, 360, '', 'left'],
      ],
    ],
    [
      'two handlers of the same section',
      [
        received,
        routed,
        at('23T10:00', 'accept'),
        at('23T11:00', 'assign'),
        at('23T11:30', 'answer'),
      ],
      [
        [null, 30, 0, '', 'left'],
        ['MAILS', 120, 0, '王,李', 'left'],
      ],
    ],
  ])('%s', (_name, events, expected) => expect(told(events)).toEqual(expected));
});
