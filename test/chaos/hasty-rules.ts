import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '#testing';

/** The office's deadline of an answer, in minutes: rungs stand at half of it, at it, and a minute after. */
export const REPLY_MINUTES = 30;
/** What is urgent has less. */
const URGENT_MINUTES = 20;

const within = (minutes: number) => ({ within: `${minutes} working minutes`, from: 'at_once' });
const targets = (minutes: number) => ({
  accepted: within(5),
  reply: within(minutes),
  findings: within(2),
  return: within(3),
});

const POLICIES = {
  version: 'hasty-1',
  policies: [
    { name: 'urgent', when: { urgent: true }, targets: targets(URGENT_MINUTES) },
    { name: 'all', targets: targets(REPLY_MINUTES) },
  ],
  ladders: {
    accepted: [{ rung: 'breach', at: 'deadline', to: ['supervisor'] }],
    reply: [
      { rung: 'warning', at: '50 %', to: ['handler'] },
      { rung: 'breach', at: 'deadline', to: ['handler', 'supervisor'], urgent: true },
      { rung: 'overdue', at: '+1 working minute', to: ['supervisor', 'head'] },
    ],
    findings: [{ rung: 'breach', at: 'deadline', to: ['supervisor'] }],
    return: [],
  },
  extensions: [{ approver: 'supervisor' }],
};

/** Every weekend day of a year, as days that are worked. */
function weekends(year: string): string[] {
  const days: string[] = [];
  for (const day = new Date(`${year}-01-01T00:00:00Z`); day.toISOString().startsWith(year);) {
    if ([0, 6].includes(day.getUTCDay())) days.push(day.toISOString().slice(0, 10));
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return days;
}

/** Writes the rules of an office that works day and night and promises minutes, for `CONFIG_DIR`. */
export function writeHastyRules(folder: string): void {
  const shipped = JSON.parse(
    readFileSync(path.join(projectRoot, 'config/calendar.json'), 'utf8'),
  ) as { years: object };
  const calendar = {
    version: 'hasty-1',
    source: 'chaos suite',
    workingHours: { from: '00:00', to: '23:59' },
    years: Object.fromEntries(
      Object.keys(shipped.years).map((year) => [
        year,
        { daysOff: [], makeUpWorkingDays: weekends(year) },
      ]),
    ),
  };
  writeFileSync(path.join(folder, 'calendar.json'), JSON.stringify(calendar));
  writeFileSync(path.join(folder, 'sla-policies.json'), JSON.stringify(POLICIES));
}
