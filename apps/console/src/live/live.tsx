import { VisuallyHidden } from '@mantine/core';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../api/client';
import { useMe } from '../session/session';
import { LiveLink, type LiveMessage } from './live-link';
import { liveNow, type Present, setLive, setPresence } from './live-state';
import { changesFigures, SLOW_FIGURES, type Told, toRefresh } from './to-refresh';

/** Changes that come together are fetched together, and not by every browser in the same moment. */
const GATHER_MS = 150;
const JITTER_MS = 250;
/** The slower figures of the board are fetched anew at most so often. */
const FIGURES_MS = 5_000;
const MISSED_MS = 10_000;
const MARK_MS = 6_000;
const SAY_MS = 10_000;

/** Keeps every screen as things are: what others change appears by itself. */
export function Live() {
  const client = useQueryClient();
  const { account } = useMe();
  const [changed, setChanged] = useState<readonly string[]>([]);
  useEffect(() => {
    const follower = new Follower(client, setChanged);
    const link = new LiveLink(account, (message) => follower.take(message));
    link.open();
    return () => {
      link.close();
      follower.stop();
    };
  }, [client, account]);
  return <Announcer changed={changed} />;
}

/** Says politely, and not too often, that something on this screen has changed. */
function Announcer({ changed }: { changed: readonly string[] }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  useEffect(() => {
    const shown = changed.filter(isOnScreen);
    if (shown.length === 0) return;
    setSaid(t('liveChanged', { n: shown.length, cases: shown.slice(0, 3).join(' ') }));
  }, [changed, t]);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {said}
    </VisuallyHidden>
  );
}

const isOnScreen = (caseNo: string): boolean =>
  window.location.pathname.includes(caseNo) ||
  document.querySelector(`[data-case="${CSS.escape(caseNo)}"]`) !== null;

/** Does what the messages ask for: fetches anew, marks, says. */
class Follower {
  private readonly old = new Map<string, string[]>();
  private flushing?: number;
  private figuring?: number;
  private missing?: number;
  private saying?: number;
  private isFirst = true;
  private toSay = new Set<string>();

  constructor(
    private readonly client: QueryClient,
    private readonly say: (caseNos: readonly string[]) => void,
  ) {
    this.down();
  }

  take({ name, data }: LiveMessage): void {
    if (name === 'down') return this.down();
    if (name === 'bye') return void get('/me').catch(() => undefined);
    this.up();
    if (name === 'reset') return this.refreshAll();
    if (name === 'presence') return setPresence((data as { cases: PresentAt[] }).cases);
    if (name === 'hello') this.greet();
    if (name === 'hello' || name === 'changes') this.apply(data as Told);
  }

  stop(): void {
    for (const timer of [this.flushing, this.figuring, this.missing, this.saying])
      window.clearTimeout(timer);
    setLive({ isUp: false, isMissed: false, presence: new Map(), changed: new Set() });
  }

  /** The server tells anew who is there. What was fetched before the line stood may be old already. */
  private greet(): void {
    setLive({ presence: new Map() });
    if (this.isFirst) this.refresh([['cases'], ['case']]);
    this.isFirst = false;
  }

  private apply(told: Told): void {
    this.refresh(toRefresh(told));
    if (changesFigures(told)) this.figuring ??= window.setTimeout(() => this.figure(), FIGURES_MS);
    const theirs = told.changes.filter(({ isOwn }) => !isOwn).map(({ caseNo }) => caseNo);
    setPresence(told.gone.map((caseNo) => ({ caseNo, people: [] })));
    if (theirs.length === 0) return;
    this.mark(theirs);
    theirs.forEach((caseNo) => this.toSay.add(caseNo));
    this.saying ??= window.setTimeout(() => this.tell(), 1_000);
  }

  private tell(): void {
    this.say([...this.toSay]);
    this.toSay = new Set();
    this.saying = window.setTimeout(() => {
      this.saying = undefined;
      if (this.toSay.size > 0) this.tell();
    }, SAY_MS);
  }

  private mark(caseNos: readonly string[]): void {
    setLive({ changed: new Set([...liveNow().changed, ...caseNos]) });
    window.setTimeout(() => {
      const left = [...liveNow().changed].filter((caseNo) => !caseNos.includes(caseNo));
      setLive({ changed: new Set(left) });
    }, MARK_MS);
  }

  private refresh(keys: readonly string[][]): void {
    for (const key of keys) this.old.set(key.join(' '), key);
    if (this.old.size === 0) return;
    this.flushing ??= window.setTimeout(() => this.flush(), GATHER_MS + Math.random() * JITTER_MS);
  }

  private flush(): void {
    this.flushing = undefined;
    for (const queryKey of this.old.values()) void this.client.invalidateQueries({ queryKey });
    this.old.clear();
  }

  private figure(): void {
    this.figuring = undefined;
    for (const queryKey of SLOW_FIGURES) void this.client.invalidateQueries({ queryKey });
  }

  private refreshAll(): void {
    setLive({ presence: new Map() });
    void this.client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
  }

  private up(): void {
    window.clearTimeout(this.missing);
    this.missing = undefined;
    if (!liveNow().isUp) setLive({ isUp: true, isMissed: false });
  }

  private down(): void {
    if (liveNow().isUp) setLive({ isUp: false });
    this.missing ??= window.setTimeout(() => setLive({ isMissed: true }), MISSED_MS);
  }
}

interface PresentAt {
  readonly caseNo: string;
  readonly people: readonly Present[];
}
