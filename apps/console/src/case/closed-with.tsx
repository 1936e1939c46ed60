import { Anchor, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../api/model';

/** What the case has improved: the plan measures it serves with their evidence, or why none. */
export function ClosedWith({ c }: { c: CaseDetail }) {
  const { t } = useTranslation();
  // What was merged says so above, and serves no measure of its own unless one was linked.
  const reason = c.mergedInto ? null : c.closingReason;
  if (c.measures.length === 0 && !reason) return null;
  const reasonFor = c.status === 'declined' ? 'whyDeclined' : 'noMeasure';
  return (
    <section className="huiyin-card">
      <Title order={3} size="h5" mb="xs">
        {t(c.measures.length > 0 ? 'measures' : reasonFor)}
      </Title>
      {reason && <Text className="huiyin-text">{reason}</Text>}
      {c.measures.map(({ code, action, evidence }) => (
        <div key={code} style={{ marginBottom: 8 }}>
          <Text size="sm">
            <Anchor
              component={Link}
              to={`/plan/${code.split('-')[0]}/${encodeURIComponent(code)}`}
              fw={600}
            >
              {code}
            </Anchor>{' '}
            {action}
          </Text>
          <Text className="huiyin-text">
            {t('labelled', { label: t('evidence'), value: evidence })}
          </Text>
        </div>
      ))}
    </section>
  );
}
