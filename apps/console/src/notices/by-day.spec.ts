import { byDay } from './by-day';

it('puts notices under their days in Taipei', () => {
  const ats = ['2026-11-27T16:30:00Z', '2026-11-27T15:59:00Z', '2026-11-27T01:00:00Z'];
  expect(byDay(ats.map((at) => ({ at }))).map(({ day, notices }) => [day, notices.length])).toEqual(
    [
      ['2026-11-28', 1],
      ['2026-11-27', 2],
    ],
  );
});
