import { writePlanDue } from './plan-due';

describe('the due month of a measure', () => {
  it.each([
    ['114.12', 'zh', '114/12'],
    ['114.12', 'en', 'Dec 2025'],
    ['115.3', 'zh', '115/3'],
    ['115.3', 'en', 'Mar 2026'],
    ['114.13', 'en', '114.13'],
    ['全年', 'en', '全年'],
  ])('%s in %s is %s', (due, language, written) => {
    expect(writePlanDue(due, language)).toBe(written);
  });
});
