import { rocDay, rocMoment } from './roc-moment.js';

describe('a day as offices write it', () => {
  it('has the ROC year and the weekday, in Taipei', () => {
    expect(rocDay('2026-11-26')).toBe('115/11/26（四）');
    expect(rocMoment(new Date('2026-11-26T09:30:00Z'))).toBe('115/11/26（四）17:30');
    expect(rocMoment(new Date('2026-12-31T16:05:00Z'))).toBe('116/1/1（五）00:05');
  });
});
