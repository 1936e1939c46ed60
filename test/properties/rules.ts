import fc from 'fast-check';
import type { Target } from '#sla';
import calendarFile from '../../config/calendar.json';
import { readCalendar } from '../../libs/sla/src/calendar-file.js';
import type {
  CalendarData,
  DayOverride,
} from '../../libs/sla/src/domain/calendar/calendar-data.js';
import { readPlace, type RungPlace } from '../../libs/sla/src/domain/policy/duration.js';
import type { RungRule, SlaPolicy } from '../../libs/sla/src/domain/policy/policy.js';
import { shiftDay } from '#kernel';

/** A moment of the office's time. */
export const taipei = (text: string): Date => new Date(`${text}+08:00`);

const OFFICE = readCalendar(calendarFile);
const FIRST_DAY = '2026-01-01';
const aDay = fc.integer({ min: 0, max: 729 }).map((n) => shiftDay(FIRST_DAY, n));

const override = (worked: fc.Arbitrary<DayOverride['worked']>): fc.Arbitrary<DayOverride> =>
  fc.record({
    day: aDay,
    worked,
    regions: fc.constantFrom<string[]>([], ['臺北市'], ['高雄市']),
    reason: fc.constant('任意'),
  });

/** The office's own calendar of 2026 and 2027 with days worked otherwise; now and then without a lunch break. */
export const aCalendar = (
  worked: fc.Arbitrary<DayOverride['worked']> = fc.constantFrom(
    'none',
    'morning',
    'afternoon',
    'all',
  ),
): fc.Arbitrary<CalendarData> =>
  fc
    .record({ overrides: fc.array(override(worked), { maxLength: 30 }), lunch: fc.boolean() })
    .map(({ overrides, lunch }) => {
      const { years, workingHours, ...rest } = OFFICE;
      const { from, to } = workingHours;
      return {
        ...rest,
        years: { '2026': years['2026'], '2027': years['2027'] },
        workingHours: lunch ? workingHours : { from, to },
        overrides,
      };
    });

/** An allowed time in days or in working minutes. */
export const aTarget: fc.Arbitrary<Target> = fc.oneof(
  fc.record({
    unit: fc.constantFrom('workingDays' as const, 'calendarDays' as const),
    amount: fc.integer({ min: 1, max: 30 }),
    from: fc.constantFrom('next_day' as const, 'at_once' as const),
  }),
  fc.record({
    unit: fc.constant('workingMinutes' as const),
    amount: fc.integer({ min: 1, max: 5_000 }),
    from: fc.constant('at_once' as const),
  }),
);

const aPlace = fc
  .constantFrom('50 %', '90 %', '-1 working day', '-4 working hours', '-2 calendar days')
  .map((text) => readPlace(text) as RungPlace);
const aLatePlace = fc
  .constantFrom('+1 working day', '+3 calendar days', '+90 working minutes')
  .map((text) => readPlace(text) as RungPlace);

const rung = (name: string, at: RungPlace, urgent: boolean): RungRule => ({
  ...{ rung: name, at, urgent },
  to: ['handler'],
  by: ['mail'],
});

const aLadder = fc
  .tuple(aPlace, aPlace, aLatePlace, fc.boolean())
  .map(([early, later, late, urgent]) => [
    rung('early', early, false),
    rung('later', later, urgent),
    rung('breach', readPlace('deadline') as RungPlace, urgent),
    rung('overdue', late, false),
  ]);

const targets = fc.record(
  { reply: aTarget, accepted: aTarget, first_answer: aTarget, findings: aTarget, return: aTarget },
  { requiredKeys: ['reply'] },
);

/** Promises of any length for urgent and for all other cases, with a ladder of four rungs on each clock. */
export const aPolicy: fc.Arbitrary<SlaPolicy> = fc
  .record({ urgent: targets, others: targets, ladder: aLadder, other: aLadder })
  .map(({ urgent, others, ladder, other }) => ({
    version: 'any',
    policies: [
      { name: 'urgent', when: { urgent: true }, targets: urgent },
      { name: 'others', when: {}, targets: others },
    ],
    ladders: {
      reply: ladder,
      accepted: other,
      first_answer: other,
      findings: ladder,
      return: other,
    },
    extensions: [{ approver: 'supervisor' }],
  }));

/** Any moment at which a case may come in, so that what follows still lies within the calendar. */
export const aReceipt = fc
  .date({
    min: taipei('2026-01-01T00:00:00'),
    max: taipei('2027-05-31T00:00:00'),
    noInvalidDate: true,
  })
  .map((at) => new Date(Math.floor(at.getTime() / 1_000) * 1_000));
