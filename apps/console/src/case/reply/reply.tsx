import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../api/model';
import { writeMoment } from '../../words/moments';
import type { Act } from '../use-case';
import { Approval } from './approval';
import { Editor } from './editor';
import { Unsaved } from './unsaved';
import { wayOf } from './way';
import { Letter } from './writing/letter';

const DELIVERY = {
  sent: 'replySent',
  queued: 'replyQueued',
  kept: 'replyKept',
  failed: 'replyFailed',
  none: 'replyNone',
} as const;

/** The reply: sent, waiting for approval, or being written. */
export function Reply({ c, act }: { c: CaseDetail; act: Act }) {
  const { t, i18n } = useTranslation();
  if (c.actions.includes('draft-reply')) {
    return (
      <>
        <Editor c={c} act={act} />
        <Unsaved caseNo={c.caseNo} actions={c.actions} />
      </>
    );
  }
  if (c.actions.includes('approve')) return <Approval c={c} act={act} />;
  const written = (by: string, at: string) => `${by} · ${writeMoment(at, i18n.language)}`;
  return (
    <>
      {c.reply ? (
        <Letter
          title={t('reply')}
          text={c.reply.text}
          about={`${t('approvedBy')} ${written(c.reply.approvedBy, c.reply.approvedAt)} · ${t(DELIVERY[c.reply.delivery])}`}
        />
      ) : (
        c.draft && (
          <Letter
            title={t('draftUnsent')}
            text={c.draft.text}
            about={written(c.draft.by, c.draft.at)}
            way={t(wayOf(c))}
          />
        )
      )}
      <Unsaved caseNo={c.caseNo} actions={c.actions} />
    </>
  );
}
