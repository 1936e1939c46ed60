import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../api/model';
import { useMe, useSectionName } from '../session/session';
import { nextStep } from './next-step-words';
import { Notice } from '../shell/notice';

/** One sentence that says what is to be done with the case now, or whom it waits for. */
export function NextStep({ c }: { c: CaseDetail }) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const { colleagues } = useMe();
  const chiefs = colleagues
    .filter(({ role }) => role === 'supervisor')
    .map(({ name }) => name)
    .join(i18n.language === 'zh' ? '、' : ', ');
  const { words, reason, isWaiting } = nextStep(c);
  const told = t(words, { reason, chief: chiefs || t('supervisor'), section: nameOf(c.lead) });
  const phone = c.contact.phone ?? c.contact.address ?? '—';
  return (
    <>
      {c.suspectedReport && c.status === 'triage' && (
        <Notice tone="warning" title={t('suspectedReport')}>
          {t('suspectedReportText')}
        </Notice>
      )}
      <Notice tone={isWaiting ? 'quiet' : 'next'} role="status">
        {told}
        {c.reply && ['none', 'failed'].includes(c.reply.delivery) && c.status === 'replied' && (
          <div>
            <strong>
              {t(c.reply.delivery === 'failed' ? 'tellFailed' : 'tellByPhone', {
                name: c.contact.name,
                phone,
              })}
            </strong>
          </div>
        )}
      </Notice>
    </>
  );
}
