import type { Facts } from '../../mailbox/letter-facts.js';
import { FIELDS_OF, type Place, QUESTIONS, type Step, STEPS } from '../../mailbox/steps.js';
import type { Reader } from '../../page.js';
import { fill, type Words } from '../../words/words.js';
import { ErrorSummary, type FormState } from '../fields.js';
import type { PageForm } from '../layout.js';
import { Answers } from './answers.js';
import { Check } from './check.js';
import { Files } from './files.js';
import { QUESTION } from './questions.js';

/** The form of a page, for its buttons that do not send the message, and for those outside it. */
export const formOf = (at: Step): PageForm => {
  const action = at === 'files' ? '/mailbox/files' : '/mailbox/write';
  return { id: 'letter', action };
};

/** A page of the form. */
export interface LetterView extends Place, Facts {
  readonly state: FormState;
  /** Sealed; travels with the form. */
  readonly ticket: string;
}

const TITLES: Readonly<Record<Step, keyof Words>> = {
  kind: 'askKind',
  matter: 'askMatter',
  answers: 'answersTitle',
  place: 'askPlace',
  files: 'askFiles',
  contact: 'askContact',
  consent: 'askConsent',
  check: 'checkTitle',
};

export const titleOf = (w: Words, step: Step): string => w[TITLES[step]];

type LetterProps = { readonly reader: Reader; readonly letter: LetterView };

/** One page of the form, in the one form element that carries everything typed so far. */
export function LetterPage({ reader, letter }: LetterProps) {
  const { w } = reader;
  const { at, state, challenge } = letter;
  const isCheck = at === 'check';
  const form = formOf(at);
  const number = QUESTIONS.indexOf(at) + 1;
  const place = { n: String(number), all: String(QUESTIONS.length) };
  return (
    <>
      <ErrorSummary state={state} reader={reader} />
      <form
        id={form.id}
        method="post"
        action={isCheck ? '/mailbox' : form.action}
        encType={at === 'files' ? 'multipart/form-data' : undefined}
        noValidate
        data-challenge={challenge}
      >
        <Carried letter={letter} />
        <Back reader={reader} letter={letter} />
        {number > 0 && <p className="caption">{fill(w.ofQuestions, place)}</p>}
        <Content reader={reader} letter={letter} />
      </form>
    </>
  );
}

function Content({ reader, letter }: LetterProps) {
  const { at, state, answers, answerBy, files, room } = letter;
  if (at === 'check') {
    return <Check reader={reader} state={state} answerBy={answerBy} files={files} />;
  }
  if (at === 'answers') return <Answers reader={reader} answers={answers} />;
  const Question = QUESTION[at];
  return (
    <>
      {at === 'files' && <Files reader={reader} state={state} files={files} room={room} />}
      {Question && <Question reader={reader} state={state} />}
      <p className="actions">
        <button className="button" type="submit">
          {reader.w.goOn}
        </button>
      </p>
    </>
  );
}

/** Goes back without losing what stands on this page, finished or not; on the first page to the notice. */
function Back({ reader: { w }, letter: { at, isChange } }: LetterProps) {
  if (at === STEPS[0] && !isChange) {
    return (
      <p className="back">
        <a href="/mailbox">{w.goBack}</a>
      </p>
    );
  }
  return (
    <p className="back">
      <button
        className="linklike"
        type="submit"
        name="go"
        value="back"
        formAction={formOf(at).action}
      >
        {w.goBack}
      </button>
    </p>
  );
}

/** What was typed on the other pages, and where the form is. */
function Carried({ letter }: { letter: LetterView }) {
  const { at, isChange, state, ticket, challenge } = letter;
  const asked = FIELDS_OF[at].filter((name) => name !== 'files');
  const shown = new Set([...asked, 'website']);
  const typed = Object.entries(state.values).filter(([name, text]) => text && !shown.has(name));
  const all: [string, string][] = [
    ...[['at', at] as [string, string], ['ticket', ticket] as [string, string]],
    ...(isChange ? [['change', 'yes'] as [string, string]] : []),
    ...(challenge ? [['captcha', ''] as [string, string]] : []),
    ...typed,
  ];
  return all.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
