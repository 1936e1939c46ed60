import { agesFinding, handlersFinding, heatFinding, monthsFinding, weeksFinding } from './findings';

const handler = (name: string | null, breached: number) => ({
  ...{ account: name, name, breached, open: 9, dueToday: 0, paused: 0 },
});
const age = (bucket: '0-1' | '6-10' | '11+', open: number) => ({ bucket, open, breached: 0 });
const month = (onTime: number, late: number, medianDays: number | null) => ({
  ...{ month: '2026-10', onTime, late, medianDays, meanDays: medianDays },
});
const cell = (weekday: number, received: number, receivedLate: number) => ({
  ...{ section: 'MAILS', weekday, received, receivedLate },
});
const week = (weekOpen: number) => ({
  ...{ week: '2026-10-05', weekReceived: 1, weekAnswered: 1, weekBreached: 0, weekOpen },
});

describe('what the pictures of the board say', () => {
  it.each([
    [handlersFinding([]), 'handlersNone', {}],
    [handlersFinding([handler('王', 0)]), 'handlersNone', {}],
    [handlersFinding([handler('王', 3), handler('李', 1)]), 'handlersWorst', { name: '王', n: 3 }],
    [handlersFinding([handler(null, 2)]), 'handlersNobody', { n: 2 }],
    [agesFinding([age('0-1', 5)]), 'agesNone', {}],
    [agesFinding([age('0-1', 5), age('6-10', 3), age('11+', 2)]), 'agesOld', { n: 5, share: 50 }],
    [monthsFinding([month(0, 0, null)]), 'monthsNone', {}],
    [
      monthsFinding([month(2, 1, 2.5), month(1, 0, 1), month(0, 0, null)]),
      'monthsShare',
      { n: 4, share: 75, days: 1 },
    ],
    [heatFinding([cell(1, 9, 0)]), 'heatNone', {}],
    [
      heatFinding([cell(1, 100, 10), cell(5, 4, 3)]),
      'heatWorst',
      { weekday: 5, n: 4, late: 3, share: 75 },
    ],
    [weeksFinding([week(4), week(9), week(4)]), 'weeksSame', { n: 4 }],
    [weeksFinding([week(4), week(9)]), 'weeksMore', { n: 9, by: 5 }],
    [weeksFinding([week(9), week(4)]), 'weeksLess', { n: 4, by: 5 }],
  ])('%j', (finding, words, values) => {
    expect(finding).toEqual({ words, values });
  });
});
