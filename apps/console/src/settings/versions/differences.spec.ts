import { differencesOf } from './differences';

const from = {
  version: '1',
  list: [
    { code: 'a', words: { x: 1, y: 2 } },
    { code: 'b', words: {} },
  ],
  places: ['甲', '乙'],
};

describe('where two versions differ', () => {
  it('nowhere where only the label does', () => {
    expect(differencesOf(from, { ...from, version: '2' })).toEqual([]);
  });

  it('names the row by its code, also where others came before it', () => {
    const to = {
      ...from,
      list: [{ code: 'new', words: {} }, { code: 'a', words: { x: 3, z: 1 } }, from.list[1]],
    };
    expect(differencesOf(from, to)).toEqual([
      { path: 'list › a › words › x', from: '1', to: '3' },
      { path: 'list › a › words › y', from: '2', to: undefined },
      { path: 'list › a › words › z', from: undefined, to: '1' },
      { path: 'list › new', from: undefined, to: '{"code":"new","words":{}}' },
    ]);
  });

  it('tells of another order and of another list of words as one', () => {
    const to = { ...from, list: [...from.list].reverse(), places: ['甲'] };
    expect(differencesOf(from, to)).toEqual([
      { path: 'list', from: 'a、b', to: 'b、a' },
      { path: 'places', from: '["甲","乙"]', to: '["甲"]' },
    ]);
  });
});
