import { type Channel, CHANNELS } from '../case.js';

/** How long what is kept (保存年限; config/retention.json, setting `retention`). */
export interface RetentionTerms {
  readonly version: string;
  /** By channel: so many years after a case was closed, nobody is named in it any more. */
  readonly caseYears: Readonly<Record<Channel, number>>;
  /** Days for which a notice is kept after it was read; unread ones stay. */
  readonly noticeDays: number;
  /** Hours for which a file waits for a letter that is never sent. */
  readonly unsentHours: number;
}

const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

const countFault = (path: string, value: unknown, least: number, most: number): string[] =>
  isWhole(value, least, most)
    ? []
    : [`${path}: 須為 ${least} 到 ${most} 的整數 must be a whole number from ${least} to ${most}`];

/** Every fault of the terms, in words an administrator can act on. */
export function checkRetention(data: unknown): string[] {
  const { version, caseYears, noticeDays, unsentHours } = (data ?? {}) as Record<string, unknown>;
  const years = (caseYears ?? {}) as Record<string, unknown>;
  const strange = Object.keys(years).filter(
    (key) => !(CHANNELS as readonly string[]).includes(key),
  );
  return [
    ...(typeof version === 'string' && version.trim()
      ? []
      : ['version: 請填寫版本 must be a text']),
    ...CHANNELS.flatMap((channel) => countFault(`caseYears.${channel}`, years[channel], 1, 50)),
    ...strange.map((key) => `caseYears.${key}: 沒有這個管道 there is no such channel`),
    ...countFault('noticeDays', noticeDays, 1, 3650),
    ...countFault('unsentHours', unsentHours, 1, 720),
  ];
}
