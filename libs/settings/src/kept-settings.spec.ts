import { ConfigFiles, type SettingName, type SettingUse } from '#kernel';
import { KeptSettings } from './kept-settings.js';
import { markOf } from './mark.js';
import type { SettingStore } from './setting-store.port.js';

const CONTENT = { any: 'content' };

/** A store with the first version of these settings. */
function aStore(names: readonly SettingName[]) {
  const store = {
    reads: 0,
    newest: async () => {
      store.reads += 1;
      return names.map((name) => ({ name, version: 1 }));
    },
    find: async (name: SettingName, version: number) => ({
      ...{ name, version, content: CONTENT, hash: markOf(CONTENT) },
    }),
  };
  return store;
}

const aUse = (name: SettingName, take: SettingUse['take']): SettingUse => ({
  ...{ name, check: () => [], take },
});
const files = { read: () => CONTENT } as unknown as ConfigFiles;

describe('the settings as a process goes by them', () => {
  it('are taken one by one: one that cannot be is named and tried again, the others hold', async () => {
    const store = aStore(['departments', 'routing-rules']);
    const settings = new KeptSettings(files, store as unknown as SettingStore);
    let isBroken = true;
    settings.use(
      aUse('departments', async (_content, version) => {
        if (isBroken && version > 0) throw new Error('no room');
      }),
    );
    settings.use(aUse('routing-rules', async () => undefined));
    await settings.refresh();
    expect([settings.inUse('departments'), settings.inUse('routing-rules')]).toEqual([0, 1]);
    expect(settings.refused).toMatchObject([{ name: 'departments', version: 1 }]);
    isBroken = false;
    await settings.refresh();
    expect([settings.inUse('departments'), settings.refused]).toEqual([1, []]);
  });

  it('are read again where a reading had begun before', async () => {
    const names: SettingName[] = [];
    const store = aStore(names);
    const settings = new KeptSettings(files, store as unknown as SettingStore);
    settings.use(aUse('routing-rules', async () => undefined));
    const begun = settings.refresh();
    names.push('routing-rules');
    await settings.refresh();
    await begun;
    expect([store.reads, settings.inUse('routing-rules')]).toEqual([2, 1]);
  });
});
