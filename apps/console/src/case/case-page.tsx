import {
  Anchor,
  Box,
  Button,
  Group,
  Skeleton,
  Stack,
  Text,
  Title,
  VisuallyHidden,
} from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApiProblem, CaseDetail } from '../api/model';
import { DueChip, Marks } from '../queue/chips';
import { useNow } from '../queue/now';
import { useSectionName } from '../session/session';
import { inLanguage } from '../words/both-languages';
import { writeDue } from '../words/moments';
import { PresenceLine } from '../live/presence-line';
import { ActionBar } from './action-bar';
import { Files } from './files/files';
import { NextStep } from './next-step';
import { Original } from './original';
import { Unsaved } from './reply/unsaved';
import { Reply } from './reply/reply';
import { ClosedWith } from './closed-with';
import { PendingExtension } from './together/pending-extension';
import { Duplicates } from './together/duplicates';
import { Together } from './together/together';
import { RoutingPanel } from './routing-panel';
import { Timeline } from './timeline/timeline';
import { useCase } from './use-case';
import { NotLoaded, Notice } from '../shell/notice';

/** The answers after which nothing of a case may be shown, with what they are called. */
const NOT_FOR_ME: Partial<Record<number, string>> = { 403: 'notAllowed', 404: 'notFound' };

interface Props {
  readonly caseNo: string;
  readonly back: () => void;
  /** There is no list beside it. */
  readonly isAlone: boolean;
}

/** Everything about one case, and all that can be done with it. */
export function CasePage({ caseNo, back, isAlone }: Props) {
  const { t } = useTranslation();
  const { query, act } = useCase(caseNo, back);
  const c = query.data;
  const isGone = query.error && NOT_FOR_ME[query.error.status];
  if (query.isPending) return <Skeleton height={400} role="status" aria-label={t('loading')} />;
  return (
    <Stack component="article" gap="md" aria-labelledby="case-heading">
      {isAlone && <VisuallyHidden component="h1">{t('caseNo')}</VisuallyHidden>}
      {isAlone && (
        <Button variant="default" onClick={back} w="fit-content" className="huiyin-no-print">
          ← {t('back')}
        </Button>
      )}
      {c && !isGone ? (
        <>
          <Header c={c} />
          <PresenceLine caseNo={caseNo} />
          <NextStep c={c} />
          <PendingExtension c={c} act={act} />
          <ActionBar c={c} act={act} />
          <Duplicates c={c} act={act} />
          <Together c={c} />
          {c.status === 'triage' && <RoutingPanel c={c} act={act} />}
          <Original c={c} />
          <Files key={c.caseNo} c={c} />
          <Reply c={c} act={act} />
          <ClosedWith c={c} />
          {c.status !== 'triage' && <RoutingPanel c={c} act={act} />}
          <Timeline entries={c.timeline} />
        </>
      ) : (
        <Gone
          caseNo={caseNo}
          wasThere={Boolean(c)}
          problem={query.error}
          retry={() => query.refetch()}
        />
      )}
    </Stack>
  );
}

interface GoneProps {
  readonly caseNo: string;
  readonly wasThere: boolean;
  readonly problem: ApiProblem | null;
  readonly retry: () => unknown;
}

/**
 * The case is not, or no longer, for this person, or cannot be had at the moment: nothing of it is
 * shown, but what they typed.
 */
function Gone({ caseNo, wasThere, problem, retry }: GoneProps) {
  const { t, i18n } = useTranslation();
  const isRefused = problem && NOT_FOR_ME[problem.status];
  return (
    <>
      <Title order={2} size="h3" id="case-heading">
        {caseNo}
      </Title>
      {problem && isRefused ? (
        <Notice tone="warning" role="alert" title={t(wasThere ? 'gone' : isRefused)}>
          {wasThere ? t('goneText') : inLanguage(problem.detail, i18n.language)}
        </Notice>
      ) : (
        <NotLoaded problem={problem} title={t('caseNotLoaded')} retry={retry} />
      )}
      <Unsaved caseNo={caseNo} actions={[]} />
    </>
  );
}

/** Takes the focus when a case has been chosen, so that reading goes on there; nobody is taken out of a field. */
const focusOnce = (heading: HTMLElement | null) => {
  if (!document.activeElement?.matches('input, textarea')) heading?.focus({ preventScroll: true });
};

function Header({ c }: { c: CaseDetail }) {
  const { t, i18n } = useTranslation();
  const nameOf = useSectionName();
  const now = useNow();
  const supporting = c.supporting.map(nameOf).join(i18n.language === 'zh' ? '、' : ', ');
  const facts = [
    nameOf(c.lead),
    ...(supporting ? [t('supporting', { supporting })] : []),
    `${t('handler')} ${c.handler?.name ?? t('nobody')}`,
    c.pausedAt ? t('pausedFact') : t('dueBy', { due: writeDue(c.dueAt, i18n.language, now) }),
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
          <Anchor component={Link} to={`/cases/${c.caseNo}/deadlines`} title={t('whyThisDay')}>
            <DueChip {...c} />
          </Anchor>
        </Group>
      </Group>
      <Text size="sm" c="dimmed" mt={4} className="huiyin-figures">
        <Text span fw={600} c="var(--mantine-color-text)">
          {c.caseNo} {t(`status_${c.status}`)}
        </Text>{' '}
        · {facts.join(' · ')} ·{' '}
        <Anchor
          component={Link}
          to={`/cases/${c.caseNo}/deadlines`}
          underline="always"
          className="huiyin-no-print"
        >
          {t('whyThisDay')}
        </Anchor>
      </Text>
    </Box>
  );
}
