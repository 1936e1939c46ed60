import { Anchor, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/model';
import { Dialog } from '../shell/dialog';
import { BellIcon } from '../shell/icons';
import { Notice } from '../shell/notice';
import { inLanguage } from '../words/both-languages';
import { NoticeRow } from './notice-row';
import { useMark, useNotices } from './use-notices';

/** How many notices are unread; it opens the list of all. */
export function Bell() {
  const { t } = useTranslation();
  const [isOpen, list] = useDisclosure();
  const found = useNotices();
  const { unread } = found;
  return (
    <>
      <Button
        variant="default"
        size="sm"
        px={8}
        aria-label={unread > 0 ? t('noticesUnread', { n: unread }) : t('notices')}
        aria-haspopup="dialog"
        onClick={list.open}
      >
        <BellIcon />
        {unread > 0 && <span className="huiyin-count huiyin-figures">{unread}</span>}
      </Button>
      <Dialog opened={isOpen} onClose={list.close} title={t('notices')} size="lg">
        <NoticeList found={found} close={list.close} />
      </Dialog>
    </>
  );
}

function NoticeList({ found, close }: { found: ReturnType<typeof useNotices>; close: () => void }) {
  const { t, i18n } = useTranslation();
  const mark = useMark();
  if (found.error && !found.data) {
    return (
      <Notice tone="warning" role="alert">
        {inLanguage((found.error as unknown as ApiProblem).detail, i18n.language)}
      </Notice>
    );
  }
  const toPage = (
    <Anchor component={Link} to="/notices" underline="always" onClick={close}>
      {t('noticesPage')}
    </Anchor>
  );
  if (found.notices.length === 0) {
    return (
      <>
        <Text mb="sm">{t('noticesEmpty')}</Text>
        {toPage}
      </>
    );
  }
  return (
    <>
      <Group justify="space-between" mb="sm">
        {toPage}
        <Button
          variant="default"
          disabled={found.unread === 0}
          onClick={() => mark.mutate({ ids: 'all', isRead: true })}
        >
          {t('noticesReadAll')}
        </Button>
      </Group>
      <ul className="huiyin-rows">
        {found.notices.map((notice) => (
          <NoticeRow
            key={notice.id}
            notice={notice}
            follow={() => {
              if (!notice.readAt) mark.mutate({ ids: [notice.id], isRead: true });
              close();
            }}
          />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button variant="default" mt="sm" fullWidth onClick={() => void found.fetchNextPage()}>
          {t('noticesMore')}
        </Button>
      )}
    </>
  );
}
