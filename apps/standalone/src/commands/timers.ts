import { type EngineState, hasStopped, type Orphan, type OrphanReason, TimerWatch } from '#sla';
import { DataSource } from 'typeorm';
import { CommandFault } from './command-fault.js';
import { print, runCommand, say, withProduct } from './run-command.js';

const USAGE = 'npm run timers [-- --json]';

const WHY: Record<OrphanReason, readonly [zh: string, en: string]> = {
  case_gone: ['案件不存在', 'its case is gone'],
  clock_gone: ['時鐘不存在', 'its clock is gone'],
  case_ended: ['案件已回復或結案，時鐘卻未停', 'the case has ended, its clock has not'],
  clock_ended: ['時鐘已停止', 'its clock has ended'],
  clock_paused: ['時鐘暫停中，計時器卻未暫停', 'its clock is paused, the timer is not'],
  clock_running: ['時鐘進行中，計時器卻暫停', 'its clock runs, the timer is paused'],
  timer_missing: ['沒有計時器', 'the rung has no timer'],
  not_armed: ['應觸發的計時器未啟動', 'the rung is to come and its timer is not armed'],
  clock_missing: ['未結案件沒有時鐘', 'an open case without a clock'],
};

async function run(args: string[]): Promise<void> {
  if (args.some((arg) => arg !== '--json')) throw new CommandFault('用法：', `Usage:\n${USAGE}`);
  await withProduct(async (app) => {
    const watch = new TimerWatch(app.get(DataSource));
    const [states, engine, orphans] = [
      await watch.byState(),
      await watch.engine(),
      await watch.orphans(),
    ];
    const figures = { ...states, ...engine, orphaned: orphans.count };
    if (args.length > 0) print(JSON.stringify({ ...figures, orphans: orphans.first }, null, 2));
    else tell(figures, engine, orphans.first);
    if (engine.overdue > 0 || orphans.count > 0) process.exitCode = 1;
  });
}

/** What is counted goes to standard output, one figure a line. */
function tell(figures: Record<string, number | null>, engine: EngineState, orphans: Orphan[]) {
  for (const name of ['armed', 'paused', 'fired', 'cancelled', 'overdue', 'orphaned']) {
    print(`${name}\t${figures[name]}`);
  }
  print(`oldest overdue (s)\t${engine.oldestOverdue.toFixed(0)}`);
  print(`sweep age (s)\t${engine.sweepAge?.toFixed(0) ?? '–'}`);
  for (const { caseNo, clock, rung, why } of orphans) {
    print(`${caseNo ?? '–'}\t${clock}\t${rung ?? '–'}\t${WHY[why].join(' ')}`);
  }
  if (hasStopped(engine))
    say('時效引擎已停止，請確認 worker 在執行。\nThe sweep has stopped: is a worker running?');
  if (figures.orphaned)
    say(
      '計時器與案件不符，見維運手冊「計時器」。\nTimers disagree with their cases: see "Timers" in the operations manual.',
    );
}

runCommand(run);
