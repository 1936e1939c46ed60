import { en } from './en';
import { zh } from './zh';

const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

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
});
