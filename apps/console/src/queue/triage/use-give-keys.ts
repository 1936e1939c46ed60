import type { CaseSummary } from '../../api/model';
import { useMe } from '../../session/session';
import type { ShortcutName } from '../../shell/keys/shortcuts';
import { useShortcuts } from '../../shell/keys/use-shortcuts';
import { dispatches } from '../views';
import { KEYS, leadsFor } from './leads-for';
import { useGive } from './use-give';

/** 1 to 9 give the case that is looked at to a section, and go on to the next one. */
export function useGiveKeys(
  rowAt: () => CaseSummary | undefined,
  goOn: (given: CaseSummary) => void,
): void {
  const me = useMe();
  const give = useGive();
  const press = (i: number) => () => {
    const row = rowAt();
    if (row?.status !== 'triage') return;
    const lead = leadsFor(
      row,
      me.sections.map(({ code }) => code),
    ).at(i);
    if (!lead) return;
    give(row, lead);
    goOn(row);
  };
  const keys = dispatches(me)
    ? Array.from({ length: KEYS }, (_, i) => [`give${i + 1}` as ShortcutName, press(i)])
    : [];
  useShortcuts(Object.fromEntries(keys));
}
