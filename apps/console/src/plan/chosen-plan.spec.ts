import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlan } from './chosen-plan';

const shipped = readFileSync(path.resolve('config/plan/114.json'), 'utf8');

describe('what a chosen file holds', () => {
  it('counts what is in the plan', () => {
    const { document, ...told } = readPlan(shipped) as Exclude<ReturnType<typeof readPlan>, string>;
    expect(document).toEqual(JSON.parse(shipped));
    expect(told).toEqual({
      ...{ title: '臺北郵局114年度提升服務品質執行計畫', year: 114 },
      ...{ strategies: 6, methods: 22, measures: 83 },
    });
  });

  it('reads a file that was saved with a byte order mark', () => {
    expect(readPlan(`\uFEFF${shipped}`)).toMatchObject({ year: 114, measures: 83 });
  });

  it('tells of half a plan what it can', () => {
    expect(readPlan('{"strategies":[{"methods":[{"measures":3}, null]}, 7]}')).toMatchObject({
      ...{ title: '', year: undefined, strategies: 2, methods: 2, measures: 0 },
    });
  });

  it.each([
    ['not json', 'planNotJson'],
    ['', 'planNotJson'],
    ['null', 'planNotPlan'],
    ['[]', 'planNotPlan'],
    ['{"year":115}', 'planNotPlan'],
  ])('%j: %s', (text, why) => {
    expect(readPlan(text)).toBe(why);
  });
});
