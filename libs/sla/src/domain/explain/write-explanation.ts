import { roundOf, TRIAGE } from '#case';
import { targetNameOf } from '../clock/reckon.js';
import type { ExplainedDay } from './count-days.js';
import { EXPLANATION_WORDS } from './explanation-words.js';
import type {
  ComparedClock,
  ExplainedCase,
  ExplainedExtension,
  ExplainedPause,
  FittingRule,
  Step,
} from './explanation.js';
import type { SectionStay } from './section-times.js';
import { type Language, writeAt, writeDay, writeMinutes } from './write-moments.js';

/** The name of a section in both languages. */
export type NameOf = (code: string) => Readonly<Record<Language, string>>;

/** Writes both sides of a sentence and says the one of the reader. */
type Say = (zh: string, en: string) => string;

/** The explanation as a text that can be read, printed and filed: Chinese first, then English. */
export const writeExplanation = (explained: ExplainedCase, nameOf: NameOf): string =>
  `${[...writeIn('zh', explained, nameOf), '', ...writeIn('en', explained, nameOf)].join('\n')}\n`;

function writeIn(language: Language, explained: ExplainedCase, nameOf: NameOf): string[] {
  const say: Say = (zh, en) => (language === 'zh' ? zh : en);
  const { caseNo, asOf, rule, calendarSource, clocks, sections } = explained;
  const now = writeAt(asOf, language);
  return [
    say(`案件 ${caseNo} 的期限說明`, `How the deadlines of case ${caseNo} come about`),
    say(`依案件的紀錄於 ${now} 重新計算。`, `Reckoned anew from the record of the case on ${now}.`),
    ...ruleLines(rule, language),
    say(`工作行事曆資料來源：${calendarSource}`, `Working calendar by: ${calendarSource}`),
    ...clocks.flatMap((clock) => ['', ...clockLines(clock, language, nameOf)]),
    '',
    say('【各科室經手時間】', '[Time with each section]'),
    ...sections.map((stay) => stayLine(stay, language, nameOf)),
  ];
}

function ruleLines({ policy, rule, subject, when }: FittingRule, language: Language): string[] {
  const say: Say = (zh, en) => (language === 'zh' ? zh : en);
  const { channels, kinds } = EXPLANATION_WORDS[language];
  const isFor = [
    ...(when.channels?.map((one) => channels[one]) ?? []),
    ...(when.kinds?.map((one) => kinds[one]) ?? []),
    ...(when.urgent === undefined
      ? []
      : [when.urgent ? say('急件', 'urgent') : say('非急件', 'not urgent')]),
  ].join(say('、', ', '));
  const urgent = subject.urgent ? say('急件', 'urgent') : say('非急件', 'not urgent');
  const [channel, kind] = [channels[subject.channel], kinds[subject.kind]];
  return [
    say(`適用規則：${rule}（版本 ${policy}）`, `Rule: ${rule} (version ${policy})`),
    say(
      `適用原因：本案為${channel}、${kind}、${urgent}；此規則適用於${isFor || '其他所有來文'}。`,
      `Why: the case is ${channel}, ${kind}, ${urgent}; the rule is for ${isFor || 'every other message'}.`,
    ),
  ];
}

function clockLines(clock: ComparedClock, language: Language, nameOf: NameOf): string[] {
  const say: Say = (zh, en) => (language === 'zh' ? zh : en);
  const words = EXPLANATION_WORDS[language];
  const name = words.clocks[targetNameOf(clock.clock)];
  const [, section] = clock.clock.split(':');
  const round = roundOf(clock.clock);
  const title = !section
    ? name
    : round
      ? say(`第 ${round} 次${name}`, `${name} no. ${round}`)
      : `${nameOf(section)[language]} ${name}`;
  const { target, startedAt, startedBy } = clock;
  const length = words.units[target.unit](target.amount);
  const [from, started] = [words.from[target.from], words.started[startedBy]];
  const begun = writeAt(startedAt, language);
  const under =
    startedBy === 'reopening'
      ? say(`（依版本 ${clock.policy}）`, ` (under version ${clock.policy})`)
      : '';
  return [
    say(`【${title}期限】`, `[${title}]`),
    say(`  規定：${length}，${from}`, `  Promised: ${length}, ${from}`),
    say(`  起算：${begun} ${started}${under}`, `  Begins: ${begun}, ${started}${under}`),
    ...clock.steps.flatMap((step) => stepLines(step, language)),
    ...clock.pauses.map((pause) => pauseLine(pause, language)),
    ...clock.extensions.map((extension) => extensionLine(extension, language)),
    ...earlierLines(clock, language),
    ...resultLines(clock, language),
    ...rungLines(clock, language),
    agreementLine(clock, language),
  ];
}

