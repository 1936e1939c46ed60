import { Anchor, Badge, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Notices } from '../api/model';
import { useNow } from '../queue/now';
import { writeDue, writeMoment } from '../words/moments';

type NoticeEntry = Notices['items'][number];
type Item = NoticeEntry['items'][number];

/** One notice with the cases it is about. */
export function NoticeRow({ notice, follow }: { notice: NoticeEntry; follow: () => void }) {
  const { t, i18n } = useTranslation();
  const title =
    notice.kind === 'alert' ? t('noticeCases', { n: notice.items.length }) : t('noticeOther');
  return (
    <li style={{ padding: '10px 12px' }}>
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Text fw={notice.readAt ? 400 : 700}>{title}</Text>
          {!notice.readAt && <Badge color="#b3261e">{t('noticeUnread')}</Badge>}
        </Group>
        <Text size="xs" c="dimmed" className="huiyin-figures">
          {writeMoment(notice.at, i18n.language)}
        </Text>
      </Group>
      <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
        {notice.items.map((item) => (
          <li key={`${item.caseNo} ${item.clock}`}>
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
            <Due {...item} />
          </li>
        ))}
      </ul>
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
    <Text span size="sm">
      {t('noticeDue', { duty, at })}
    </Text>
  );
}
