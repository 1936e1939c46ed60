import { Anchor, List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../api/model';
import { useSectionName } from '../../session/session';
import { Findings } from './findings';

/** Whom the case is handled with: the case it follows, those that follow it, the sections that were asked. */
export function Together({ c }: { c: CaseDetail }) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const comma = i18n.language === 'zh' ? '、' : ', ';
  const names = (codes: readonly string[]) => codes.map(nameOf).join(comma);
  const answered = c.consulted.filter((code) => !c.awaitingFindings.includes(code));
  const lines = [
    c.awaitingFindings.length > 0 && t('findingsAwaited', { sections: names(c.awaitingFindings) }),
    answered.length > 0 && t('findingsGiven', { sections: names(answered) }),
  ].filter((line) => line !== false);
  if (!c.mergedInto && c.followers.length === 0 && lines.length === 0) return null;
  return (
    <section className="huiyin-card">
      {c.mergedInto && (
        <Text>
          {t('mergedInto')} <CaseLink caseNo={c.mergedInto} />
        </Text>
      )}
      {lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      <Findings c={c} />
      {c.followers.length > 0 && (
        <>
          <Text>{t('followers')}</Text>
          <List size="sm">
            {c.followers.map(({ caseNo, customer, told }) => (
              <List.Item key={caseNo}>
                <CaseLink caseNo={caseNo} /> {customer}
                {told === 'other' && (
                  <>
                    {' '}
                    <strong>{t('followerTold')}</strong>
                  </>
                )}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </section>
  );
}

const CaseLink = ({ caseNo }: { caseNo: string }) => (
  <Anchor component={Link} to={`/cases/${caseNo}`} underline="always" className="huiyin-figures">
    {caseNo}
  </Anchor>
);
