import { Anchor, Box, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, CaseDetail } from '../api/model';
import { ActionBar } from '../case/action-bar';
import { Files } from '../case/files/files';
import { Original } from '../case/original';
import { Reply } from '../case/reply/reply';
import { PendingExtension } from '../case/together/pending-extension';
import { Together } from '../case/together/together';
import { useCase } from '../case/use-case';
import { PresenceLine } from '../live/presence-line';
import { DueChip, Marks } from '../queue/chips';
import { useNow } from '../queue/now';
import { useSectionName } from '../session/session';
import { NotLoaded } from '../shell/notice';
import { writeDue } from '../words/moments';
import type { InboxKind } from './inbox-search';

const DECISIONS: readonly Action[] = [
  ...(['approve', 'send-back', 'approve-extension', 'refuse-extension'] as const),
];

interface Props {
  readonly caseNo: string;
  readonly kind: InboxKind;
  /** The case as it stood before the decision was made. */
  readonly decided: (done: { caseNo: string; version: number }) => void;
  readonly gone: () => void;
}

/**
 * One decision: everything it rests on — the customer's letter beside the reply that is proposed,
 * what other sections found, the attachments — who else looks at it, and what can be done.
 */
export function Decision({ caseNo, kind, decided, gone }: Props) {
  const { t } = useTranslation();
  const { query, act } = useCase(caseNo, gone);
  const c = query.data;
  const done = act.isSuccess && DECISIONS.includes(act.variables.action) ? act.data : undefined;
  useEffect(() => {
    if (!done) return;
    // An action makes one new version of what was looked at.
    decided({ caseNo, version: done.version - 1 });
    // Once for each decision, whatever else is drawn anew meanwhile.
  }, [done]);
  if (query.isPending) return <Skeleton height={400} role="status" aria-label={t('loading')} />;
  if (!c) return <NotLoaded problem={query.error} retry={query.refetch} />;
  // By its key it stays the same when it moves, with what it is just uploading.
  const files = <Files key={`files of ${caseNo}`} c={c} />;
  const hasFiles = c.files.length > 0;
  return (
    <Stack component="article" gap="md" aria-labelledby="case-heading">
      <Header c={c} />
      <PresenceLine caseNo={caseNo} />
      <PendingExtension c={c} act={act} />
      <ActionBar c={c} act={act} />
      <Together c={c} />
      {/* Where there is room, the letter stands beside the reply. */}
      <Box hiddenFrom={kind === 'reply' ? 'lg' : undefined}>
        <Original c={c} />
      </Box>
      {hasFiles && files}
      {kind === 'reply' && <Reply c={c} act={act} />}
      {!hasFiles && files}
    </Stack>
  );
}

/** Takes the focus when the next one opens, so that reading goes on there; nobody is taken out of a field. */
const focusOnce = (heading: HTMLElement | null) => {
  if (!document.activeElement?.matches('input, textarea, [data-case]'))
    heading?.focus({ preventScroll: true });
};

function Header({ c }: { c: CaseDetail }) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const now = useNow();
  const facts = [
    nameOf(c.lead),
    `${t('handler')} ${c.handler?.name ?? t('nobody')}`,
    t('dueBy', { due: writeDue(c.dueAt, i18n.language, now) }),
  ];
  return (
    <Box>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Title
          order={2}
          size="h3"
          id="case-heading"
          tabIndex={-1}
          ref={focusOnce}
          style={{ flex: '1 1 14rem', overflowWrap: 'anywhere' }}
        >
          {c.subject}
        </Title>
        <Group gap={6}>
          <Marks {...c} />
          <DueChip {...c} />
        </Group>
      </Group>
      <Text size="sm" c="dimmed" mt={4} className="huiyin-figures">
        <Anchor component={Link} to={`/cases/${c.caseNo}`} underline="always" inherit>
          {t('openWhole', { caseNo: c.caseNo })}
        </Anchor>{' '}
        · {facts.join(' · ')}
      </Text>
    </Box>
  );
}
