import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../api/model';

/** Takes the reply back; `over` is called when that is not offered any more. */
interface Undo {
  readonly recall: () => void;
  readonly over: () => void;
}

interface Props {
  readonly caseNo: string;
  readonly until: number;
  readonly recall: () => void;
}

const idOf = (caseNo: string) => `undo-${caseNo}`;

/**
 * Says that the reply is about to go out and lets it be taken back meanwhile, wherever the person goes on
 * to. The server alone decides whether there was time left.
 */
export function offerUndo({ caseNo, reply }: CaseDetail, { recall, over }: Undo): void {
  if (!reply?.recallableUntil) return;
  // A length of time, not a moment: this machine's clock may differ from the server's.
  const left = Date.parse(reply.recallableUntil) - Date.parse(reply.approvedAt);
  const until = Date.now() + left;
  notifications.show({
    ...{ id: idOf(caseNo), autoClose: left, withCloseButton: false, onClose: over },
    message: <UndoToast caseNo={caseNo} until={until} recall={recall} />,
  });
}

function UndoToast({ caseNo, until, recall }: Props) {
  const { t } = useTranslation();
  const seconds = useSecondsUntil(until);
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Text size="sm">
        {t('undoSend', { caseNo })}{' '}
        <span aria-hidden="true" className="huiyin-figures">
          {t('undoSeconds', { n: seconds })}
        </span>
      </Text>
      <Button
        size="xs"
        variant="default"
        style={{ flexShrink: 0 }}
        onClick={() => {
          notifications.hide(idOf(caseNo));
          recall();
        }}
      >
        {t('a_recall')}
      </Button>
    </Group>
  );
}

function useSecondsUntil(until: number): number {
  const secondsLeft = () => Math.max(0, Math.ceil((until - Date.now()) / 1_000));
  const [seconds, setSeconds] = useState(secondsLeft);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(secondsLeft()), 250);
    return () => clearInterval(timer);
  });
  return seconds;
}
