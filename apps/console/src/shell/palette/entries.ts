import { useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Action, CaseDetail } from '../../api/model';
import { bulkActionsOf } from '../../queue/bulk/bulk';
import { countChosen, wantBulk } from '../../queue/bulk/wanted-bulk';
import { useSavedViews } from '../../queue/saved/saved-views';
import { decides, viewsOf } from '../../queue/views';
import { useMe, useSectionName } from '../../session/session';
import { useSignOut } from '../../session/use-sign-out';
import { settingsOf } from '../../settings/settings-pages';
import { switchLanguage } from '../../words/i18n';
import { fitting } from './fuzzy';
import { recentCases, remember } from './recent-cases';
import { wantAction } from './wanted-action';

/** Something the palette can do. */
export interface Entry {
  readonly group: 'act' | 'case' | 'go' | 'people' | 'search';
  readonly text: string;
  readonly run: () => void;
}

/** Written in the reply's own editor, not asked for by a dialog. */
const OF_THE_EDITOR: readonly Action[] = ['draft-reply', 'submit'];

/** What the typed words may mean, the likeliest first: actions, cases, places, people, and a search. */
export function useEntries(typed: string): Entry[] {
  const { t } = useTranslation();
  const me = useMe();
  const go = useGo();
  const actions = useActions();
  const places = usePlaces();
  const people = usePeople();
  const atAnyTime = useDesk();
  const hasLists = viewsOf(me).length > 0;
  const open = (caseNo: string, text: string): Entry => ({
    ...{ group: 'case', text },
    run: () => {
      remember(caseNo);
      go(`/cases/${caseNo}`);
    },
  });
  const recent = recentCases().map((no) => open(no, t('recentCase', { caseNo: no })));
  if (typed === '')
    return [...actions, ...(hasLists ? recent.slice(0, 5) : []), ...places, ...atAnyTime];
  const isCaseNo = /^\d{2,3}-\d+$/.test(typed);
  const found = fitting(typed, [
    ...actions,
    ...places,
    ...atAnyTime,
    ...(hasLists ? [...recent, ...people] : []),
  ]);
  return [
    ...(isCaseNo && hasLists ? [open(typed, t('openCase', { text: typed }))] : []),
    ...found.slice(0, 12),
    ...(hasLists
      ? [
          {
            ...{ group: 'search' as const, text: t('searchAll', { text: typed }) },
            run: () => go('/', { view: 'all', q: typed }),
          },
        ]
      : []),
  ];
}

function useGo() {
  const navigate = useNavigate();
  return (to: string, search: object = {}) => void navigate({ to, search: search as never });
}

/** Of the chosen cases, or else of the open one: those the api allows. */
function useActions(): Entry[] {
  const { t } = useTranslation();
  const me = useMe();
  const client = useQueryClient();
  const { caseNo } = useParams({ strict: false });
  const n = countChosen();
  if (n > 0) {
    return bulkActionsOf(me).map((action) => ({
      ...{ group: 'act', text: t('bulkTitle', { action: t(`a_${action}`), n }) },
      run: () => wantBulk(action),
    }));
  }
  const open = caseNo && client.getQueryData<CaseDetail>(['case', caseNo]);
  if (!open) return [];
  const doing = open.actions
    .filter((action) => !OF_THE_EDITOR.includes(action))
    .map((action): Entry => ({
      ...{ group: 'act', text: `${t(`a_${action}`)} ${caseNo}` },
      run: () => wantAction(action),
    }));
  const text = `${t('printCase')} ${caseNo}`;
  return [...doing, { group: 'act', text, run: () => window.print() }];
}

function usePlaces(): Entry[] {
  const { t } = useTranslation();
  const me = useMe();
  const go = useGo();
  const saved = useSavedViews().data?.items ?? [];
  const settings = settingsOf(me).filter(({ path }) => path.startsWith('/settings/'));
  const pages = [
    ...['board', 'plan', 'calendar', 'notices'].map((name) => ({ name, path: `/${name}` })),
    { name: 'ownAccount', path: '/account' },
    ...(settings.length > 0 ? [{ name: 'settings', path: '/settings' }] : []),
    ...settings,
  ];
  return [
    ...(decides(me) ? [{ text: t('inbox'), run: () => go('/approvals') }] : []),
    ...viewsOf(me).map((view) => ({ text: t(`view_${view}`), run: () => go('/', { view }) })),
    ...saved.map(({ name, filter }) => ({ text: name, run: () => go('/', filter) })),
    ...pages.map(({ name, path }) => ({ text: t(name), run: () => go(path) })),
  ].map((place) => ({ group: 'go', ...place }));
}

/** What anybody may do at any time: how the screen looks, and leaving. */
function useDesk(): Entry[] {
  const { t } = useTranslation();
  const { toggleColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  return [
    { text: t('theme'), run: toggleColorScheme },
    { text: t('paletteLanguage'), run: () => void switchLanguage() },
    { text: t('signOut'), run: () => void signOut() },
  ].map((one) => ({ group: 'act', ...one }));
}

/** The cases of a colleague or of a section. */
function usePeople(): Entry[] {
  const { t } = useTranslation();
  const me = useMe();
  const go = useGo();
  const nameOf = useSectionName();
  return [
    ...me.colleagues.map(({ account, name }) => ({
      ...{ group: 'people' as const, text: t('casesOf', { name }) },
      run: () => go('/', { view: 'all', handler: account }),
    })),
    ...me.sections.map(({ code }) => ({
      ...{ group: 'people' as const, text: t('casesOf', { name: nameOf(code) }) },
      run: () => go('/', { view: 'all', department: code }),
    })),
  ];
}
