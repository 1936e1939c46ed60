import { viewsOf } from '../../queue/views';
import { zh } from '../../words/zh';
import { isSingle, pressed, type Shortcut, SHORTCUTS } from './shortcuts';

const all: Shortcut[] = Object.values(SHORTCUTS);
const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('the table of shortcuts', () => {
  it('has no key twice, and none that begins another', () => {
    const written = all.map(({ keys }) => keys.join(' '));
    expect(new Set(written).size).toBe(written.length);
    const begun = written.filter((one) => written.some((other) => other.startsWith(`${one} `)));
    expect(begun).toEqual([]);
  });

  it('says what each does', () => {
    expect(all.filter(({ word }) => !(word in zh)).map(({ word }) => word)).toEqual([]);
  });

  it('goes to every list of every role', () => {
    const views = new Set(all.map(({ view }) => view));
    const roles = ['handler', 'supervisor', 'dispatcher', 'head', 'deputy_head', 'ethics'] as const;
    expect(roles.flatMap((role) => viewsOf({ role })).filter((view) => !views.has(view))).toEqual(
      [],
    );
  });

  it.each([
    [{ key: 'j' }, 'j'],
    [{ key: 'J' }, 'j'],
    [{ key: 'X', shiftKey: true }, 'Shift+x'],
    [{ key: '?', shiftKey: true }, '?'],
    [{ key: 'k', metaKey: true }, 'Mod+k'],
    [{ key: 'x', altKey: true }, undefined],
  ])('reads %j as %s', (event, keys) => {
    expect(pressed({ ...none, ...event })).toBe(keys);
  });

  it('knows which can be typed by accident', () => {
    expect(isSingle(SHORTCUTS.range)).toBe(true);
    expect(isSingle(SHORTCUTS.goMine)).toBe(true);
    expect([SHORTCUTS.palette, SHORTCUTS.back].map(isSingle)).toEqual([false, false]);
  });
});
