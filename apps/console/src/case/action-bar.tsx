import { Button, Group, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, CaseDetail } from '../api/model';
import { useShortcuts } from '../shell/keys/use-shortcuts';
import { useWantedAction } from '../shell/palette/wanted-action';
import { ActionDialog } from './action-dialog';
import { CloseDialog } from './close/close-dialog';
import { ProblemAlert } from './problem-alert';
import type { Act } from './use-case';

/** Those that are buttons here; drafting and submitting belong to the reply's own editor. */
const BUTTONS: readonly Action[] = [
  'give-findings',
  'resume',
  'accept',
  'approve',
  'recall',
  'send-back',
  'close',
  'assign',
  'transfer',
  'return',
  'link-measures',
  'reopen',
  'note',
  'decline',
];
/** What is done to a case's time or with others: not every day, so one button opens them all. */
const MORE: readonly Action[] = ['request-supplement', 'extend', 'consult', 'merge'];
const AT_ONCE: readonly Action[] = ['accept', 'approve', 'recall'];
const MAIN: readonly Action[] = ['accept', 'approve', 'close', 'give-findings', 'resume'];
const WITH_MEASURES: readonly Action[] = ['close', 'link-measures'];

/** What this person can do with the case now; the sentence above says what it waits for. */
export function ActionBar({ c, act }: { c: CaseDetail; act: Act }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Action>();
  const choose = (action: Action) => {
    act.reset();
    if (AT_ONCE.includes(action)) act.mutate({ action });
    else setAsking(action);
  };
  useShortcuts({ note: () => c.actions.includes('note') && choose('note') });
  useWantedAction((action) => c.actions.includes(action) && choose(action));
  const close = () => setAsking(undefined);
  // An action that has become impossible meanwhile takes its dialog along; the text stays kept.
  const asked = asking && c.actions.includes(asking) ? asking : undefined;
  const failed = AT_ONCE.includes(act.variables?.action ?? 'note') ? act.error : null;
  const Dialog = asked && WITH_MEASURES.includes(asked) ? CloseDialog : ActionDialog;
  return (
    <>
      <Group gap="xs" className="huiyin-no-print">
        {BUTTONS.filter((action) => c.actions.includes(action)).map((action) => (
          <Button
            key={action}
            variant={MAIN.includes(action) ? 'filled' : 'default'}
            loading={act.isPending && act.variables.action === action}
            onClick={() => choose(action)}
          >
            {t(`a_${action}`)}
          </Button>
        ))}
        <MoreActions c={c} choose={choose} />
        <Button variant="subtle" onClick={() => window.print()}>
          {t('printCase')}
        </Button>
      </Group>
      <ProblemAlert problem={failed} />
      {asked && <Dialog c={c} action={asked} act={act} close={close} />}
    </>
  );
}

function MoreActions({ c, choose }: { c: CaseDetail; choose: (action: Action) => void }) {
  const { t } = useTranslation();
  const possible = MORE.filter((action) => c.actions.includes(action));
  if (possible.length === 0) return null;
  return (
    <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="default">{t('moreActions')} ▾</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {possible.map((action) => (
          <Menu.Item key={action} onClick={() => choose(action)}>
            {t(`a_${action}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
