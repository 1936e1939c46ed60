import { Box, Button, Grid, Group, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCounts, written } from '../queue/counts';
import { BulkBar } from '../queue/bulk/bulk-bar';
import { QueueList } from '../queue/list/queue-list';
import { useSelection } from '../queue/list/selection';
import { useMe } from '../session/session';
import { useShortcuts } from '../shell/keys/use-shortcuts';
import { wantAction } from '../shell/palette/wanted-action';
import { usePageTitle } from '../shell/page-title';
import { Decision } from './decision';
import { INBOX, type InboxKind } from './inbox-search';
import { useInbox } from './use-inbox';

/** What waits for my decision, one after the other: the list stays, and the next one opens by itself. */
export function ApprovalsPage() {
  const { t } = useTranslation();
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const { kind, queue, current, open, place, decide } = useInbox(isWide);
  const selection = useSelection(queue.cases, place);
  usePageTitle(t('inbox'));
  const back = () => open(undefined);
  const isReply = kind === 'reply';
  useShortcuts({
    approve: () => wantAction(isReply ? 'approve' : 'approve-extension'),
    sendBack: () => wantAction(isReply ? 'send-back' : 'refuse-extension'),
    back: () => (selection.chosen.size > 0 ? selection.clear() : back()),
  });
  const isAlone = current !== undefined && !isWide;
  const list = { ...{ queue, place, selection, open, current }, view: place, isNarrowed: false };
  return (
    <Grid gap="lg">
      <Grid.Col
        span={{ base: 12, md: 4, lg: 3 }}
        display={isAlone ? 'none' : undefined}
        className={current && 'huiyin-no-print'}
      >
        <Box pos={isWide ? 'sticky' : undefined} top={72} className="huiyin-queue">
          <Title
            order={1}
            size="h3"
            id={isAlone ? undefined : 'page-heading'}
            tabIndex={-1}
            mb="xs"
          >
            {t('inbox')}
          </Title>
          <Kinds kind={kind} />
          <QueueList {...list} name={t(`inbox_${kind}`)} />
          <BulkBar selection={selection} />
        </Box>
      </Grid.Col>
      <Grid.Col
        span={isAlone ? 12 : { base: 12, md: 8, lg: 9 }}
        display={isAlone || isWide ? undefined : 'none'}
        className="huiyin-beside"
      >
        {isAlone && (
          <Group mb="sm">
            <Button variant="default" onClick={back}>
              ← {t('back')}
            </Button>
            <Title order={1} size="h5" id="page-heading" tabIndex={-1}>
              {t('inbox')}
            </Title>
          </Group>
        )}
        {current ? (
          <Decision key={current} {...{ caseNo: current, kind }} decided={decide} gone={back} />
        ) : (
          <Text c="dimmed" p="xl">
            {t('inboxHint')}
          </Text>
        )}
      </Grid.Col>
    </Grid>
  );
}

/** The parts of the inbox with how much waits in each; what others ask the section for is a list of its own. */
function Kinds({ kind }: { kind: InboxKind }) {
  const { t } = useTranslation();
  const me = useMe();
  const counts = useCounts();
  const named = (name: string, view: string) => {
    const n = counts && written(counts.views[view as keyof typeof counts.views], counts.atMost);
    return n ? t('bracketed', { name, more: n }) : name;
  };
  return (
    <Group gap={6} mb="xs" component="nav" aria-label={t('inbox')}>
      {(Object.keys(INBOX) as InboxKind[]).map((one) => (
        <Button
          key={one}
          size="compact-md"
          variant={one === kind ? 'filled' : 'default'}
          aria-current={one === kind ? 'page' : undefined}
          renderRoot={(props) => (
            <Link to="/approvals" search={{ kind: one } as never} {...props} />
          )}
        >
          {named(t(`inbox_${one}`), INBOX[one])}
        </Button>
      ))}
      {me.section && (
        <Button
          size="compact-md"
          variant="subtle"
          renderRoot={(props) => <Link to="/" search={{ view: 'consulted' } as never} {...props} />}
        >
          {named(t('view_consulted'), 'consulted')}
        </Button>
      )}
    </Group>
  );
}
