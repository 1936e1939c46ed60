import type { KeptMail } from '#insight';
import type { Reader } from '../page.js';
import { writeMoment } from '../words/words.js';
import { PrivacyNotice } from './mailbox/notice.js';
import { Mixed } from './parts.js';

const mailKind = ({ w }: Reader, kind: string): string =>
  (w as Record<string, string>)[`mailKind_${kind}`] ?? kind;

/** How to reach the ethics office; nothing is taken in here. */
export const Report = ({ reader: { w } }: { reader: Reader }) => (
  <>
    <p className="exit">
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
    <p className="lead">{w.accessibilityAim}</p>
    <ul className="list">
      {[
        w.accessibilityKeys,
        w.accessibilityScript,
        w.accessibilitySize,
        w.accessibilityLanguage,
        w.accessibilityChecked,
        w.accessibilityHelp,
      ].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
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
          <Mixed reader={reader} text={mail.subject} /> → {mail.to}
        </summary>
        <p className="hint">
          {mailKind(reader, mail.kind)} · {writeMoment(mail.createdAt, reader.language)}
        </p>
        <p className="letter">
          <Mixed reader={reader} text={mail.text} />
        </p>
      </details>
    ))}
  </>
);
