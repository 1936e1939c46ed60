import { closingFault, linkFault } from './closing.js';

const measure = (code: string) => ({ code, evidence: '加強門牌核對。' });

describe('closing a case', () => {
  it.each([
    ['measures and no reason', [measure('114-2.3.1')], undefined, undefined],
    ['measures and an empty reason', [measure('114-2.3.1')], '', undefined],
    ['a reason and no measures', [], '單純查詢，無涉服務改善。', undefined],
    ['neither', [], undefined, 'measures_or_reason'],
    ['blanks for a reason', [], ' \u3000\n', 'measures_or_reason'],
    ['both', [measure('114-2.3.1')], '單純查詢。', 'measures_or_reason'],
  ])('with %s', (_what, measures, reason, code) =>
    expect(closingFault(measures, reason)?.code).toBe(code),
  );
});

describe('linking measures', () => {
  it('takes several known ones', () =>
    expect(linkFault([measure('114-2.3.1'), measure('114-1.1.1')], [])).toBeUndefined());

  it('names the ones that no plan has, and the ones named twice', () => {
    const links = [measure('114-9.9.9'), measure('114-1.1.1'), measure('114-1.1.1')];
    expect(linkFault(links, ['114-9.9.9'])).toMatchObject({
      code: 'unknown_measure',
      details: { measures: ['114-9.9.9', '114-1.1.1'] },
    });
  });
});
