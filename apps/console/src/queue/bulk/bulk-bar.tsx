import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../api/model';
import { ProblemAlert } from '../../case/problem-alert';
import { later } from '../../shell/later';
import { useMe } from '../../session/session';
import { inLanguage } from '../../words/both-languages';
import type { Selection } from '../list/selection';
import { BULK, type BulkAction, bulkActionsOf, type Failure, failuresOf } from './bulk';
import { ChoosePerson } from '../people/choose-person';
import { useBulk } from './use-bulk';
import { useWantedBulk, type WantedBulk } from './wanted-bulk';

const BulkDialog = later(() => import('./bulk-dialog').then((part) => part.BulkDialog));
const BulkReport = later(() => import('./bulk-report').then((part) => part.BulkReport));

interface Report {
  readonly action: BulkAction;
  readonly body: object;
  /** What was not done. */
  readonly left: readonly CaseSummary[];
  readonly failures: readonly Failure[];
  readonly done: number;
  readonly typedIsSent?: () => void;
}

interface Asking {
  readonly action: BulkAction;
  readonly rows: readonly CaseSummary[];
}

/** What can be done with the chosen cases, how far it has got, and what became of it. */
export function BulkBar({ selection }: { selection: Selection }) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const bulk = useBulk();
  const tell = (message: string) =>
    notifications.show({ message, closeButtonProps: { 'aria-label': t('closeWindow') } });
  const [asking, setAsking] = useState<Asking>();
  const [report, setReport] = useState<Report>();
  const rows = [...selection.chosen.values()];
  const act = (
    action: BulkAction,
    body: object,
    on: readonly CaseSummary[] = rows,
    typedIsSent?: () => void,
  ) =>
    bulk.mutate(
      { action, body, rows: on },
      {
        onSuccess: (results) => {
          const failures = failuresOf(results);
          const failed = failures.map(({ caseNo }) => caseNo);
          const done = results.length - failures.length;
          if (done > 0) typedIsSent?.();
          setAsking(undefined);
          // What was not among the chosen ones leaves them as they are.
          const others = rows.filter((row) => !on.some(({ caseNo }) => caseNo === row.caseNo));
          selection.keep([...others.map(({ caseNo }) => caseNo), ...failed]);
          const left = on.filter(({ caseNo }) => failed.includes(caseNo));
          setReport(
            failures.length > 0 ? { action, body, left, failures, done, typedIsSent } : undefined,
          );
          if (failures.length === 0) tell(t('bulkDone', { n: done, action: t(`a_${action}`) }));
        },
        // Where neither a dialog nor the bar is there to say it.
        onError: ({ detail }) => rows.length === 0 && tell(inLanguage(detail, i18n.language)),
      },
    );
  const choose = ({ action, body, rows: on = rows }: WantedBulk) => {
    bulk.reset();
    if (on.length === 0) return;
    if (body || BULK[action].length === 0) act(action, body ?? {}, on);
    else setAsking({ action, rows: on });
  };
  useWantedBulk(rows.length, choose);
  const dialogs = (
    <BulkDialogs
      {...{ asking, report, bulk, act, latest: selection.latest }}
      close={() => {
        setAsking(undefined);
        setReport(undefined);
      }}
    />
  );
  if (rows.length === 0) return dialogs;
  return (
    <div className="huiyin-card huiyin-bulk huiyin-no-print" role="region" aria-label={t('bulk')}>
      <Text fw={600} role="status" mb={6}>
        {bulk.isPending
          ? t('bulkProgress', { done: bulk.done, n: bulk.variables.rows.length })
          : t('chosen', { n: rows.length })}
      </Text>
      <Group gap={6}>
        {bulkActionsOf(me).map((action) => (
          <Button
            key={action}
            size="compact-md"
            variant={action === 'accept' ? 'filled' : 'default'}
            disabled={bulk.isPending}
            onClick={() => choose({ action })}
          >
            {t(`a_${action}`)}
          </Button>
        ))}
        <Button size="compact-md" variant="subtle" onClick={selection.clear}>
          {t('unchoose')}
        </Button>
      </Group>
      {!asking && <ProblemAlert problem={bulk.error} />}
      {dialogs}
    </div>
  );
}

interface DialogsProps {
  readonly asking: Asking | undefined;
  readonly report: Report | undefined;
  readonly bulk: ReturnType<typeof useBulk>;
  readonly latest: Selection['latest'];
  readonly act: (
    action: BulkAction,
    body: object,
    on: readonly CaseSummary[],
    typedIsSent?: () => void,
  ) => void;
  readonly close: () => void;
}

/** Asks for what an action needs, and says which cases were not done. */
function BulkDialogs({ asking, report, bulk, latest, act, close }: DialogsProps) {
  const asked = { problem: bulk.error, isPending: bulk.isPending, close };
  return (
    <>
      {asking?.action === 'assign' && (
        <ChoosePerson
          {...asked}
          n={asking.rows.length}
          choose={(handler) => act('assign', { handler }, asking.rows)}
        />
      )}
      {asking && asking.action !== 'assign' && (
        <BulkDialog
          {...{ ...asked, ...asking }}
          progress={bulk.isPending ? bulk.done : undefined}
          act={(body, typedIsSent) => act(asking.action, body, asking.rows, typedIsSent)}
        />
      )}
      {report && (
        <BulkReport
          {...report}
          isPending={bulk.isPending}
          again={() => act(report.action, report.body, report.left.map(latest), report.typedIsSent)}
          close={close}
        />
      )}
    </>
  );
}
