import type { Facts } from '../../mailbox/letter-facts.js';
import { FIELDS_OF, QUESTIONS, stepOf } from '../../mailbox/steps.js';
import { readTypedDay } from '../../mailbox/typed-day.js';
import { fill, type Words, writeDay } from '../../words/words.js';
import type { Reader } from '../../page.js';
import { Mixed } from '../parts.js';
import { kindsOf, type QuestionProps, Trap } from './questions.js';

/** The fields that are read over before sending: all but the trap. */
const ROWS = QUESTIONS.flatMap((step) => FIELDS_OF[step]).filter((field) => field !== 'website');

const DAY = /^\d{4}-\d\d-\d\d$/;

type CheckProps = QuestionProps & Pick<Facts, 'answerBy' | 'files'>;

/** Check your answers: everything typed, each with a button that leads to it and back here. */
export function Check({ reader, state, answerBy, files }: CheckProps) {
  const { w, language } = reader;
  return (
    <>
      <h1>{w.checkTitle}</h1>
      <p className="hint">{w.checkLead}</p>
      <dl className="answers">
        {ROWS.map((field) => (
          <Row key={field} {...{ reader, state, field, files }} />
        ))}
      </dl>
      <Trap reader={reader} state={state} />
      {answerBy && <p>{fill(w.sendNow, { day: writeDay(answerBy, language) })}</p>}
      {state.errors.send && (
        <p className="error" id="send-error">
          {state.errors.send}
        </p>
      )}
      <p className="actions">
        <button
          className="button"
          type="submit"
          id="send"
          aria-describedby={state.errors.send && 'send-error'}
        >
          {w.send}
        </button>
      </p>
    </>
  );
}

const labelOf = (w: Words, field: string): string => w[field as keyof Words] ?? field;

/** What was answered, as the writer would say it. */
function answerOf({ w, language }: Reader, field: string, value: string): string {
  if (field === 'kind') return kindsOf(w).find(([kind]) => kind === value)?.[1] ?? w.notGiven;
  if (field === 'consent') return value === 'yes' ? w.agreed : w.notAgreed;
  const read = field === 'occurredOn' ? readTypedDay(value) : '';
  if (DAY.test(read)) {
    const day = new Date(`${read}T00:00:00+08:00`);
    // A day that does not exist is shown as it was typed, with its error.
    return Number.isNaN(day.getTime()) ? value : writeDay(day, language);
  }
  return value.trim() === '' ? w.notGiven : value;
}

function Row({ reader, state, field, files }: Omit<CheckProps, 'answerBy'> & { field: string }) {
  const { w } = reader;
  const error = state.errors[field];
  const names = files.map(({ name }) => name).join('\n');
  const value = field === 'files' ? names : (state.values[field] ?? '');
  const label = field === 'consent' ? w.askConsent : labelOf(w, field);
  const answer = answerOf(reader, field, value);
  return (
    <div className={error ? 'answers__row field--error' : 'answers__row'}>
      <dt>{label}</dt>
      <dd>
        {error && (
          <p className="error" id={`${field}-error`}>
            {error}
          </p>
        )}
        <span className={answer === w.notGiven ? 'hint' : 'letter'}>
          <Mixed text={answer} reader={reader} />
        </span>
      </dd>
      <dd className="answers__change">
        <button
          className="linklike"
          type="submit"
          id={field}
          name="go"
          value={`change-${stepOf(field)}`}
          formAction="/mailbox/write"
          aria-describedby={error && `${field}-error`}
        >
          {w.change}
          <span className="sr"> {label}</span>
        </button>
      </dd>
    </div>
  );
}
