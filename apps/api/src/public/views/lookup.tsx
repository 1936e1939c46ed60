import {
  dayBefore,
  EarlierReplies,
  Kept,
  Moves,
  NotSolved,
  Question,
  Survey,
} from '../lookup/after-view.js';
import type { CustomersView } from '../lookup/customer-desk.js';
import type { Reader } from '../page.js';
import { fill, writeMoment, writeNearDay } from '../words/words.js';
import { ErrorSummary, type FormState, TextField } from './fields.js';
import { Mixed } from './parts.js';

/** The form that asks, and the one that shows the same case again in another language. */
export const FORM = { id: 'lookup', action: '/lookup' };
export const AGAIN = { id: 'again', action: '/lookup' };

/** Asks for the case number and the query code. */
export function Lookup({ reader, state }: { reader: Reader; state: FormState }) {
  const { w } = reader;
  const field = { state, isShort: true, autoComplete: 'off' };
  return (
    <>
      <ErrorSummary state={state} reader={reader} />
      <h1>{w.lookup}</h1>
      <p>{w.lookupIntro}</p>
      <form id={FORM.id} method="post" action={FORM.action} noValidate>
        <TextField {...field} name="caseNo" label={w.caseNo} hint={w.lookupNoHint} />
        <TextField {...field} name="queryCode" label={w.queryCode} hint={w.lookupCodeHint} />
        <button className="button" type="submit">
          {w.lookupGo}
        </button>
      </form>
    </>
  );
}

interface ProgressProps {
  readonly reader: Reader;
  readonly found: CustomersView;
  /** What was asked, sealed. */
  readonly again: string;
  readonly now: Date;
  /** What was typed on the page, and what is wrong with it. */
  readonly state: FormState;
  /** What was done just now, or why it was not. */
  readonly said?: string;
  /** Characters a customer at least needs to say what is missing. */
  readonly least: number;
}

/**
 * How far a case is, in plain words, and what the customer may do now. One form holds it all: whatever
 * is typed comes along when language or text size is changed, and each button says where it goes.
 */
export function ProgressPage({ reader, found, again, now, state, said, least }: ProgressProps) {
  const { w } = reader;
  const part = { reader, found, state };
  return (
    <>
      <ErrorSummary state={state} reader={reader} />
      {said && (
        <p className="said" role="status">
          {said}
        </p>
      )}
      <h1>
        {w.caseNo} <span className="code">{found.caseNo}</span>
      </h1>
      <p className="lead">{standing(reader, found, now)}</p>
      <Steps reader={reader} found={found} />
      {found.reply && <Letter reader={reader} reply={found.reply} />}
      <form id={AGAIN.id} method="post" action={AGAIN.action} noValidate>
        <input type="hidden" name="again" value={again} />
        <Kept {...part} />
        <Question {...part} />
        <Survey {...part} />
        <NotSolved {...part} least={least} />
      </form>
      <Moves {...part} />
      <EarlierReplies {...part} />
      <Timeline reader={reader} found={found} />
      <p className="screen-only">
        <a href="/lookup">{w.lookupAgain}</a>
      </p>
    </>
  );
}

/** Who has the letter and until when it is answered: one sentence, never the name of a state. */
function standing(reader: Reader, found: CustomersView, now: Date): string {
  const { w, language } = reader;
  const { status, section, dueAt, reopenUntil } = found;
  const places = {
    day: writeNearDay(dueAt, language),
    section: section?.[language] ?? w.tellSomeSection,
  };
  const isOpen = status === 'received' || status === 'in_progress';
  if (isOpen && found.pausedAt) return w.tellPaused;
  if (status === 'closed' && found.reply && reopenUntil) {
    return fill(w.tellClosedYet, { day: dayBefore(reopenUntil, reader) });
  }
  if (isOpen && dueAt < now) return fill(w.tellLate, places);
  const sentence = {
    received: w.tellReceived,
    in_progress: found.earlierReplies.length > 0 ? w.tellReopened : w.tellWith,
    answered: w.tellAnswered,
    closed: found.reply ? w.tellClosed : w.stepClosed,
    declined: w.tellDeclined,
  }[status];
  return fill(sentence, places);
}

const Timeline = ({ reader, found }: { reader: Reader; found: CustomersView }) => (
  <>
    <h2>{reader.w.timeline}</h2>
    <ol className="timeline">
      {found.timeline.map((line, i) => (
        <li key={i}>
          <time dateTime={line.at.toISOString()}>{writeMoment(line.at, reader.language)}</time>
          <span>
            <Mixed reader={reader} text={line[reader.language]} />
          </span>
        </li>
      ))}
    </ol>
  </>
);

type LetterProps = { reader: Reader; reply: NonNullable<CustomersView['reply']> };

const Letter = ({ reader, reply }: LetterProps) => (
  <section className="reply" aria-labelledby="reply">
    <h2 id="reply">{reader.w.reply}</h2>
    <p className="hint">
      <time dateTime={reply.at.toISOString()}>{writeMoment(reply.at, reader.language)}</time>
    </p>
    <p className="letter">
      <Mixed reader={reader} text={reply.text} />
    </p>
  </section>
);

/** The way of a letter: the steps behind it, the one it is at, and those to come. */
function wayOf({ w }: Reader, { status, pausedAt, section }: CustomersView) {
  const received = { name: w.stepReceived, key: 'received' };
  const working = { name: w.stepInProgress, key: 'in_progress' };
  if (status === 'declined') {
    const way = [
      received,
      ...(section ? [working] : []),
      { name: w.stepDeclined, key: 'declined' },
    ];
    return { way, current: way.length - 1 };
  }
  const isWaiting = status === 'in_progress' && pausedAt !== undefined;
  const way = [
    ...[received, working],
    ...(isWaiting ? [{ name: w.stepPaused, key: 'paused' }] : []),
    ...[
      { name: w.stepAnswered, key: 'answered' },
      { name: w.stepClosed, key: 'closed' },
    ],
  ];
  const at = isWaiting ? 'paused' : status;
  return { way, current: way.findIndex(({ key }) => key === at) };
}

function Steps({ reader, found }: { reader: Reader; found: CustomersView }) {
  const { way, current } = wayOf(reader, found);
  return (
    <ol className="steps" aria-label={reader.w.status}>
      {way.map(({ name, key }, i) => (
        <li
          key={key}
          className={i <= current ? 'steps__done' : undefined}
          aria-current={i === current ? 'step' : undefined}
        >
          {name}
        </li>
      ))}
    </ol>
  );
}
