import type { Plan } from '../api/model';
import { findMeasures } from './find-measures';

const measure = (code: string, action: string, departments: string[]) => ({
  ...{ code, action, departments, strategy: 1, method: 1 },
  ...{ due: '經常性', benefit: '', linkedCases: 0 },
});
const strategy = (no: number, measures: ReturnType<typeof measure>[]) => ({
  ...{ no, title: `策略${no}` },
  methods: [{ no: 1, title: '', measures }],
});
const plan = {
  year: 114,
  strategies: [
    strategy(1, [measure('114-1.1.1', '櫃員禮貌訓練', ['營業管理科'])]),
    strategy(2, [
      measure('114-2.3.1', '投遞前核對門牌', ['郵件投遞科']),
      measure('114-2.3.2', '投遞士禮貌訓練', ['郵件投遞科']),
    ]),
  ],
} as unknown as Plan;

const found = (text: string) =>
  findMeasures(plan, text).map(({ strategy: { no }, measures }) => [
    no,
    ...measures.map((m) => m.code),
  ]);

it.each([
  [
    '',
    [
      [1, '114-1.1.1'],
      [2, '114-2.3.1', '114-2.3.2'],
    ],
  ],
  [
    '訓練',
    [
      [1, '114-1.1.1'],
      [2, '114-2.3.2'],
    ],
  ],
  ['投遞科 訓練', [[2, '114-2.3.2']]],
  ['2.3.1', [[2, '114-2.3.1']]],
  ['火星', []],
])('measures with %j', (text, wanted) => {
  expect(found(text)).toEqual(wanted);
});
