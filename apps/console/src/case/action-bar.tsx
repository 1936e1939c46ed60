import { Button, Group, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, CaseDetail } from '../api/model';
import { ActionDialog } from './action-dialog';
import { CloseDialog } from './close-dialog';
import type { Act } from './use-case';

/** Those that are buttons here; drafting and submitting belong to the reply's own editor. */
const BUTTONS: readonly Action[] = [
  'accept',
  'approve',
  'send-back',
  'close',
  'assign',
  'transfer',
  'return',
  'note',
  'link-measures',
  'decline',
];
const AT_ONCE: readonly Action[] = ['accept', 'approve'];
const WITH_MEASURES: readonly Action[] = ['close', 'link-measures'];

/** What can be done with the case; what cannot be done now is grey and says why. */
export function ActionBar({ c, act }: { c: CaseDetail; act: Act }) {
  const [asking, setAsking] = useState<Action>();
  const choose = (action: Action) =>
    AT_ONCE.includes(action) ? act.mutate({ action }) : setAsking(action);
  const shown = BUTTONS.filter((action) => isWorthShowing(c, action));
  return (
    <>
      <Group gap="xs">
        {shown.map((action) => (
          <ActionButton key={action} c={c} action={action} act={act} choose={choose} />
        ))}
      </Group>
      {asking && WITH_MEASURES.includes(asking) && (
        <CloseDialog c={c} action={asking} act={act} close={() => setAsking(undefined)} />
      )}
      {asking && !WITH_MEASURES.includes(asking) && (
        <ActionDialog c={c} action={asking} act={act} close={() => setAsking(undefined)} />
      )}
    </>
  );
}

/** What this person may never do is not shown at all. */
const isWorthShowing = (c: CaseDetail, action: Action): boolean =>
  c.actions.includes(action) ||
  (c.refusals[action]?.code === 'not_in_this_state' &&
    ['accept', 'approve', 'close'].includes(action));

interface ButtonProps {
  readonly c: CaseDetail;
  readonly action: Action;
  readonly act: Act;
  readonly choose: (action: Action) => void;
}

function ActionButton({ c, action, act, choose }: ButtonProps) {
  const { t, i18n } = useTranslation();
  const refusal = c.refusals[action];
  const isPossible = c.actions.includes(action);
  const isMain = ['accept', 'approve', 'close'].includes(action) && isPossible;
  const why = refusal && (i18n.language === 'zh' ? refusal.zh : refusal.en);
  return (
    <Tooltip label={why} disabled={isPossible} multiline maw={300}>
      <Button
        variant={isMain ? 'filled' : 'default'}
        aria-disabled={!isPossible}
        data-disabled={isPossible ? undefined : true}
        loading={act.isPending && act.variables.action === action}
        onClick={() => isPossible && choose(action)}
      >
        {t(`a_${action}`)}
      </Button>
    </Tooltip>
  );
}
