import type { Case } from '#case';
import {
  checkAfterReply,
  endOfDays,
  isDissatisfied,
  reopeningFault,
  surveyFault,
  tooShort,
} from './after-reply.js';

const TERMS = { surveyDays: 7, reopenDays: 30, customerReopenings: 2, leastCharacters: 10 };
const taipei = (text: string): Date => new Date(`${text.replace(' ', 'T')}+08:00`);

type Looked = Pick<Case, 'status' | 'reply' | 'repliedAt' | 'closedAt' | 'mergedInto' | 'followUp'>;
/** Answered on Tuesday 3 November 2026 at 23:30 in Taipei, when in UTC it is still that day's afternoon. */
const answered = (given: Partial<Looked> = {}): Looked => ({
  ...{ status: 'replied', repliedAt: taipei('2026-11-03 23:30:00'), closedAt: null },
  ...{ reply: null, mergedInto: null, followUp: null, ...given },
});
const closed = answered({ status: 'closed', closedAt: taipei('2026-11-10 00:10:00') });
const held = {
  ...{ text: 'x', approvedBy: 'x', approvedAt: 'x' },
  held: {
    ...{ until: taipei('2026-11-03 23:30:10').toISOString(), mailIds: [] },
    ...{ pausedAt: null, pendingExtension: null },
  },
};
const followUp = (given: object) => ({
  ...{ round: 1, byCustomer: 0, first: null, rated: null, ...given },
});

describe('what a customer may do after the answer', () => {
  it.each([
    ['2026-11-03 00:00:00', 7, '2026-11-11 00:00:00'],
    ['2026-11-03 23:59:59', 7, '2026-11-11 00:00:00'],
    ['2026-11-04 00:00:00', 7, '2026-11-12 00:00:00'],
    ['2026-12-20 12:00:00', 30, '2027-01-20 00:00:00'],
  ])('days from %s, %d of them, end at midnight %s in Taipei', (since, days, end) =>
    expect(endOfDays(taipei(since), days)).toEqual(taipei(end)),
  );

  it.each<[string, Looked, string, string | undefined]>([
    ['at once', answered(), '2026-11-03 23:30:01', undefined],
    ['in the last second', answered(), '2026-11-10 23:59:59.999', undefined],
    ['at midnight after it', answered(), '2026-11-11 00:00:00', 'survey_over'],
    ['a week after the closing', closed, '2026-11-17 23:59:59.999', undefined],
    ['later', closed, '2026-11-18 00:00:00', 'survey_over'],
    [
      'before an answer',
      answered({ status: 'in_progress' }),
      '2026-11-04 10:00:00',
      'not_in_this_state',
    ],
    [
      'of a declined case',
      answered({ status: 'declined' }),
      '2026-11-04 10:00:00',
      'not_in_this_state',
    ],
    [
      'twice',
      answered({ followUp: followUp({ rated: 1 }) }),
      '2026-11-04 10:00:00',
      'already_rated',
    ],
    [
      'while it can be taken back',
      answered({ reply: held }),
      '2026-11-03 23:30:09.999',
      'not_in_this_state',
    ],
    ['from then on', answered({ reply: held }), '2026-11-03 23:30:10', undefined],
    [
      'of the second answer',
      answered({ followUp: followUp({ round: 2, rated: 1 }) }),
      '2026-11-04 10:00:00',
      undefined,
    ],
  ])('rate it %s', (_when, c, at, code) =>
    expect(surveyFault(c, c, TERMS, taipei(at))?.code).toBe(code),
  );

  it('rates a merged case by the answer of the one it follows', () => {
    const own = { followUp: followUp({ rated: 2 }) };
    const main = answered({ followUp: followUp({ round: 2 }) });
    expect(surveyFault(own, main, TERMS, taipei('2026-11-04 10:00:00'))?.code).toBe(
      'already_rated',
    );
    expect(
      surveyFault({ followUp: null }, main, TERMS, taipei('2026-11-04 10:00:00')),
    ).toBeUndefined();
  });

  it.each<[string, Looked, string, string | undefined]>([
    ['at once', answered(), '2026-11-03 23:30:01', undefined],
    ['in the last second', answered(), '2026-12-03 23:59:59.999', undefined],
    ['at midnight after it', answered(), '2026-12-04 00:00:00', 'reopening_over'],
    ['thirty days after the closing', closed, '2026-12-10 23:59:59.999', undefined],
    ['later', closed, '2026-12-11 00:00:00', 'reopening_over'],
    [
      'once more',
      answered({ followUp: followUp({ byCustomer: 1 }) }),
      '2026-11-04 10:00:00',
      undefined,
    ],
    [
      'a third time',
      answered({ followUp: followUp({ byCustomer: 2 }) }),
      '2026-11-04 10:00:00',
      'reopened_too_often',
    ],
    [
      'while it is worked on',
      answered({ status: 'submitted' }),
      '2026-11-04 10:00:00',
      'not_in_this_state',
    ],
    [
      'while the answer can be taken back',
      answered({ reply: held }),
      '2026-11-03 23:30:09.999',
      'not_in_this_state',
    ],
    ['from then on', answered({ reply: held }), '2026-11-03 23:30:10', undefined],
    [
      'when it was declined',
      answered({ status: 'declined' }),
      '2026-11-04 10:00:00',
      'not_in_this_state',
    ],
    [
      'when it follows another',
      answered({ mergedInto: 'x' }),
      '2026-11-04 10:00:00',
      'follows_another',
    ],
  ])('have it reopened %s', (_when, c, at, code) =>
    expect(reopeningFault(c, TERMS, taipei(at))?.code).toBe(code),
  );

  it('says enough for somebody to work with', () => {
    expect(tooShort('  郵差還是投錯信箱  ', TERMS)).toBe(true);
    expect(tooShort('郵差昨天還是投錯信箱', TERMS)).toBe(false);
  });

  it.each([
    [5, true, false],
    [3, true, false],
    [2, true, true],
    [5, false, true],
  ])('with %d of 5 and solved %s somebody has to look: %s', (satisfaction, solved, looks) =>
    expect(isDissatisfied({ satisfaction, solved })).toBe(looks),
  );

  it('is configured within limits', () => {
    expect(checkAfterReply(TERMS)).toEqual([]);
    expect(checkAfterReply({ ...TERMS, surveyDays: 0, reopenDays: '30' })).toHaveLength(2);
    expect(checkAfterReply(null)).toHaveLength(4);
  });
});
