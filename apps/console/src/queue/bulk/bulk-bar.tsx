import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../case/problem-alert';
import { later } from '../../shell/later';
import { useMe } from '../../session/session';
import type { Selection } from '../list/selection';
import { BULK, type BulkAction, bulkActionsOf, type Failure, failuresOf } from './bulk';
import { useBulk } from './use-bulk';
import { useWantedBulk } from './wanted-bulk';

const BulkDialog = later(() => import('./bulk-dialog').then((part) => part.BulkDialog));
const BulkReport = later(() => import('./bulk-report').then((part) => part.BulkReport));

interface Report {
  readonly action: BulkAction;
  readonly body: object;
  readonly failures: readonly Failure[];
  readonly done: number;
  readonly typedIsSent?: () => void;
}

/** What can be done with the chosen cases, how far it has got, and what became of it. */
export function BulkBar({ selection }: { selection: Selection }) {
  const { t } = useTranslation();
  const me = useMe();
  const bulk = useBulk();
  const [asking, setAsking] = useState<BulkAction>();
  const [report, setReport] = useState<Report>();
  const rows = [...selection.chosen.values()];
  const act = (action: BulkAction, body: object, typedIsSent?: () => void) =>
    bulk.mutate(
      { action, body, rows },
      {
        onSuccess: (results) => {
          const failures = failuresOf(results);
          const done = results.length - failures.length;
          if (done > 0) typedIsSent?.();
          setAsking(undefined);
          selection.keep(failures.map(({ caseNo }) => caseNo));
          setReport(
            failures.length > 0 ? { action, body, failures, done, typedIsSent } : undefined,
          );
          if (failures.length === 0) {
            notifications.show({
              message: t('bulkDone', { n: done, action: t(`a_${action}`) }),
              closeButtonProps: { 'aria-label': t('closeWindow') },
            });
          }
        },
      },
    );
  const choose = (action: BulkAction) => {
    bulk.reset();
    if (BULK[action].length === 0) act(action, {});
    else setAsking(action);
  };
  useWantedBulk(rows.length, (action) => rows.length > 0 && choose(action));
  if (rows.length === 0 && !report) return null;
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
            onClick={() => choose(action)}
          >
            {t(`a_${action}`)}
          </Button>
        ))}
        <Button size="compact-md" variant="subtle" onClick={selection.clear}>
          {t('unchoose')}
        </Button>
      </Group>
      {!asking && <ProblemAlert problem={bulk.error} />}
      {asking && (
        <BulkDialog
          {...{ action: asking, rows, problem: bulk.error, isPending: bulk.isPending }}
          progress={bulk.isPending ? bulk.done : undefined}
          act={(body, typedIsSent) => act(asking, body, typedIsSent)}
          close={() => setAsking(undefined)}
        />
      )}
      {report && (
        <BulkReport
          {...report}
          isPending={bulk.isPending}
          again={() => act(report.action, report.body, report.typedIsSent)}
          close={() => setReport(undefined)}
        />
      )}
    </div>
  );
}
