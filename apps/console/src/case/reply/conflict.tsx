import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../api/model';
import { Notice } from '../../shell/notice';
import { writeMoment } from '../../words/moments';
import { bothTogether } from './changes';
import { Differences } from './differences';

interface Props {
  readonly draft: NonNullable<CaseDetail['draft']>;
  readonly mine: string;
  readonly takeTheirs: () => void;
  /** Goes on with this text upon theirs. */
  readonly goOnWith: (text: string) => void;
}

/** A colleague saved another text meanwhile: what differs is to be seen, and the person decides. */
export function Conflict({ draft, mine, takeTheirs, goOnWith }: Props) {
  const { t, i18n } = useTranslation();
  const about = { by: draft.by, at: writeMoment(draft.at, i18n.language) };
  return (
    <Notice tone="warning" role="alert" title={t('conflictTitle', about)}>
      <Text>{t('conflictText')}</Text>
      <Text component="blockquote" className="huiyin-text huiyin-card" m={0} my="sm">
        {draft.text}
      </Text>
      <Text size="sm">{t('conflictLegend')}</Text>
      <div className="huiyin-card" style={{ margin: '8px 0 12px' }}>
        <Differences before={draft.text} after={mine} />
      </div>
      <Group gap="xs">
        <Button variant="default" onClick={() => goOnWith(mine)}>
          {t('keepMine')}
        </Button>
        <Button variant="default" onClick={takeTheirs}>
          {t('takeTheirs')}
        </Button>
        <Button variant="default" onClick={() => goOnWith(bothTogether(draft.text, mine))}>
          {t('mergeBoth')}
        </Button>
      </Group>
    </Notice>
  );
}
