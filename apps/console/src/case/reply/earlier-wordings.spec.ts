import { earlierWordings } from './earlier-wordings';

const entry = (type: string, data: Record<string, unknown> = {}) => ({
  ...{ type, data, at: '2026-11-24T02:00:00Z' },
  actor: { by: 'staff' as const, name: '王', for: null },
});

describe('the wordings from before', () => {
  it('are those that were sent back or approved, the newest first', () => {
    const wordings = earlierWordings([
      entry('reply.submitted', { text: '一' }),
      entry('reply.sent_back', { reason: 'x' }),
      entry('reply.submitted', { text: '二' }),
      entry('reply.sent_back', { reason: 'x' }),
      entry('reply.submitted', { text: '三' }),
      entry('reply.approved', { text: '三' }),
      entry('reply.recalled'),
    ]);
    expect(wordings.map(({ text, was }) => [text, was])).toEqual([
      ['三', 'approved'],
      ['二', 'sent_back'],
      ['一', 'sent_back'],
    ]);
  });

  it('are of this answer alone: a reopened case is answered anew', () => {
    const wordings = earlierWordings([
      entry('reply.submitted', { text: '一' }),
      entry('reply.approved', { text: '一' }),
      entry('case.reopened', { reason: 'x' }),
      entry('reply.submitted', { text: '二' }),
      entry('reply.sent_back', { reason: 'x' }),
    ]);
    expect(wordings.map(({ text }) => text)).toEqual(['二']);
  });

  it('are none where the text was not kept', () => {
    expect(earlierWordings([entry('reply.submitted'), entry('reply.sent_back')])).toEqual([]);
  });
});
