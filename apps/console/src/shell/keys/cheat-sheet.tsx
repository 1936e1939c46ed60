import { Switch, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { viewsOf } from '../../queue/views';
import { useMe } from '../../session/session';
import { Dialog } from '../dialog';
import { type Shortcut, SHORTCUTS } from './shortcuts';
import { areShortcutsOn, setShortcuts } from './use-shortcuts';

const GROUPS = ['list', 'act', 'go', 'all'] as const;
const WRITTEN: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ArrowDown: 'Down',
  ArrowUp: 'Up',
};

/** Every shortcut of this person, from the one table, and the switch for those that are single letters. */
export function CheatSheet({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const views = viewsOf(me);
  const all: Shortcut[] = Object.values(SHORTCUTS);
  const own = all.filter(
    ({ view, isFor, written }) =>
      (!view || views.includes(view)) && (!isFor || isFor(me)) && written !== '',
  );
  return (
    <Dialog opened={isOpen} onClose={close} title={t('help')} size="lg">
      <Switch
        mb="md"
        label={t('shortcuts')}
        description={t('shortcutsHint')}
        defaultChecked={areShortcutsOn()}
        onChange={(event) => setShortcuts(event.currentTarget.checked)}
      />
      {GROUPS.map((group) => (
        <Table key={group} mb="md" aria-label={t(`keys_${group}`)}>
          <Table.Caption style={{ captionSide: 'top', textAlign: 'start', fontWeight: 600 }}>
            {t(`keys_${group}`)}
          </Table.Caption>
          <Table.Tbody>
            {own
              .filter((one) => one.group === group)
              .map(({ keys, word, written }) => (
                <Table.Tr key={word}>
                  <Table.Th scope="row" w={130}>
                    {(written ? [written] : keys).map((key, i) => (
                      <span key={i}>
                        {i > 0 && ' '}
                        <kbd>{WRITTEN[key] ?? key.replace('Mod', 'Ctrl')}</kbd>
                      </span>
                    ))}
                  </Table.Th>
                  <Table.Td>{t(word)}</Table.Td>
                </Table.Tr>
              ))}
          </Table.Tbody>
        </Table>
      ))}
    </Dialog>
  );
}
