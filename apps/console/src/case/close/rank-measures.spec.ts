import type { Measure } from '../../api/model';
import { rankMeasures } from './rank-measures';

const measure = (code: string, given: Partial<Measure> = {}): Measure => ({
  ...{ code, strategy: 1, method: 1, action: '', due: '', departments: [], benefit: '' },
  ...{ linkedCases: 0, ...given },
});
const c = { lead: 'DELIVERY', subject: '郵差投錯掛號信', routing: null };
const codes = (measures: Measure[], of: Parameters<typeof rankMeasures>[0] = c) =>
  rankMeasures(of, measures, 114).map(({ measure: { code }, reasons }) => [code, reasons]);

describe('measures for a case', () => {
  it('come from routing, the section and the words, with the reasons', () => {
    const routing = { measures: ['2.3.1'] } as never;
    const measures = [
      measure('114-1.1.1', { action: '加強掛號信投遞核對' }),
      measure('114-1.1.2', { departments: ['DELIVERY'] }),
      measure('114-2.3.1'),
      measure('114-9.9.9', { action: '櫃檯服務' }),
    ];
    expect(codes(measures, { ...c, routing })).toEqual([
      ['114-2.3.1', ['routing']],
      ['114-1.1.1', ['words']],
      ['114-1.1.2', ['section']],
    ]);
  });

  it('that were linked before come first among equals, and are no reason by themselves', () => {
    const measures = [
      measure('114-1', { departments: ['DELIVERY'] }),
      measure('114-2', { departments: ['DELIVERY'], linkedCases: 7 }),
      measure('114-3', { linkedCases: 99 }),
    ];
    expect(codes(measures)).toEqual([
      ['114-2', ['section', 'earlier']],
      ['114-1', ['section']],
    ]);
  });

  it('are a few, in an order that does not change', () => {
    const many = Array.from({ length: 20 }, (_, i) =>
      measure(`114-${i}`, { departments: ['DELIVERY'] }),
    );
    expect(codes(many)).toHaveLength(5);
    expect(codes(many)).toEqual(codes([...many].reverse()));
  });
});
