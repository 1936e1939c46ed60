import { readFileSync } from 'node:fs';
import { checkRules } from './check-rules.js';
import type { RoutingRules } from './routing-rules.js';

const rules = JSON.parse(readFileSync('config/routing-rules.json', 'utf8')) as RoutingRules;
const departments = JSON.parse(readFileSync('config/departments.json', 'utf8')) as {
  departments: { code: string }[];
};
const [first, ...others] = rules.subjects;

describe('checkRules', () => {
  it('finds nothing wrong with the rules of the office', () => {
    expect(checkRules(rules)).toEqual([]);
  });

  it('names only sections that exist', () => {
    const codes = new Set(departments.departments.map(({ code }) => code));
    const named = rules.subjects.flatMap(({ lead, supporting }) => [lead, ...supporting]);
    expect(named.filter((code) => !codes.has(code))).toEqual([]);
  });

  const subject = (part: object) => ({ subjects: [{ ...first, ...part }, ...others] });
  it.each<[fault: string, change: object, told: RegExp]>([
    ['no version', { version: '' }, /^version: .*is missing$/],
    ['no groups', { groups: undefined }, /^groups: .*must be named groups/],
    ['an empty word in a group', { groups: { ...rules.groups, 車: '車、、貨車' } }, /^groups\.車:/],
    ['a group name with a sign', { groups: { ...rules.groups, 'a+b': '車' } }, /^groups\.a\+b:/],
    ['no subjects', { subjects: [] }, /^subjects: .*must be a list$/],
    ['a subject twice', { subjects: [first, first] }, /\[1\] \(.+\): .*stands twice$/],
    ['a subject without a name', subject({ zh: '' }), /\[0\].*: .*needs code, zh and en$/],
    ['a lead that is a name', subject({ lead: '投遞科' }), /\.lead: .*must be one of MAILS, /],
    [
      'a lead that no section has',
      subject({ lead: 'DELIVERYS' }),
      /\.lead: .*must be one of MAILS, /,
    ],
    [
      'a lead that never leads',
      subject({ lead: 'HEAD_OFFICE' }),
      /\.lead: .*must be one of MAILS, /,
    ],
    [
      'a weight that is no number',
      subject({ words: { 郵差: '3' } }),
      /\.words: .*must be keywords/,
    ],
    ['a list for weights', subject({ words: ['郵差'] }), /\.words: .*must be keywords/],
    ['an empty part', subject({ words: { '郵差+': 3 } }), /"郵差\+" has an empty part$/],
    [
      'an unknown group',
      subject({ words: { '@沒有~兇': 3 } }),
      /"@沒有" is not one of the groups$/,
    ],
    ['an unknown group among not', subject({ not: ['@沒有'] }), /\.not: .*"@沒有" is not/],
    ['not that is no list', subject({ not: '車' }), /\.not: .*must be a list$/],
    ['supporting that is no list', subject({ supporting: 'MAILS' }), /\.supporting: .*must be/],
    ['measures that are no list', subject({ measures: null }), /\.measures: .*must be a list$/],
    ['no reports', { reports: undefined }, /^reports\.acts: .*must be keywords/],
    ['no threshold', { thresholds: { score: 1 } }, /^thresholds\.confidence: .*must be a number$/],
    ['no places', { area: { ...rules.area, places: '板橋' } }, /^area\.places: .*must be a list/],
    ['no pointers', { pointers: undefined }, /^pointers: .*must be a list of words$/],
    ['no kinds', { kinds: {} }, /^kinds\.inquiry: .*must be keywords/],
  ])('tells of %s', (_, change, told) => {
    expect(checkRules({ ...rules, ...change })).toContainEqual(expect.stringMatching(told));
  });

  it.each([null, undefined, 7, 'rules', []])('tells what is missing when given %p', (data) => {
    expect(checkRules(data).length).toBeGreaterThan(5);
  });
});
