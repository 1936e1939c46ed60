import { Anchor, Badge, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Notices } from '../api/model';
import { useNow } from '../queue/now';
import { writeDue, writeMoment } from '../words/moments';
import { titleOf } from './title-of';

type NoticeEntry = Notices['items'][number];
type Item = NoticeEntry['items'][number];

interface Props {
  readonly notice: NoticeEntry;
  readonly follow: () => void;
  /** Turns read into unread and back; without it, nothing is offered. */
  readonly mark?: () => void;
}

/** One notice with the cases it is about. */
export function NoticeRow({ notice, follow, mark }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <li style={{ padding: '10px 12px' }}>
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Text fw={notice.readAt ? 400 : 700}>{titleOf(notice, t)}</Text>
          {!notice.readAt && <Badge color="#b3261e">{t('noticeUnread')}</Badge>}
        </Group>
        <Text size="xs" c="dimmed" className="huiyin-figures">
          {writeMoment(notice.at, i18n.language)}
        </Text>
      </Group>
      <Group justify="space-between" gap="xs" align="flex-end">
        <ul style={{ margin: '4px 0 0', paddingInlineStart: 20, flex: '1 1 14rem' }}>
          {notice.items.map((item) => (
            <li key={`${item.caseNo} ${item.clock}`} style={{ overflowWrap: 'anywhere' }}>
              {item.caseNo && (
                <Anchor
                  component={Link}
                  to={`/cases/${item.caseNo}`}
                  underline="always"
                  onClick={follow}
                >
                  {item.caseNo}
                </Anchor>
              )}{' '}
              {item.subject && (
                <Text span size="sm">
                  {item.subject}{' '}
                </Text>
              )}
              <Due {...item} />
            </li>
          ))}
        </ul>
        {mark && (
          <Button variant="subtle" size="compact-sm" onClick={mark} data-mark>
            {t(notice.readAt ? 'noticeMarkUnread' : 'noticeMarkRead')}
          </Button>
        )}
      </Group>
    </li>
  );
}

/** Of a sealed case only the number is told. */
function Due({ clock, dueAt }: Item) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  if (!clock || !dueAt || clock === 'sealed') return null;
  const duty = t(`noticeDuty_${clock.split(':')[0]}`);
  const at = writeDue(dueAt, i18n.language, now);
  return (
    <Text span size="sm" c="dimmed">
      {t('noticeDue', { duty, at })}
    </Text>
  );
}
