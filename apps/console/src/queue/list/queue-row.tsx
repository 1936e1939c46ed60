import { Checkbox, Group, Text, UnstyledButton } from '@mantine/core';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../api/model';
import { deputised } from '../../account/deputised';
import { useIsChanged } from '../../live/live-state';
import { RowPresence } from '../../live/row-presence';
import { useMe, useSectionName } from '../../session/session';
import { DueChip, Marks } from '../chips';
import { endDrag } from '../people/dragged';
import { TriageLine } from '../triage/triage-line';

interface Props {
  readonly row: CaseSummary;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  /** Tab comes to one row of the list; j and k walk on from there. */
  readonly isStop: boolean;
  readonly isCompact: boolean;
  /** Begins to drag it onto a person; unset where the reader hands out no work. */
  readonly drag: (() => void) | undefined;
  readonly open: () => void;
  readonly choose: (event: { readonly isRange: boolean }) => void;
  readonly stopHere: () => void;
}

/** A case in a list: what it is about, when it is due, who has it. All of it opens the case. */
export function QueueRow({ row, isOpen, isChosen, isStop, isCompact, ...act }: Props) {
  const { t } = useTranslation();
  const tabIndex = isStop ? 0 : -1;
  const isChanged = useIsChanged(row.caseNo);
  const choose = (event: MouseEvent) => act.choose({ isRange: event.shiftKey });
  return (
    <div
      className="huiyin-listed"
      data-open={isOpen || undefined}
      onFocus={act.stopHere}
      draggable={act.drag !== undefined}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', row.caseNo);
        act.drag?.();
      }}
      onDragEnd={endDrag}
    >
      <div role="gridcell" className="huiyin-choose">
        <Checkbox
          size="md"
          aria-label={t('selectCase', { caseNo: row.caseNo })}
          checked={isChosen}
          tabIndex={tabIndex}
          onClick={choose}
          onChange={() => undefined}
        />
      </div>
      <div role="gridcell" className="huiyin-cell">
        <UnstyledButton
          onClick={act.open}
          aria-current={isOpen ? 'true' : undefined}
          data-case={row.caseNo}
          data-changed={isChanged || undefined}
          tabIndex={tabIndex}
          className="huiyin-row"
        >
          <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
            <Text
              fw={600}
              lineClamp={isCompact ? 1 : 2}
              miw={0}
              style={{ overflowWrap: 'anywhere' }}
            >
              {row.subject}
            </Text>
            <DueChip {...row} />
          </Group>
          {!isCompact && <Facts row={row} />}
          {row.triage && <TriageLine row={row} isCompact={isCompact} />}
        </UnstyledButton>
      </div>
    </div>
  );
}

function Facts({ row }: { row: CaseSummary }) {
  const { t } = useTranslation();
  const nameOf = useSectionName();
  const me = useMe();
  const isElsewhere = row.lead !== me.section && row.status !== 'triage';
  const absent = deputised(me).find(({ account }) => account === row.handler?.account);
  const handler = absent
    ? t('standingIn', { name: me.name, absent: absent.name })
    : (row.handler?.name ?? t('nobody'));
  const facts = [
    row.caseNo,
    t(`kind_${row.kind}`),
    t(`status_${row.status}`),
    ...(isElsewhere && row.lead ? [nameOf(row.lead)] : []),
    ...(row.status === 'triage' ? [] : [handler]),
  ];
  return (
    <Group gap="4px 8px" mt={2}>
      <Text size="xs" c="dimmed" className="huiyin-figures">
        {facts.map((fact, i) => (
          <span key={i} style={{ display: 'inline-block' }}>
            {i > 0 && '\u00a0· '}
            {fact}
          </span>
        ))}
      </Text>
      <Marks {...row} />
      <RowPresence caseNo={row.caseNo} />
    </Group>
  );
}