function resultLines(clock: ComparedClock, language: Language): string[] {
  const say: Say = (zh, en) => (language === 'zh' ? zh : en);
  const { dueAt, endedAt, daysUsed, provisional, verdict } = clock;
  const due = writeAt(dueAt, language);
  const end = endedAt && writeAt(endedAt, language);
  const ended = end ? say(`（${end}）`, ` (${end})`) : '';
  const used = daysUsed === null ? '' : say(`，用了 ${daysUsed} 天`, `, days used: ${daysUsed}`);
  const result = `${EXPLANATION_WORDS[language].verdicts[verdict]}${ended}${used}`;
  return [
    say(`  期限：${due}`, `  Due: ${due}`),
    ...(provisional
      ? [
          say(
            '  行事曆尚無到期年度，暫列已知的最後工作日。',
            '  Provisional: the calendar ends before it.',
          ),
        ]
      : []),
    say(`  結果：${result}`, `  Result: ${result}`),
  ];
}

const STEPS = {
  promise: ['逐日計算：', 'Day by day:'],
  extension: ['展期逐日計算：', 'The extension, day by day:'],
  pause: ['加回等候客戶的工作時間：', 'Waiting time given back:'],
} as const;

function stepLines({ what, to, days }: Step, language: Language): string[] {
  const say: Say = (zh, en) => (language === 'zh' ? zh : en);
  const [zh, en] = STEPS[what];
  return [
    `  ${say(zh, en)}`,
    ...days.map((day) => `    ${dayLine(day, language)}`),
    `    → ${writeAt(to, language)}`,
  ];
}

/** A day in words: its number or minutes, or why it is skipped. */
function dayLine(day: ExplainedDay, language: Language): string {
  const say: Say = (zh, en) => (language === 'zh' ? zh : en);
  const why = EXPLANATION_WORDS[language].why[day.why];
  const reason = day.reason ? `${why}${say('：', ': ')}${day.reason}` : why;
  const isPlain = day.why === 'working' || day.why === 'first_day';
  const counted =
    day.number !== null
      ? say(`第 ${day.number} 天`, `day ${day.number}`)
      : day.minutes !== null
        ? writeMinutes(day.minutes, language)
        : day.why === 'first_day'
          ? reason
          : say('不計', 'not counted');
  return [
    writeDay(day.day, language),
    counted,
    ...(isPlain ? [] : [say(`（${reason}）`, `(${reason})`)]),
    ...(day.movesOn
      ? [say('期限不落在這天，順延至下一個完整工作日', 'no deadline ends here, it moves on')]
      : []),
  ].join('  ');
}

function pauseLine({ from, to, minutes, tooLate }: ExplainedPause, language: Language): string {
  const say: Say = (zh, en) => (language === 'zh' ? zh : en);
  const until = to ? writeAt(to, language) : say('仍在等候', 'still waiting');
  const back = tooLate
    ? say('期限已過才開始，不加回', 'it began after the deadline and gives nothing back')
    : to
      ? say(
          `加回 ${writeMinutes(minutes, language)}`,
          `${writeMinutes(minutes, language)} given back`,
        )
      : say('恢復時加回', 'given back when it ends');
  return say(
    `  暫停：${writeAt(from, language)} 至 ${until}，${back}`,
    `  Paused: ${writeAt(from, language)} to ${until}; ${back}`,
  );
}

