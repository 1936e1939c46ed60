import { Snapshot } from './snapshot.js';

describe('a place in the stream of changes', () => {
  it.each(['1:1:', '5:9:', '5:9:5', '5:9:5,6,8', '100:9223372036854775807:'])('%s is one', (text) =>
    expect(Snapshot.read(text)?.text).toBe(text),
  );

  it.each([
    ['nothing', ''],
    ['words', 'nonsense'],
    ['beginning before the first transaction', '0:0:'],
    ['ending before it begins', '9:5:'],
    ['one in progress before its beginning', '5:9:4'],
    ['one in progress at its end', '1:5:5'],
    ['one in progress after its end', '1:5:9'],
    ['those in progress out of order', '1:9:5,3'],
    ['numbers that are not kept', '1:9223372036854775808:'],
    ['numbers beyond everything', '9999999999999999999:9999999999999999999:'],
  ])('%s is none: %s', (_why, text) => expect(Snapshot.read(text)).toBeUndefined());

  it('sees what had committed, and nothing that was in progress or came later', () => {
    const place = Snapshot.read('5:9:5,7');
    expect(['4', '5', '6', '7', '8', '9'].filter((id) => place?.sees(id))).toEqual(['4', '6', '8']);
  });
});
