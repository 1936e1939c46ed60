import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../api/model';
import { offerUndo } from '../../shell/keys/undo';

/** Takes the reply back; `over` is called when that is not offered any more. */
interface Recall {
  readonly words: { readonly undo: string; readonly close: string };
  readonly recall: () => void;
  readonly over: () => void;
}

/**
 * Says that the reply is about to go out and lets it be taken back meanwhile, wherever the person goes on
 * to. The server alone decides whether there was time left.
 */
export function offerRecall({ caseNo, reply }: CaseDetail, { words, recall, over }: Recall): void {
  if (!reply?.recallableUntil) return;
  // A length of time, not a moment: this machine's clock may differ from the server's.
  const forMs = Date.parse(reply.recallableUntil) - Date.parse(reply.approvedAt);
  const message = <AboutToGo caseNo={caseNo} until={Date.now() + forMs} />;
  offerUndo({ id: `recall.${caseNo}`, message, words, forMs, undo: recall, over });
}

function AboutToGo({ caseNo, until }: { caseNo: string; until: number }) {
  const { t } = useTranslation();
  const seconds = useSecondsUntil(until);
  return (
    <>
      {t('undoSend', { caseNo })}{' '}
      <span aria-hidden="true" className="huiyin-figures">
        {t('undoSeconds', { n: seconds })}
      </span>
    </>
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
