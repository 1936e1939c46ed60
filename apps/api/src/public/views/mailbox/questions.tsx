import type { Step } from '../../mailbox/steps.js';
import type { Reader } from '../../page.js';
import { CheckBox, type FormState, Radios, TextArea, TextField } from '../fields.js';
import { PrivacyNotice } from './notice.js';

/** A question of the form, with what was typed. */
export interface QuestionProps {
  readonly reader: Reader;
  readonly state: FormState;
}

/** The kinds of message that this form takes. */
export const kindsOf = (w: Reader['w']) =>
  [
    ['inquiry', w.inquiry],
    ['suggestion', w.suggestion],
    ['complaint', w.complaint],
  ] as const;

function Kind({ reader: { w }, state }: QuestionProps) {
  return (
    <>
      <Radios state={state} name="kind" label={w.askKind} options={kindsOf(w)} isHeading />
      <p className="hint">
        {w.kindReport} <a href="/report">{w.report}</a>
        {w.stop}
      </p>
    </>
  );
}

function Matter({ reader: { w }, state }: QuestionProps) {
  return (
    <>
      <h1>{w.askMatter}</h1>
      <TextField state={state} name="subject" label={w.subject} />
      <TextArea state={state} name="body" label={w.body} hint={`${w.bodyHint}${w.noticeNever}`} />
    </>
  );
}

function Where({ reader: { w }, state }: QuestionProps) {
  const field = { state, isShort: true };
  return (
    <>
      <h1>{w.askPlace}</h1>
      <p className="hint">{w.askPlaceHint}</p>
      <TextField state={state} name="branch" label={w.branch} hint={w.branchHint} />
      <TextField {...field} name="mailItemNo" label={w.mailItemNo} hint={w.mailItemHint} />
      <TextField
        {...field}
        name="occurredOn"
        type="date"
        label={w.occurredOn}
        hint={w.occurredHint}
      />
    </>
  );
}

function Contact({ reader, state }: QuestionProps) {
  const { w } = reader;
  const field = { state, isShort: true };
  const mail = { type: 'email', autoComplete: 'email', label: w.email, hint: w.emailHint };
  const phone = { type: 'tel', autoComplete: 'tel', label: w.phone, hint: w.phoneHint };
  return (
    <>
      <h1>{w.askContact}</h1>
      <TextField {...field} name="name" label={w.name} autoComplete="name" />
      <fieldset className="reach" aria-describedby="reach-hint">
        <legend>{w.reach}</legend>
        <p className="hint" id="reach-hint">
          {w.reachHint}
        </p>
        <TextField {...field} {...mail} name="email" />
        <TextField {...field} {...phone} name="phone" />
        <TextField state={state} name="address" label={w.address} autoComplete="street-address" />
      </fieldset>
      <Trap reader={reader} state={state} />
    </>
  );
}

function Consent({ reader, state }: QuestionProps) {
  const { w } = reader;
  return (
    <>
      <h1>{w.askConsent}</h1>
      <PrivacyNotice reader={reader} />
      <CheckBox state={state} name="consent" label={w.consent} />
    </>
  );
}

/** People neither see nor reach this field; programs that fill in everything do. Caught, it shows itself. */
export function Trap({ reader: { w }, state }: QuestionProps) {
  const isCaught = Boolean(state.errors.website);
  return (
    <div className={isCaught ? '' : 'trap'} aria-hidden={isCaught ? undefined : true}>
      <TextField
        state={state}
        name="website"
        label={w.trap}
        autoComplete="off"
        isOutOfReach={!isCaught}
      />
    </div>
  );
}

/** The questions by their page. */
export const QUESTION: Readonly<
  Partial<Record<Step, (props: QuestionProps) => React.JSX.Element>>
> = {
  kind: Kind,
  matter: Matter,
  place: Where,
  contact: Contact,
  consent: Consent,
};
