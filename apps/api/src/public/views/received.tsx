import type { Reader } from '../page.js';
import { writeDay } from '../words/words.js';

/** What the customer takes home. */
export interface ReceiptView {
  readonly caseNo: string;
  readonly queryCode: string;
  readonly dueAt: string;
}

/** The end of the form: number, code and date, to print or to copy. */
export function Received({ reader, receipt }: { reader: Reader; receipt?: ReceiptView }) {
  const { w, language } = reader;
  if (!receipt) {
    return (
      <>
        <h1>{w.receivedTitle}</h1>
        <p>{w.receivedGone}</p>
        <p>
          <a href="/lookup">{w.lookup}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <div className="panel">
        <h1>{w.receivedTitle}</h1>
        <dl>
          <dt>{w.caseNo}</dt>
          <dd className="code">{receipt.caseNo}</dd>
          <dt>{w.queryCode}</dt>
          <dd className="code">{receipt.queryCode}</dd>
          <dt>{w.dueOn}</dt>
          <dd>{writeDay(new Date(receipt.dueAt), language)}</dd>
        </dl>
      </div>
      <p className="warning">{w.receivedKeep}</p>
      <h2>{w.receivedNext}</h2>
      <ol className="list">
        <li>{w.receivedStep1}</li>
        <li>{w.receivedStep2}</li>
      </ol>
      <p>
        <a href="/lookup">{w.lookup}</a>
      </p>
    </>
  );
}

/** The same message came twice, and its receipt was shown before. */
export const ReceivedTwice = ({ reader: { w }, caseNo }: { reader: Reader; caseNo?: string }) => (
  <>
    <h1>{w.receivedTitle}</h1>
    {caseNo && (
      <p>
        {w.caseNo} <strong className="code">{caseNo}</strong>
      </p>
    )}
    <p>{w.receivedTwice}</p>
    <p>
      <a href="/lookup">{w.lookup}</a>
    </p>
  </>
);