function extensionLine(extension: ExplainedExtension, language: Language): string {
  const say: Say = (zh, en) => (language === 'zh' ? zh : en);
  const { askedAt, decidedAt, outcome, workingDays, reason, refusal, from, to } = extension;
  const words = EXPLANATION_WORDS[language].outcomes[outcome];
  const at = (moment: Date | null) => (moment ? `${writeAt(moment, language)} ` : '');
  const moved =
    from && to && outcome === 'approved'
      ? ` ${writeAt(from, language)} → ${writeAt(to, language)}`
      : '';
  return say(
    `  展期：${at(askedAt)}申請 ${workingDays} 個工作天（${reason}）；${at(decidedAt)}${words}${moved}${refusal ? `：${refusal}` : ''}`,
    `  Extension: ${at(askedAt)}asked for ${workingDays} working days (${reason}); ${at(decidedAt)}${words}${moved}${refusal ? `: ${refusal}` : ''}`,
  );
}

const earlierLines = ({ earlier }: ComparedClock, language: Language): string[] =>
  earlier.map(({ at, from, to, cause }) => {
    const [was, is, on] = [from, to, at].map((moment) => writeAt(moment, language));
    const why = EXPLANATION_WORDS[language].causes[cause];
    return language === 'zh'
      ? `  先前的期限：${was}，於 ${on} 改為 ${is}（${why}）`
      : `  Earlier deadline: ${was}, moved to ${is} on ${on} (${why})`;
  });

const RUNG_STATES = {
  zh: { armed: '未到', fired: '已到', paused: '暫停', cancelled: '不再提醒' },
  en: { armed: 'to come', fired: 'reached', paused: 'standing still', cancelled: 'cancelled' },
} as const;

function rungLines({ rungs }: ComparedClock, language: Language): string[] {
  const say: Say = (zh, en) => (language === 'zh' ? zh : en);
  const { place, roles } = EXPLANATION_WORDS[language];
  return rungs.map((rung) => {
    const to = rung.to.map((role) => roles[role]).join(say('、', ', '));
    const told = rung.toldAt
      ? say(
          `已於 ${writeAt(rung.toldAt, language)} 通知`,
          `told on ${writeAt(rung.toldAt, language)}`,
        )
      : RUNG_STATES[language][rung.state];
    return say(
      `  提醒：${place(rung.place)}，${writeAt(rung.dueAt, language)}，通知${to}：${told}`,
      `  Alert: ${place(rung.place)}, ${writeAt(rung.dueAt, language)}, to ${to}: ${told}`,
    );
  });
}

function agreementLine({ agrees, stored }: ComparedClock, language: Language): string {
  const say: Say = (zh, en) => (language === 'zh' ? zh : en);
  if (agrees) return say('  核對：與系統儲存的相同', '  Checked: the stored deadline is the same');
  const kept = stored ? writeAt(stored.dueAt, language) : say('沒有紀錄', 'none');
  return say(
    `  核對：與系統儲存的不同！儲存的期限是 ${kept}，請告訴系統管理員`,
    `  Checked: NOT as stored! The stored deadline is ${kept}; tell the administrator`,
  );
}

function stayLine(stay: SectionStay, language: Language, nameOf: NameOf): string {
  const say: Say = (zh, en) => (language === 'zh' ? zh : en);
  const { section, from, to, minutes, waitingMinutes, handlers } = stay;
  const name =
    section === null
      ? say('收件待分文', 'received, not yet given to anybody')
      : section === TRIAGE
        ? say('分文人員', 'dispatcher')
        : nameOf(section)[language];
  const until = to ? writeAt(to, language) : say('現在', 'now');
  const by =
    handlers.length > 0 ? say(`（${handlers.join('、')}）`, ` (${handlers.join(', ')})`) : '';
  const waited = waitingMinutes
    ? say(
        `，另等候客戶 ${writeMinutes(waitingMinutes, language)}`,
        `; waiting for the customer ${writeMinutes(waitingMinutes, language)}`,
      )
    : '';
  const time = writeMinutes(minutes, language);
  return say(
    `  ${name}${by}：${writeAt(from, language)} 至 ${until}，工作時間 ${time}${waited}`,
    `  ${name}${by}: ${writeAt(from, language)} to ${until}, working time ${time}${waited}`,
  );
}
