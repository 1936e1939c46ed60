import { setTimeout as sleep } from 'node:timers/promises';
import { TEST_PASSWORD } from '#testing';
import { ask, type Senders } from './senders.js';
import type { Seeded } from './seeded.js';

/** What a person did: acknowledged, or never answered, so that it may or may not have been done. */
export interface Deed {
  readonly caseNo: string;
  readonly action: string;
  readonly isKnown: boolean;
}

/** What a person sees of a case. */
interface View {
  readonly status: string;
  readonly lead: string;
  readonly version: number;
  readonly draft: object | null;
  readonly pausedAt: string | null;
  readonly pendingExtension: object | null;
  readonly awaitingFindings: readonly string[];
}

interface Move {
  readonly by: string;
  readonly action: string;
  readonly body?: object;
}

const SECTIONS: Readonly<Record<string, string>> = {
  DELIVERY: 'delivery',
  EXPRESS: 'express',
  COUNTER: 'counter',
  MAILS: 'mails',
};
const ACCOUNTS = ['dispatcher', ...Object.values(SECTIONS).flatMap((one) => [one, `${one}-chief`])];
const REASON = { reason: '依規定辦理' };

/** The office's staff, who work on what came in while everything around them dies. */
export class Clerks {
  readonly deeds: Deed[] = [];
  /** How often which refusal was told. */
  readonly refusals = new Map<string, number>();
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly random: Seeded,
  ) {}

  async signIn(): Promise<void> {
    for (const account of ACCOUNTS) {
      const answer = await fetch(`${this.url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ account, password: TEST_PASSWORD }),
      });
      const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
      if (!cookie) throw new Error(`${account} cannot sign in: ${answer.status}`);
      this.cookies.set(account, cookie);
    }
  }

  /** Take one case after another until told to stop. */
  async work({ told }: Senders, lanes: number, isOver: () => boolean): Promise<void> {
    const lane = async () => {
      while (!isOver()) {
        const seen = told.length > 0 && (await this.handle(this.random.pick(told)));
        if (!seen) await sleep(50);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }

  /** Some steps on one case, each decided on what the last one showed; false where nobody answers. */
  private async handle(caseNo: string): Promise<boolean> {
    const first = await this.see(caseNo);
    let seen = first;
    for (let steps = this.random.whole(1, 6); seen && steps > 0; steps -= 1) {
      const move = this.move(seen);
      seen = move && (await this.act(caseNo, seen, move));
    }
    return first !== undefined;
  }

  private async see(caseNo: string): Promise<View | undefined> {
    const answer = await ask(`${this.url}/api/v1/cases/${caseNo}`, {
      headers: this.as('dispatcher'),
    });
    return answer?.status === 200 ? (answer.body as unknown as View) : undefined;
  }

  private async act(caseNo: string, { version }: View, { by, action, body }: Move) {
    const answer = await ask(`${this.url}/api/v1/cases/${caseNo}/actions/${action}`, {
      method: 'POST',
      headers: { ...this.as(by), 'content-type': 'application/json' },
      body: JSON.stringify({ version, ...body }),
    });
    if (!answer) return void this.deeds.push({ caseNo, action, isKnown: false });
    if (answer.status === 200) {
      this.deeds.push({ caseNo, action, isKnown: true });
      return answer.body as unknown as View;
    }
    const code = `${action}: ${String(answer.body.code)}`;
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
    return undefined;
  }

  private as = (account: string) => ({ cookie: this.cookies.get(account) ?? '' });

  /** What somebody in their place would do next; undefined where there is nothing to do. */
  private move(seen: View): Move | undefined {
    const section = SECTIONS[seen.lead];
    const { random } = this;
    if (seen.status === 'triage' || (seen.status === 'routed' && !section)) {
      const action = random.weighed({ transfer: 8, decline: 1, note: 1 });
      return { by: 'dispatcher', action, body: this.bodyOf(action, seen) };
    }
    if (!section) return undefined;
    const action = this.choose(seen);
    const isChief = ['approve', 'send-back', 'approve-extension', 'decline', 'transfer'];
    const findings = action === 'give-findings' && SECTIONS[seen.awaitingFindings[0]];
    const by = findings || (isChief.includes(action ?? '') ? `${section}-chief` : section);
    return action ? { by, action, body: this.bodyOf(action, seen) } : undefined;
  }

  private choose(seen: View): string | undefined {
    const { random } = this;
    if (seen.pausedAt) return 'resume';
    if (seen.pendingExtension) return 'approve-extension';
    switch (seen.status) {
      case 'routed':
        return random.weighed({ accept: 10, return: 1, transfer: 1, note: 1, decline: 0.3 });
      case 'in_progress':
        if (seen.draft) return random.weighed({ submit: 8, note: 1, extend: 1 });
        if (seen.awaitingFindings.length > 0) return 'give-findings';
        return random.weighed({
          ...{ 'draft-reply': 8, note: 1, return: 0.5, extend: 1 },
          ...{ 'request-supplement': 1, consult: 1 },
        });
      case 'submitted':
        return random.weighed({ approve: 8, 'send-back': 1 });
      case 'replied':
        return random.weighed({ close: 8, reopen: 1 });
      default:
        return undefined;
    }
  }

  private bodyOf(action: string, { lead }: View): object | undefined {
    const others = Object.keys(SECTIONS).filter((one) => one !== lead);
    const bodies: Record<string, () => object> = {
      transfer: () => ({ to: this.random.pick(others), ...REASON }),
      'draft-reply': () => ({ text: '您好，已請同仁改善。' }),
      close: () => ({ noMeasureReason: '個案' }),
      note: () => ({ text: '已電聯' }),
      extend: () => ({ workingDays: 1, ...REASON }),
      'request-supplement': () => ({ question: '請提供郵件號碼' }),
      consult: () => ({ sections: [this.random.pick(others)], question: '請查' }),
      'give-findings': () => ({ text: '查無異常' }),
    };
    if (['return', 'decline', 'send-back', 'reopen'].includes(action)) return REASON;
    return bodies[action]?.();
  }
}
