import shipped from '../../../../config/departments.json';
import { checkDepartments } from './check-departments.js';

const [first, ...others] = shipped.departments;
const triage = others.findIndex(({ code }) => code === 'TRIAGE') + 1;

describe('checkDepartments', () => {
  it('finds nothing wrong with the office’s own, also with everything that may be added', () => {
    expect(checkDepartments(shipped)).toEqual([]);
    const full = {
      ...first,
      duties: '掛號查詢',
      contact: '分機 201',
      regions: ['中正區'],
      retired: true,
    };
    expect(checkDepartments({ departments: [full, ...others] })).toEqual([]);
  });

  it.each<[string, object[], RegExp]>([
    ['a section that is missing', others, /^departments: .*MAILS is missing$/],
    ['a section twice', [first, ...others, first], /^departments\.\d+\.code: .*stands twice$/],
    ['no name', [{ ...first, zh: ' ' }, ...others], /^departments\.0\.zh: .*is required$/],
    [
      'a name of a page',
      [{ ...first, en: 'x'.repeat(121) }, ...others],
      /^departments\.0\.en: .*120/,
    ],
    ['duties that are no text', [{ ...first, duties: 3 }, ...others], /^departments\.0\.duties: /],
    [
      'regions that are a text',
      [{ ...first, regions: '中正' }, ...others],
      /^departments\.0\.regions: /,
    ],
    ['a strange answer', [{ ...first, retired: 'yes' }, ...others], /^departments\.0\.retired: /],
    [
      'triage that is retired',
      shipped.departments.map((one, i) => (i === triage ? { ...one, retired: true } : one)),
      /\.retired: .*cannot be retired$/,
    ],
  ])('tells of %s', (_, departments, told) => {
    expect(checkDepartments({ departments })).toContainEqual(expect.stringMatching(told));
  });

  it.each([null, undefined, 7, 'x', [], {}, { departments: [null, 3] }])(
    'lives with %j',
    (data) => {
      expect(checkDepartments(data).length).toBeGreaterThan(0);
    },
  );
});
