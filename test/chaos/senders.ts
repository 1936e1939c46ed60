import { setTimeout as sleep } from 'node:timers/promises';
import { TEST_API_KEY } from '#testing';
import { REPLY_MINUTES } from './hasty-rules.js';
import { LETTERS } from './letters.js';
import { Seeded } from './seeded.js';

/** What a sender knows of a message: its mark in the text, and the number it was told, if it was. */
export interface Sent {
  readonly mark: string;
  readonly channel: 'slip' | 'web';
  readonly caseNo?: string;
}

/** A request that may be answered, or not; an answer that says "later" is none. */
export async function ask(
  url: string,
  init: RequestInit,
): Promise<{ status: number; body: Record<string, unknown> } | undefined> {
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(15_000) });
    const body = (await answer.json()) as Record<string, unknown>;
    return answer.status < 500 ? { status: answer.status, body } : undefined;
  } catch {
    return undefined;
  }
}

const post = (body: object, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** Customers and the call centre of one round, who do not give up. */
export class Senders {
  readonly sent: Sent[] = [];
  /** Numbers they were told. */
  readonly told: string[] = [];

  constructor(
    private readonly url: string,
    private readonly seed: number,
    private readonly round: number,
  ) {}

  /** Sends so many messages, `lanes` at a time; resolves when each has been acknowledged. */
  async send(messages: number, lanes: number): Promise<void> {
    let next = 0;
    const lane = async () => {
      for (let n = next++; n < messages; n = next++) {
        const random = Seeded.of(this.seed, this.round, n);
        const mark = `R${this.round}-${n}`;
        await (random.next() < 0.7 ? this.slip(mark, random) : this.letter(mark, random));
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }

  /** Asked again with the same key until it is answered: always one case. */
  private async slip(mark: string, random: Seeded): Promise<void> {
    const { body, kind } = random.pick(LETTERS);
    const slip = {
      ...{ slipNo: mark, kind, summary: body.slice(0, 2_000), replyTo: 'requester' },
      receivedAt: receiptBefore(random).toISOString(),
      caller: { name: '陳先生', phone: '0900-000-001' },
    };
    const headers = { authorization: `Bearer ${TEST_API_KEY}`, 'idempotency-key': mark };
    for (;;) {
      const answer = await ask(`${this.url}/api/v1/intake/call-center-slips`, post(slip, headers));
      if (answer) return this.acknowledge({ mark, channel: 'slip' }, answer);
      await sleep(100);
    }
  }

  /** A page without a key: each try is a message of its own. */
  private async letter(of: string, random: Seeded): Promise<void> {
    const { subject, body, kind } = random.pick(LETTERS);
    for (let tries = 0; ; tries += 1) {
      const mark = `${of}-${tries}`;
      const answer = await ask(
        `${this.url}/api/v1/public/cases`,
        post({
          ...{ kind, subject: `${subject.slice(0, 150)} ${mark}`, body, consent: true },
          contact: { name: '王小明', email: `${mark}@customer.example` },
        }),
      );
      if (answer) return this.acknowledge({ mark, channel: 'web' }, answer);
      this.sent.push({ mark, channel: 'web' });
      await sleep(100);
    }
  }

  private acknowledge(sent: Sent, { status, body }: { status: number; body: object }): void {
    if (status !== 201) throw new Error(`${sent.mark}: ${status} ${JSON.stringify(body)}`);
    const { caseNo } = body as { caseNo: string };
    this.sent.push({ ...sent, caseNo });
    this.told.push(caseNo);
  }
}

/** So long ago that one rung or another comes due during the round, or has been due for long. */
function receiptBefore(random: Seeded): Date {
  const aRung = random.pick([5, REPLY_MINUTES / 2, REPLY_MINUTES, REPLY_MINUTES + 1, 300]);
  return new Date(Date.now() - aRung * 60_000 + random.whole(0, 12_000));
}
