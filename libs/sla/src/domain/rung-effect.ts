import { type Case, type Change, event, systemActor } from '#case';

const SLA = systemActor('sla');

/** Somebody who is told that a deadline is near or missed. */
export interface Recipient {
  readonly name: string;
  readonly email: string;
}

/** The rung of a deadline that has come due. */
export interface Rung {
  readonly timerId: string;
  readonly epoch: number;
  readonly kind: string;
}

/** One mail id for each recipient, made outside: this file is pure. */
export type Told = readonly { readonly mailId: string; readonly to: Recipient }[];

/**
 * What a rung does: marks the case, says so on its timeline, and tells the people concerned once.
 * A breach closes nothing and hides nothing: the case stays where it is, marked. Where the customer
 * was answered before the rung got its turn, nobody is urged any more: an answer after the deadline
 * is still a breach, one in time leaves no trace.
 */
export function rungEffect(rung: Rung, c: Case, at: Date, told: Told, publicUrl: string): Change {
  const isBreach = rung.kind === 'breach';
  const answeredAt = c.repliedAt ?? c.closedAt;
  const fires = { timerId: rung.timerId, epoch: rung.epoch };
  if (answeredAt && !(isBreach && answeredAt > c.dueAt)) return { set: {}, events: [], fires };
  const dueAt = c.dueAt.toISOString();
  return {
    set: isBreach ? { breachedAt: at } : { warnedAt: at },
    fires,
    events: [event(isBreach ? 'sla.breached' : 'sla.warned', at, SLA, { dueAt })],
    mails: (answeredAt ? [] : told).map(({ mailId, to }) => ({
      id: mailId,
      kind: isBreach ? 'sla_breach' : 'sla_warning',
      dedupeKey: `${rung.kind}-${c.id}-${rung.epoch}-${to.email}`,
      to: to.email,
      subject: isBreach
        ? `【逾期】案件 ${c.caseNo} 已超過限辦日期`
        : `【提醒】案件 ${c.caseNo} 即將到期`,
      text: sentence(c, to, isBreach, publicUrl),
    })),
  };
}

function sentence(c: Case, to: Recipient, isBreach: boolean, publicUrl: string): string {
  const due = new Intl.DateTimeFormat('zh-TW-u-ca-roc', {
    timeZone: 'Asia/Taipei',
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(c.dueAt);
  return [
    `${to.name} 您好：`,
    '',
    isBreach
      ? `案件 ${c.caseNo} 的限辦時間是 ${due}，現在仍未回復，請立即處理。`
      : `案件 ${c.caseNo} 的限辦時間是 ${due}，只剩一個工作天，請儘快處理。`,
    '',
    `處理案件：${publicUrl}/console/cases/${c.caseNo}`,
    isBreach
      ? `Case ${c.caseNo} has missed its deadline. Please act on it now.`
      : `Case ${c.caseNo} is due within one working day.`,
  ].join('\n');
}
