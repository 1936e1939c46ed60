import { notifications } from '@mantine/notifications';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../api/model';

/** Which rows of the list are chosen, to do something with all of them. */
export interface Selection {
  readonly chosen: ReadonlyMap<string, CaseSummary>;
  readonly toggle: (row: CaseSummary) => void;
  /** From the row chosen last to this one. */
  readonly range: (row: CaseSummary) => void;
  readonly keep: (caseNos: readonly string[]) => void;
  readonly clear: () => void;
  /** A row as it is now, where the list has it. */
  readonly latest: (row: CaseSummary) => CaseSummary;
}

/** More are refused by the api. */
const MOST_CHOSEN = 100;

type Chosen = ReadonlyMap<string, CaseSummary>;

const firstOf = (rows: Iterable<readonly [string, CaseSummary]>): Chosen =>
  new Map([...rows].slice(0, MOST_CHOSEN));

/**
 * What is chosen belongs to the list at this place: another list begins without. It is
 * said when more are chosen than can be. The rows have the content they have now, so that what is
 * asked is asked of their present version.
 */
export function useSelection(rows: readonly CaseSummary[], place: string): Selection {
  const { t } = useTranslation();
  const [kept, setKept] = useState<{ chosen: Chosen; last?: string }>({ chosen: new Map() });
  const { last } = kept;
  const [former, setFormer] = useState(place);
  if (former !== place) {
    setFormer(place);
    setKept({ chosen: new Map() });
  }
  const choose = (wanted: ReadonlyMap<string, CaseSummary>, row: CaseSummary) => {
    if (wanted.size > MOST_CHOSEN) {
      notifications.show({
        message: t('mostChosen', { n: MOST_CHOSEN }),
        closeButtonProps: { 'aria-label': t('closeWindow') },
      });
    }
    setKept({ chosen: firstOf(wanted), last: row.caseNo });
  };
  const chosen = useMemo(() => {
    const now = new Map(rows.map((row) => [row.caseNo, row]));
    return new Map([...kept.chosen].map(([no, row]) => [no, now.get(no) ?? row] as const));
  }, [kept, rows]);
  const toggle = (row: CaseSummary) => {
    const next = new Map(chosen);
    if (!next.delete(row.caseNo)) next.set(row.caseNo, row);
    choose(next, row);
  };
  const range = (row: CaseSummary) => {
    const [a, b] = [last, row.caseNo].map((no) => rows.findIndex(({ caseNo }) => caseNo === no));
    if (a < 0 || b < 0) return toggle(row);
    const between = rows.slice(Math.min(a, b), Math.max(a, b) + 1);
    const next = [...chosen, ...between.map((one) => [one.caseNo, one] as const)];
    choose(new Map(next), row);
  };
  const keep = (caseNos: readonly string[]) =>
    setKept({ chosen: new Map([...chosen].filter(([no]) => caseNos.includes(no))) });
  const clear = useCallback(() => setKept({ chosen: new Map() }), []);
  const latest = (row: CaseSummary) => rows.find(({ caseNo }) => caseNo === row.caseNo) ?? row;
  return { chosen, toggle, range, keep, clear, latest };
}
