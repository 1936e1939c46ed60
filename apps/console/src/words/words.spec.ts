import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { en } from './en';
import { zh } from './zh';

const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

const source = path.resolve(__dirname, '..');
const asked = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.spec)\.tsx?$/.test(file))
  .flatMap((file) => [
    ...readFileSync(path.join(source, file), 'utf8').matchAll(/\bt\(\s*'([^']+)'/g),
  ])
  .map(([, key]) => key);

describe('the two languages', () => {
  it('say the same things', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  it.each(Object.keys(zh) as (keyof typeof zh)[])('%s fills in the same values', (key) => {
    expect(holes(en[key])).toEqual(holes(zh[key]));
  });

  it('English has no Chinese left in it, but for the switch', () => {
    const chinese = Object.entries(en).filter(([, text]) => /[\u4e00-\u9fff]/.test(text));
    expect(chinese.map(([key]) => key)).toEqual(['language']);
  });

  it('English counts nothing in a plural that is wrong for one', () => {
    const things =
      'answers|cases|characters|codes|days|deadlines|files|hours|measures|minutes|ratings';
    const plural = new RegExp(`\\}\\} (\\w+ ){0,3}(${things})\\b`);
    const counted = Object.entries(en).filter(([, text]) => plural.test(text));
    // It has a sister for one.
    expect(counted.map(([key]) => key)).toEqual(['workingDays']);
  });

  it('have every word that a screen asks for', () => {
    expect(asked.length).toBeGreaterThan(60);
    expect(asked.filter((key) => !(key in zh))).toEqual([]);
  });
});
