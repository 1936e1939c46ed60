import { QUESTIONS } from '../../mailbox/steps.js';
import type { Reader } from '../../page.js';
import { fill, writeDay } from '../../words/words.js';
import { Urgent } from '../parts.js';

/** The page before the form: what happens, how long, when we may decline, and what the law has us say. */
export function MailboxNotice({ reader, answerBy }: { reader: Reader; answerBy: Date }) {
  const { w, language } = reader;
  return (
    <>
      <h1>{w.mailbox}</h1>
      <p className="lead">{fill(w.noticeNext, { day: writeDay(answerBy, language) })}</p>
      <p>{fill(w.minutes, { all: String(QUESTIONS.length) })}</p>
      <div className="inset">
        <h2>{w.urgentTitle}</h2>
        <p>
          <Urgent reader={reader} />
        </p>
      </div>
      <h2>{w.nextTitle}</h2>
      <ol className="list">
        <li>{w.next1}</li>
        <li>{w.next2}</li>
        <li>{w.next3}</li>
      </ol>
      <p>
        <a href="/service-levels">{w.levels}</a>
      </p>
      <Limits reader={reader} />
      <h2>{w.privacyTitle}</h2>
      <PrivacyNotice reader={reader} />
      <p className="actions">
        <a className="button" href="/mailbox/write">
          {w.start}
        </a>
      </p>
    </>
  );
}

/** The end of a letter's addresses: it was sent, or the browser keeps its draft no longer. */
export const DraftGone = ({ reader: { w } }: { reader: Reader }) => (
  <>
    <h1>{w.draftGoneTitle}</h1>
    <p>{w.draftGone}</p>
    <p className="actions">
      <a className="button" href="/mailbox/write">
        {w.start}
      </a>
      <a className="button button--plain" href="/lookup">
        {w.lookup}
      </a>
    </p>
  </>
);

/** What this form is not for, and what should not stand in it. */
const Limits = ({ reader: { w } }: { reader: Reader }) => (
  <>
    <h2>{w.declineTitle}</h2>
    <p>{w.declineLead}</p>
    <ul className="list">
      <li>{w.decline1}</li>
      <li>{w.decline2}</li>
      <li>{w.decline3}</li>
    </ul>
    <p>
      {w.kindReport} <a href="/report">{w.report}</a>
      {w.stop}
    </p>
    <h2>{w.neverTitle}</h2>
    <p>{w.never}</p>
  </>
);

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
