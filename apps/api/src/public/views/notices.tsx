import type { KeptMail } from '#insight';
import type { Reader } from '../page.js';
import { writeMoment } from '../words/words.js';
import { PrivacyNotice } from './mailbox.js';

/** How to reach the ethics office; nothing is taken in here. */
export const Report = ({ reader: { w } }: { reader: Reader }) => (
  <>
    <p>
      <a className="button button--plain" href="https://www.post.gov.tw/" rel="noreferrer">
        {w.reportLeave}
      </a>
    </p>
    <h1>{w.report}</h1>
    <p className="lead">{w.reportIntro}</p>
    <p>
      <strong>{w.reportOnline}</strong>
    </p>
    <dl className="contact">
      <dt>{w.reportPhone}</dt>
      <dd>
        <a href="tel:+886223314712">02-23314712</a>
      </dd>
      <dt>{w.reportBox}</dt>
      <dd>{w.reportBoxText}</dd>
    </dl>
    <h2>{w.reportWhat}</h2>
    <p>{w.reportWhatText}</p>
  </>
);

export const Privacy = ({ reader }: { reader: Reader }) => (
  <>
    <h1>{reader.w.privacy}</h1>
    <h2>{reader.w.privacyTitle}</h2>
    <PrivacyNotice reader={reader} />
  </>
);

export const Accessibility = ({ reader: { w } }: { reader: Reader }) => (
  <>
    <h1>{w.accessibility}</h1>
    <p>{w.accessibilityText}</p>
  </>
);

/** Something did not work: what, and what to do. */
export const ProblemPage = ({ reader: { w }, detail }: { reader: Reader; detail: string }) => (
  <>
    <h1>{w.problemTitle}</h1>
    <p className="lead">{detail}</p>
    <p>{w.urgentText}</p>
    <p>
      <a href="/">{w.problemHome}</a>
    </p>
  </>
);

/** The demo's outgoing mails, newest first. */
export const DevMail = ({ reader, mails }: { reader: Reader; mails: readonly KeptMail[] }) => (
  <>
    <h1>{reader.w.devMail}</h1>
    <p>{mails.length === 0 ? reader.w.devMailNone : reader.w.devMailLead}</p>
    {mails.map((mail) => (
      <details key={mail.id} className="mail">
        <summary>
          {mail.subject} → {mail.to}
        </summary>
        <p className="hint">
          {writeMoment(mail.createdAt, reader.language)} · {mail.kind} · {mail.state}
        </p>
        <p className="letter">{mail.text}</p>
      </details>
    ))}
  </>
);
