import { Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import { type Present, setPresence, usePresent } from './live-state';

const AGAIN_MS = 10_000;
/** This window, told from the same person's others. */
const TAB = Math.random().toString(36).slice(2, 12);

/** One line about who else has this case open; tells the others that we have. */
export function PresenceLine({ caseNo }: { caseNo: string }) {
  useTellingOthers(caseNo);
  const words = usePresenceWords(usePresent(caseNo));
  return (
    <Text size="sm" role="status" fw={600} className="huiyin-presence huiyin-no-print">
      {words}
    </Text>
  );
}

/** 「王小明正在回覆；李美華也在看」 */
export function usePresenceWords(people: readonly Present[]): string {
  const { t, i18n } = useTranslation();
  const comma = i18n.language === 'en' ? ', ' : '、';
  const namesOf = (doing: Present['doing']) =>
    people.filter((one) => one.doing === doing).map(({ name }) => name);
  const [replying, looking] = [namesOf('replying'), namesOf('looking')];
  return [
    ...(replying.length > 0 ? [t('presenceReplying', { names: replying.join(comma) })] : []),
    ...(looking.length > 0 ? [t('presenceLooking', { names: looking.join(comma) })] : []),
  ].join(i18n.language === 'en' ? '; ' : '；');
}

const addressOf = (caseNo: string, doing: string): string =>
  `/cases/${caseNo}/presence?doing=${doing}&tab=${TAB}`;
const leave = (caseNo: string): boolean =>
  navigator.sendBeacon(`/api/v1${addressOf(caseNo, 'leaving')}`);
const isWriting = (): boolean => document.activeElement?.matches('main textarea') ?? false;

/** Says every 10 s that this case is open here, at once when writing begins, and when it is closed. */
function useTellingOthers(caseNo: string): void {
  useEffect(() => {
    let told = '';
    const tell = () => {
      if (document.hidden) return;
      told = isWriting() ? 'replying' : 'looking';
      call<{ people: Present[] }>('POST', addressOf(caseNo, told))
        .then(({ people }) => setPresence([{ caseNo, people }]))
        .catch(() => undefined);
    };
    const again = window.setInterval(tell, AGAIN_MS);
    const onFocus = () => (isWriting() ? 'replying' : 'looking') !== told && tell();
    // Who goes from field to field is not away in between.
    const onBlur = () => window.setTimeout(onFocus, 300);
    const onSight = () => (document.hidden ? leave(caseNo) : tell());
    const onHide = () => leave(caseNo);
    tell();
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', onBlur);
    document.addEventListener('visibilitychange', onSight);
    window.addEventListener('pagehide', onHide);
    return () => {
      window.clearInterval(again);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', onBlur);
      document.removeEventListener('visibilitychange', onSight);
      window.removeEventListener('pagehide', onHide);
      leave(caseNo);
    };
  }, [caseNo]);
}
