import type { CaseProgressView } from '#insight';
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
  readonly found: CaseProgressView;
  /** What was asked, sealed. */
  readonly again: string;
  readonly now: Date;
}

/** How far a case is, in plain words. */
export function ProgressPage({ reader, found, again, now }: ProgressProps) {
  const { w } = reader;
  return (
    <>
      <h1>
        {w.caseNo} <span className="code">{found.caseNo}</span>
      </h1>
      <p className="lead">{standing(reader, found, now)}</p>
      <Steps reader={reader} status={found.status} />
      {found.reply && <Letter reader={reader} reply={found.reply} />}
      <Timeline reader={reader} found={found} />
      <form className="screen-only" id={AGAIN.id} method="post" action={AGAIN.action}>
        <input type="hidden" name="again" value={again} />
      </form>
      <p className="screen-only">
        <a href="/lookup">{w.lookupAgain}</a>
      </p>
    </>
  );
}

/** Who has the letter and until when it is answered: one sentence, never the name of a state. */
function standing({ w, language }: Reader, found: CaseProgressView, now: Date): string {
  const { status, section, dueAt } = found;
  const places = {
    day: writeNearDay(dueAt, language),
    section: section?.[language] ?? w.tellSomeSection,
  };
  const isOpen = status === 'received' || status === 'in_progress';
  if (isOpen && found.pausedAt) return w.tellPaused;
  if (isOpen && dueAt < now) return fill(w.tellLate, places);
  const sentence = {
    received: w.tellReceived,
    in_progress: w.tellWith,
    answered: w.tellAnswered,
    closed: found.reply ? w.tellClosed : w.stepClosed,
    declined: w.tellDeclined,
  }[status];
  return fill(sentence, places);
}

const Timeline = ({ reader, found }: { reader: Reader; found: CaseProgressView }) => (
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

type LetterProps = { reader: Reader; reply: NonNullable<CaseProgressView['reply']> };

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

const STEPS = ['received', 'in_progress', 'answered', 'closed'] as const;

function Steps({ reader: { w }, status }: { reader: Reader; status: CaseProgressView['status'] }) {
  if (status === 'declined') return null;
  const names = {
    received: w.stepReceived,
    in_progress: w.stepInProgress,
    answered: w.stepAnswered,
    closed: w.stepClosed,
  };
  const current = STEPS.indexOf(status);
  return (
    <ol className="steps" aria-label={w.status}>
      {STEPS.map((step, i) => (
        <li
          key={step}
          className={i <= current ? 'steps__done' : undefined}
          aria-current={i === current ? 'step' : undefined}
        >
          {names[step]}
        </li>
      ))}
    </ol>
  );
}
