import type { Reader } from '../page.js';
import { type FormState, Radios, TextArea } from '../views/fields.js';
import { Mixed } from '../views/parts.js';
import { fill, writeMoment, writeNearDay } from '../words/words.js';
import type { CustomersView } from './customer-desk.js';

export interface PartProps {
  readonly reader: Reader;
  readonly found: CustomersView;
}
type FormProps = PartProps & { readonly state: FormState };

/** The last day of a time that ends with `until`. */
export const dayBefore = (until: Date, { language }: Reader): string =>
  writeNearDay(new Date(until.getTime() - 1), language);

/** Every date that was promised and the one after it, with why. */
export function Moves({ reader, found }: PartProps) {
  const { w, language } = reader;
  if (found.moves.length === 0) return null;
  const why = {
    extension: w.moveExtension,
    resume: w.moveResume,
    calendar: w.moveCalendar,
    merge: w.moveMerge,
    urgency: w.moveUrgency,
    reopening: w.moveReopening,
  };
  return (
    <>
      <h2>{w.movesTitle}</h2>
      <ol className="moves">
        {found.moves.map(({ from, to, cause, reason = '' }, i) => (
          <li key={i}>
            <Mixed
              reader={reader}
              text={fill(w.moveLine, {
                from: writeMoment(from, language),
                to: writeMoment(to, language),
                why: fill(why[cause], { reason }),
              })}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Our question, with room for the answer. */
export function Question({ reader, found: { question, caseNo }, state }: FormProps) {
  const { w, language } = reader;
  if (!question) return null;
  return (
    <section className="screen-only" aria-labelledby="ask">
      <h2 id="ask">{w.askTitle}</h2>
      <p className="letter">
        <Mixed reader={reader} text={question.text} />
      </p>
      <input type="hidden" name="askedAt" value={question.askedAt.toISOString()} />
      <TextArea state={state} name="answer" label={w.askLabel} hint={w.askHint} />
      <p className="hint">
        {w.askFilesBefore}
        {language === 'zh' ? '' : ' '}
        <a href="/mailbox">{w.mailbox}</a>
        {fill(w.askFilesAfter, { caseNo })}
      </p>
      <button className="button" type="submit" formAction="/lookup/supplement">
        {w.askGo}
      </button>
    </section>
  );
}

/** What was typed for something that cannot be done any more: nobody has to write it twice. */
export function Kept({ reader: { w }, found, state: { values } }: FormProps) {
  const kept = [
    ...(found.question ? [] : (['answer'] as const)),
    ...(found.surveyUntil ? [] : (['remark'] as const)),
    ...(found.reopenUntil ? [] : (['missing'] as const)),
  ].filter((name) => values[name]?.trim());
  if (kept.length === 0) return null;
  return (
    <section className="screen-only" aria-labelledby="kept">
      <h2 id="kept">{w.keptTitle}</h2>
      <p className="hint">{w.keptHint}</p>
      {kept.map((name) => (
        <div key={name}>
          <p className="letter">{values[name]}</p>
          <input type="hidden" name={name} value={values[name]} />
        </div>
      ))}
    </section>
  );
}

/** How satisfied the customer is, while it may be said. */
export function Survey({ reader, found: { surveyUntil }, state }: FormProps) {
  const { w } = reader;
  if (!surveyUntil) return null;
  const degrees = [
    ...([['5', w.rate5] as const, ['4', w.rate4] as const, ['3', w.rate3] as const] as const),
    ...([['2', w.rate2] as const, ['1', w.rate1] as const] as const),
  ];
  const solved = [['yes', w.rateYes] as const, ['no', w.rateNo] as const];
  return (
    <section className="screen-only" aria-labelledby="rate">
      <h2 id="rate">{w.rateTitle}</h2>
      <p className="hint">{fill(w.rateHint, { day: dayBefore(surveyUntil, reader) })}</p>
      <Radios state={state} name="satisfaction" label={w.rateLabel} options={degrees} />
      <Radios state={state} name="solved" label={w.rateSolved} options={solved} />
      <TextArea state={state} name="remark" label={w.rateRemark} />
      <button className="button" type="submit" formAction="/lookup/survey">
        {w.rateGo}
      </button>
    </section>
  );
}

/** What to do where the matter is not solved: say so here, or write anew. */
export function NotSolved({ reader, found, state, least }: FormProps & { readonly least: number }) {
  const { w } = reader;
  const { reopenUntil, reopenRefused, caseNo } = found;
  if (!reopenUntil && !reopenRefused) return null;
  return (
    <section className="screen-only" aria-labelledby="unsolved">
      <h2 id="unsolved">{w.reopenTitle}</h2>
      {reopenUntil ? (
        <>
          <TextArea
            state={state}
            name="missing"
            label={w.reopenLabel}
            hint={fill(w.reopenHint, { n: String(least), day: dayBefore(reopenUntil, reader) })}
          />
          <button className="button" type="submit" formAction="/lookup/reopen">
            {w.reopenGo}
          </button>
        </>
      ) : (
        <p>
          {reopenRefused === 'reopened_too_often' ? w.reopenOften : w.reopenOver}{' '}
          <a href="/mailbox">{fill(w.reopenWrite, { caseNo })}</a>
        </p>
      )}
    </section>
  );
}

/** What we answered before the case was reopened. */
export const EarlierReplies = ({ reader, found }: PartProps) => (
  <>
    {found.earlierReplies.map(({ text, at }, i) => (
      <section className="reply" aria-labelledby={`earlier-${i}`} key={i}>
        <h2 id={`earlier-${i}`}>{reader.w.earlierReply}</h2>
        <p className="hint">
          <time dateTime={at.toISOString()}>{writeMoment(at, reader.language)}</time>
        </p>
        <p className="letter">
          <Mixed reader={reader} text={text} />
        </p>
      </section>
    ))}
  </>
);
