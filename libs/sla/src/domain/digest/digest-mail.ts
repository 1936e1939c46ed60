import { rocDay, rocMoment, taipeiDay } from '#kernel';
import type { StaffMail } from '../alert/alert-mail.js';
import { sortOf } from '../alert/case-words.js';
import type { Digest, OpenCase, OverdueCase } from './digest.js';

/** More would not be read; the console has them all. */
const SHOWN = 50;

/** What the writer of the daily list has to know beside the cases. */
export interface Heading {
  /** The section's name, or that of the whole office. */
  readonly name: string;
  readonly publicUrl: string;
  /** The Chinese name of a section. */
  readonly nameOf: (section: string) => string;
  /** In the list of the whole office each case says whose it is. */
  readonly sectionOf?: (c: OpenCase) => string;
  /** Of sealed cases nothing is told but their number. */
  readonly isSealed: boolean;
}

type Line<T> = (c: T) => string;

/** The daily list as a mail: counts first, then the cases, each with its link. */
export function digestMail(digest: Digest, heading: Heading): StaffMail {
  const { overdue, today, next, paused, awaiting } = digest;
  const day = rocDay(digest.day);
  const url = `${heading.publicUrl}/console`;
  const due: Line<OpenCase> = ({ dueAt }) => `期限 due ${rocMoment(dueAt)}`;
  const late: Line<OverdueCase> = (c) => `逾 ${c.days} 工作天 (working days)，${due(c)}`;
  const since: Line<OpenCase> = ({ pausedAt }) =>
    `自 since ${pausedAt ? rocDay(taipeiDay(pausedAt)) : ''}`;
  const asked: Line<OpenCase> = (c) =>
    `待 from ${c.awaitingFindings.map(heading.nameOf).join('、')}，${due(c)}`;
  return {
    subject: `稽催 ${day} ${heading.name}：逾期 ${overdue.length} 件，今日到期 ${today.length} 件 (${overdue.length} overdue, ${today.length} due today)`,
    text: [
      `${heading.name}　${day} 期限清單 Deadlines of the day`,
      '',
      ...part('已逾期 Overdue', overdue, late, heading),
      ...part('今日到期 Due today', today, due, heading),
      ...part('下一工作天到期 Due next working day', next, due, heading),
      ...part('等候客戶補充 Waiting for the customer', paused, since, heading),
      ...part('待協辦查復 Waiting for findings', awaiting, asked, heading),
      `承辦介面 Console：${url}/`,
    ].join('\n'),
  };
}

function part<T extends OpenCase>(
  title: string,
  cases: readonly T[],
  line: Line<T>,
  heading: Heading,
): string[] {
  if (cases.length === 0) return [];
  const rest = cases.length - SHOWN;
  return [
    `■ ${title}（${cases.length}）`,
    ...cases.slice(0, SHOWN).flatMap((c) => entry(c, line(c), heading)),
    ...(rest > 0 ? [`　另有 ${rest} 件 and ${rest} more`] : []),
    '',
  ];
}

function entry(c: OpenCase, line: string, heading: Heading): string[] {
  if (heading.isSealed) return [c.caseNo];
  const whose = [heading.sectionOf?.(c), c.handler].filter(Boolean).join(' ');
  return [
    `${c.caseNo}　${sortOf(c)}${whose && `　${whose}`}`,
    `　${line}`,
    `　${heading.publicUrl}/console/cases/${c.caseNo}`,
  ];
}
