import { broughtUpToDate } from './fresh';

const row = (caseNo: string, version = 1) => ({ caseNo, version });
const page = (after: string, numbers: string, next: string | null) => ({
  ...{ after, next, items: [...numbers].map((no) => row(no)) },
});
const shown = (pages: readonly { items: readonly { caseNo: string }[] }[]) =>
  pages.map(({ items }) => items.map(({ caseNo }) => caseNo).join(''));

describe('a list that is open while cases come and go', () => {
  it('keeps its rows in place, counts the new ones and lets go of those that left', () => {
    const loaded = [page('', 'abc', '1'), page('1', 'def', '2')];
    const { pages, news } = broughtUpToDate(loaded, [page('', 'xacyd', '9')]);
    expect([shown(pages), news]).toEqual([['ac', 'def'], 2]);
  });

  it('does not take what follows the loaded rows for new', () => {
    const loaded = [page('', 'abc', '1')];
    expect(broughtUpToDate(loaded, [page('', 'abcdef', '9')]).news).toBe(0);
    expect(broughtUpToDate([page('', 'abc', null)], [page('', 'abcdef', null)]).news).toBe(3);
  });

  it('shows what has changed where it stands', () => {
    const fresh = [{ after: '', next: null, items: [row('b', 2), row('a', 3)] }];
    const { pages } = broughtUpToDate([page('', 'ab', null)], fresh);
    expect(pages[0].items).toEqual([row('a', 3), row('b', 2)]);
  });
});
