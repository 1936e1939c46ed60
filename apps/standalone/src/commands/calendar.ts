import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  AdoptCalendar,
  CalendarOverview,
  type CalendarPreview,
  type CalendarProposal,
  calendarSchema,
  PreviewCalendar,
  proposedCalendar,
} from '#sla';
import { rocMoment } from '#kernel';
import { CommandFault } from './command-fault.js';
import { print, runCommand, say, withProduct } from './run-command.js';

const USAGE = `npm run calendar -- show
npm run calendar -- preview <file.json>
npm run calendar -- adopt <file.json> --reason <why> [--yes]
npm run calendar -- typhoon <day> <none|morning|afternoon> --region <region> --reason <why> [--yes]`;

const BY = 'npm run calendar';

type Proposed = Pick<CalendarProposal, 'change' | 'reason'>;

async function run(args: string[]): Promise<void> {
  const { positionals, values } = read(args);
  const [verb, subject, worked] = positionals;
  const { reason = '', region = [], yes: isSure = false } = values;
  if (verb === 'show' && !subject) return show();
  if (verb === 'preview' && subject) return propose(ofFile(subject, '-'), false);
  if (verb === 'adopt' && subject && reason) return propose(ofFile(subject, reason), isSure);
  if (verb === 'typhoon' && subject && worked && reason) {
    const override = { day: subject, worked: worked as 'none', regions: region };
    return propose({ reason, change: { override } }, isSure);
  }
  throw usage();
}

const usage = () => new CommandFault('用法：', `Usage:\n${USAGE}`);

function read(args: string[]) {
  try {
    const options = {
      reason: { type: 'string' },
      region: { type: 'string', multiple: true },
      yes: { type: 'boolean' },
    } as const;
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    throw usage();
  }
}

function ofFile(file: string, reason: string): Proposed {
  try {
    return { reason, change: { calendar: JSON.parse(readFileSync(file, 'utf8')) } };
  } catch (error) {
    throw new CommandFault(
      `無法讀取 ${file}，請確認路徑與 JSON 格式。`,
      `${file} cannot be read as JSON: ${(error as Error).message}`,
    );
  }
}

function show(): Promise<void> {
  return withProduct(async (app) => {
    const { versions, coverage, recompute } = await app.get(CalendarOverview).run();
    for (const { no, calendar, reason, madeBy, madeAt } of versions) {
      print([no, calendar.version, rocMoment(madeAt), madeBy, reason].join('\t'));
    }
    say(
      `資料來源：${versions[0].calendar.source}；到 ${coverage.until ?? '—'}，剩 ${coverage.daysLeft} 天`,
    );
    say(`deadlines that follow it: ${recompute.done} of ${recompute.total}`);
  });
}

/** Says what would move; keeps the calendar only where the person is sure. */
function propose({ change, reason }: Proposed, isSure: boolean): Promise<void> {
  return withProduct(async (app) => {
    const { current } = await app.get(CalendarOverview).run();
    const result = calendarSchema.safeParse(proposedCalendar(current, { change, reason }));
    if (!result.success) throw faulty(result.error.issues);
    const checked: CalendarProposal = {
      ...{ basedOn: current.no, reason },
      change: change.calendar ? { calendar: result.data } : change,
    };
    tell(await app.get(PreviewCalendar).run(checked));
    if (!isSure) return say('尚未變更；確定請加 --yes。 Nothing was changed; add --yes to do so.');
    const { no } = await app.get(AdoptCalendar).run({ ...checked, by: BY });
    say(`已保留為第 ${no} 版，期限正在重算。 Kept as version ${no}; deadlines follow.`);
  });
}

const faulty = (issues: readonly { path: PropertyKey[]; message: string }[]) =>
  new CommandFault(
    '行事曆有誤，沒有變更：',
    [
      'The calendar has faults, nothing was changed:',
      ...issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`),
    ].join('\n'),
  );

function tell(preview: CalendarPreview): void {
  const { openCases, movedCases, movedDeadlines, bySection, byDays } = preview;
  say(
    `未結 ${openCases} 件，會變動 ${movedCases} 件、${movedDeadlines} 個期限。\n` +
      `${movedCases} of ${openCases} open cases move, ${movedDeadlines} deadlines; ` +
      `become overdue ${preview.becomeOverdue}, no longer overdue ${preview.noLongerOverdue}.`,
  );
  for (const { section, deadlines } of bySection) print(`${section}\t${deadlines}`);
  for (const { days, deadlines } of byDays) print(`${days} d\t${deadlines}`);
  for (const { caseNo, clock, from, to } of preview.deadlines) {
    print([caseNo, clock, rocMoment(from), rocMoment(to)].join('\t'));
  }
}

runCommand(run);
