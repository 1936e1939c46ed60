import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Board } from '../api/model';
import { useSectionName } from '../session/session';
import { Notice } from '../shell/notice';
import { writeMoment } from '../words/moments';
import type { BoardSearch } from './board-search';
import { useBoardSearch } from './use-board';

const DAY_LENGTH = 'YYYY-MM-DD'.length;
const taipeiDay = () =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Taipei' }).format(new Date());

/** Which day and which section the board shows. */
export function BoardChoice({ sections }: { sections: Board['sections'] }) {
  const { t } = useTranslation();
  const nameOf = useSectionName();
  const search = useBoardSearch();
  const go = useGo();
  const today = taipeiDay();
  return (
    <Group align="end" gap="sm" className="huiyin-no-print">
      {sections.length > 1 && (
        <NativeSelect
          label={t('chooseSection')}
          value={search.section ?? ''}
          onChange={(event) => go({ section: event.currentTarget.value || undefined })}
          data={[
            { value: '', label: t('allSections') },
            ...sections.map(({ section }) => ({ value: section, label: nameOf(section) })),
          ]}
        />
      )}
      <TextInput
        type="date"
        label={t('chooseDay')}
        max={today}
        value={search.asOf?.slice(0, DAY_LENGTH) ?? today}
        onChange={(event) => {
          const day = event.currentTarget.value;
          // A date still being typed is empty or of the year 2.
          if (day === today) go({ asOf: undefined });
          else if (day > '2000' && day < today) go({ asOf: day });
        }}
      />
      {search.asOf && (
        <Button variant="default" onClick={() => go({ asOf: undefined })}>
          {t('backToNow')}
        </Button>
      )}
    </Group>
  );
}

/** Says that the page shows the past. */
export function PastBanner({ asOf }: { asOf: string }) {
  const { t, i18n } = useTranslation();
  return (
    <Notice tone="warning" role="status">
      {t('pastBanner', { at: writeMoment(asOf, i18n.language) })}
    </Notice>
  );
}

function useGo(): (change: BoardSearch) => void {
  const navigate = useNavigate();
  const search = useBoardSearch();
  return (change) =>
    void navigate({ to: '/board', search: { ...search, ...change } as never, replace: true });
}
