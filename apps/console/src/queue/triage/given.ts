import { useSyncExternalStore } from 'react';
import { postToTheEnd } from '../../api/client';
import type { ApiProblem } from '../../api/model';

/** A case of triage that goes to a section in a moment, unless it is taken back. */
export interface Order {
  readonly caseNo: string;
  readonly version: number;
  readonly to: string;
  readonly reason: string;
}

/** How long a section chosen by one key can be taken back: nothing is sent before. */
export const GRACE_MS = 6_000;

interface Waiting {
  readonly to: string;
  readonly send: () => Promise<void>;
  readonly timer: ReturnType<typeof setTimeout>;
}

const waiting = new Map<string, Waiting>();
const listeners = new Set<() => void>();

function changed(): void {
  listeners.forEach((listener) => listener());
}

/** Sends the order after the grace; `told` hears how it ended. The row shows it meanwhile. */
export function give(order: Order, told: (problem?: ApiProblem) => void): void {
  takeBack(order.caseNo);
  const { caseNo, ...body } = order;
  const send = async () => {
    const mine = waiting.get(caseNo);
    if (mine?.send !== send) return;
    clearTimeout(mine.timer);
    waiting.set(caseNo, { ...mine, send: async () => undefined });
    try {
      await postToTheEnd(`/cases/${caseNo}/actions/transfer`, body);
      told();
    } catch (problem) {
      told(problem as ApiProblem);
    } finally {
      waiting.delete(caseNo);
      changed();
    }
  };
  waiting.set(caseNo, { to: order.to, send, timer: setTimeout(() => void send(), GRACE_MS) });
  changed();
}

/** It stays in triage after all; nothing where it has been sent already. */
export function takeBack(caseNo: string): void {
  const order = waiting.get(caseNo);
  if (!order) return;
  clearTimeout(order.timer);
  waiting.delete(caseNo);
  changed();
}

/** What still waits is sent now: the page is being left, or somebody signs out. */
export const sendAll = async (): Promise<void> => {
  await Promise.all([...waiting.values()].map(({ send }) => send()));
};

globalThis.addEventListener?.('pagehide', () => void sendAll());

/** The section a case is about to go to. */
export const useGiven = (caseNo: string): string | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => waiting.get(caseNo)?.to,
  );
