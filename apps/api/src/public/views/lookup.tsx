import type { CaseProgressView } from '#insight';
import type { Reader } from '../page.js';
import { writeDay, writeMoment } from '../words/words.js';
import { ErrorSummary, type FormState, TextField } from './fields.js';

/** Asks for the case number and the query code. */
export function Lookup({ reader, state }: { reader: Reader; state: FormState }) {
  const { w } = reader;
  return (
    <>
      <ErrorSummary state={state} reader={reader} />
      <h1>{w.lookup}</h1>
      <form method="post" action="/lookup" noValidate>
        <TextField state={state} name="caseNo" label={w.caseNo} autoComplete="off" />
        <TextField
          state={state}
          name="queryCode"
          label={w.queryCode}
          hint={w.lookupCodeHint}
          autoComplete="off"
        />
        <button className="button" type="submit">
          {w.lookupGo}
        </button>
      </form>
    </>
  );
}

const STEPS = ['received', 'in_progress', 'answered', 'closed'] as const;

/** How far a case is, in plain words. */
export function ProgressPage({ reader, found }: { reader: Reader; found: CaseProgressView }) {
  const { w, language } = reader;
  const sentence = {
    received: w.statusReceived,
    in_progress: w.statusInProgress,
    answered: w.statusAnswered,
    closed: w.statusClosed,
    declined: w.statusDeclined,
  }[found.status];
  const isOpen = found.status === 'received' || found.status === 'in_progress';
  return (
    <>
      <h1>
        {w.caseNo} <span className="code">{found.caseNo}</span>
      </h1>
      <p className="lead">{sentence}</p>
      <Steps reader={reader} status={found.status} />
      {isOpen && (
        <p>
          {w.dueOn}：<strong>{writeDay(found.dueAt, language)}</strong>
        </p>
      )}
      {found.reply && <Letter reader={reader} reply={found.reply} />}
      <h2>{w.timeline}</h2>
      <ol className="timeline">
        {found.timeline.map((line, i) => (
          <li key={i}>
            <time dateTime={line.at.toISOString()}>{writeMoment(line.at, language)}</time>
            <span>{language === 'zh' ? line.zh : line.en}</span>
          </li>
        ))}
      </ol>
      <p>
        <a href="/lookup">{w.lookupAgain}</a>
      </p>
    </>
  );
}

type LetterProps = { reader: Reader; reply: NonNullable<CaseProgressView['reply']> };

const Letter = ({ reader: { w, language }, reply }: LetterProps) => (
  <section className="reply" aria-labelledby="reply">
    <h2 id="reply">{w.reply}</h2>
    <p className="hint">{writeMoment(reply.at, language)}</p>
    <p className="letter">{reply.text}</p>
  </section>
);

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
          className={i <= current ? 'steps__done' : ''}
          aria-current={i === current ? 'step' : undefined}
        >
          {names[step]}
        </li>
      ))}
    </ol>
  );
}
