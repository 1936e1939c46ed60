import { Anchor, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../api/model';
import { Notice } from '../../shell/notice';
import { ActionDialog } from '../action-dialog';
import { useSimilar } from '../reply/similar';
import type { Act } from '../use-case';

/** Cases that may be the same matter, each with the reasons, while this one can still be merged. */
export function Duplicates({ c, act }: { c: CaseDetail; act: Act }) {
  const { t } = useTranslation();
  const [into, setInto] = useState<string>();
  const { data } = useSimilar(c.caseNo);
  const mayMerge = c.actions.includes('merge');
  if (!mayMerge || !data || data.duplicates.length === 0) return null;
  return (
    <div className="huiyin-no-print">
      <Notice tone="warning" title={t('duplicates')}>
        {data.duplicates.map((one) => (
          <Group key={one.caseNo} gap="xs" mt={4}>
            <Text size="sm" style={{ flex: '1 1 14rem', overflowWrap: 'anywhere' }}>
              <Anchor
                component={Link}
                to={`/cases/${one.caseNo}`}
                underline="always"
                className="huiyin-figures"
              >
                {one.caseNo}
              </Anchor>{' '}
              {t('bracketed', {
                name: one.subject,
                more: t('labelled', {
                  label: t(`status_${one.status}`),
                  value: one.reasons.map((reason) => t(`dup_${reason}`)).join(t('comma')),
                }),
              })}
            </Text>
            <Button size="xs" variant="default" onClick={() => setInto(one.caseNo)}>
              {t('mergeInto', { caseNo: one.caseNo })}
            </Button>
          </Group>
        ))}
      </Notice>
      {into && (
        <ActionDialog
          c={c}
          action="merge"
          act={act}
          preset={{ into }}
          close={() => setInto(undefined)}
        />
      )}
    </div>
  );
}
