import type { Reader } from '../page.js';
import { CheckBox, ErrorSummary, type FormState, Radios, TextArea, TextField } from './fields.js';

/** The manager's mailbox: first what happens and how long it takes, then the form. */
export function Mailbox({ reader, state }: { reader: Reader; state: FormState }) {
  const { w } = reader;
  return (
    <>
      <ErrorSummary state={state} reader={reader} />
      <h1>{w.mailbox}</h1>
      <Notice reader={reader} />
      <form method="post" action="/mailbox" noValidate>
        <input type="hidden" name="submission" value={state.values.submission} />
        <Matter reader={reader} state={state} />
        <Contact reader={reader} state={state} />
        <More reader={reader} state={state} />
        <Trap reader={reader} state={state} />
        <CheckBox state={state} name="consent" label={w.consent} />
        <button className="button" type="submit">
          {w.send}
        </button>
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
    <section aria-labelledby="matter">
      <h2 id="matter">{w.sectionMatter}</h2>
      <Radios state={state} name="kind" label={w.kind} options={kinds} />
      <p className="hint">
        {w.kindReport} <a href="/report">{w.report}</a>
      </p>
      <TextField state={state} name="subject" label={w.subject} />
      <TextArea state={state} name="body" label={w.body} hint={w.bodyHint} />
    </section>
  );
}

function Contact({ reader: { w }, state }: SectionProps) {
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{w.sectionContact}</h2>
      <TextField state={state} name="name" label={w.name} autoComplete="name" />
      <TextField
        state={state}
        name="email"
        type="email"
        label={w.email}
        hint={w.emailHint}
        autoComplete="email"
      />
      <TextField state={state} name="phone" type="tel" label={w.phone} autoComplete="tel" />
      <TextField state={state} name="address" label={w.address} autoComplete="street-address" />
    </section>
  );
}

function More({ reader: { w }, state }: SectionProps) {
  return (
    <section aria-labelledby="more">
      <h2 id="more">{w.sectionMore}</h2>
      <TextField state={state} name="branch" label={w.branch} />
      <TextField state={state} name="mailItemNo" label={w.mailItemNo} />
      <TextField
        state={state}
        name="occurredOn"
        type="date"
        label={w.occurredOn}
        hint={w.occurredHint}
      />
    </section>
  );
}

/** People do not see this field and leave it empty; programs that fill in everything do not. */
function Trap({ reader: { w }, state }: SectionProps) {
  const isCaught = Boolean(state.errors.website);
  return (
    <div className={isCaught ? '' : 'trap'}>
      <TextField state={state} name="website" label={w.trap} autoComplete="off" />
    </div>
  );
}

function Notice({ reader: { w } }: { reader: Reader }) {
  return (
    <div className="inset">
      <h2>{w.noticeTitle}</h2>
      <ul className="list">
        <li>{w.noticeNext}</li>
        <li>{w.noticeCode}</li>
        <li>{w.noticeNever}</li>
        <li>{w.noticeDecline}</li>
        <li>
          {w.urgentTitle}：{w.urgentText}
        </li>
      </ul>
      <details>
        <summary>{w.privacyTitle}</summary>
        <PrivacyNotice reader={{ w }} />
      </details>
    </div>
  );
}

/** The six parts that article 8 of the Personal Data Protection Act asks for. */
export const PrivacyNotice = ({ reader: { w } }: { reader: Pick<Reader, 'w'> }) => (
  <ol className="list">
    {[w.privacyWho, w.privacyWhy, w.privacyWhat, w.privacyHow, w.privacyRights, w.privacyIfNot].map(
      (part) => (
        <li key={part}>{part}</li>
      ),
    )}
  </ol>
);
