import type { Reader } from '../page.js';
import { fill, writeDay } from '../words/words.js';
import { CheckBox, ErrorSummary, type FormState, Radios, TextArea, TextField } from './fields.js';
import { Urgent } from './parts.js';

/** The form of the mailbox, for buttons outside it. */
export const FORM = { id: 'letter', action: '/mailbox' };

interface MailboxProps {
  readonly reader: Reader;
  readonly state: FormState;
  /** The latest day of the answer to what is sent now. */
  readonly answerBy?: Date;
}

/** The manager's mailbox: first what happens and how long it takes, then the form. */
export function Mailbox({ reader, state, answerBy }: MailboxProps) {
  const { w } = reader;
  return (
    <>
      <ErrorSummary state={state} reader={reader} />
      <h1>{w.mailbox}</h1>
      <Notice reader={reader} answerBy={answerBy} />
      <form id={FORM.id} method="post" action={FORM.action} noValidate>
        <input type="hidden" name="submission" value={state.values.submission} />
        <Matter reader={reader} state={state} />
        <Contact reader={reader} state={state} />
        <More reader={reader} state={state} />
        <Trap reader={reader} state={state} />
        <div className="part">
          <CheckBox state={state} name="consent" label={w.consent} />
          <button className="button" type="submit">
            {w.send}
          </button>
        </div>
      </form>
    </>
  );
}

type SectionProps = { reader: Reader; state: FormState };

function Matter({ reader: { w }, state }: SectionProps) {
  const kinds = [
    ['inquiry', w.inquiry],
    ['suggestion', w.suggestion],
    ['complaint', w.complaint],
  ] as const;
  return (
    <section className="part" aria-labelledby="matter">
      <h2 id="matter">{w.sectionMatter}</h2>
      <Radios state={state} name="kind" label={w.kind} options={kinds} />
      <p className="hint">
        {w.kindReport} <a href="/report">{w.report}</a>
        {w.stop}
      </p>
      <TextField state={state} name="subject" label={w.subject} />
      <TextArea state={state} name="body" label={w.body} hint={w.bodyHint} />
    </section>
  );
}

function Contact({ reader: { w }, state }: SectionProps) {
  const field = { state, isShort: true };
  return (
    <section className="part" aria-labelledby="contact">
      <h2 id="contact">{w.sectionContact}</h2>
      <TextField {...field} name="name" label={w.name} autoComplete="name" />
      <fieldset className="reach" aria-describedby="reach-hint">
        <legend>{w.reach}</legend>
        <p className="hint" id="reach-hint">
          {w.reachHint}
        </p>
        <TextField
          {...field}
          name="email"
          type="email"
          label={w.email}
          hint={w.emailHint}
          autoComplete="email"
        />
        <TextField
          {...field}
          name="phone"
          type="tel"
          label={w.phone}
          hint={w.phoneHint}
          autoComplete="tel"
        />
        <TextField state={state} name="address" label={w.address} autoComplete="street-address" />
      </fieldset>
    </section>
  );
}

function More({ reader: { w }, state }: SectionProps) {
  const field = { state, isShort: true };
  return (
    <section className="part" aria-labelledby="more">
      <h2 id="more">{w.sectionMore}</h2>
      <TextField state={state} name="branch" label={w.branch} hint={w.branchHint} />
      <TextField {...field} name="mailItemNo" label={w.mailItemNo} hint={w.mailItemHint} />
      <TextField
        {...field}
        name="occurredOn"
        type="date"
        label={w.occurredOn}
        hint={w.occurredHint}
      />
    </section>
  );
}

/** People neither see nor reach this field; programs that fill in everything do. Caught, it shows itself. */
function Trap({ reader: { w }, state }: SectionProps) {
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

function Notice({ reader, answerBy }: { reader: Reader; answerBy?: Date }) {
  const { w, language } = reader;
  return (
    <div className="inset">
      <h2>{w.noticeTitle}</h2>
      {answerBy && (
        <p className="lead">{fill(w.noticeNext, { day: writeDay(answerBy, language) })}</p>
      )}
      <ul className="list">
        <li>{w.noticeCode}</li>
        <li>{w.noticeNever}</li>
        <li>{w.noticeDecline}</li>
        <li>
          {w.urgentTitle}
          {language === 'zh' ? '：' : ': '}
          <Urgent reader={reader} />
        </li>
      </ul>
      <details>
        <summary>{w.privacyTitle}</summary>
        <PrivacyNotice reader={reader} />
      </details>
    </div>
  );
}

/** The six parts that article 8 of the Personal Data Protection Act asks for. */
export const PrivacyNotice = ({ reader: { w } }: { reader: Reader }) => (
  <ol className="list">
    {[w.privacyWho, w.privacyWhy, w.privacyWhat, w.privacyHow, w.privacyRights, w.privacyIfNot].map(
      (part) => (
        <li key={part}>{part}</li>
      ),
    )}
  </ol>
);
