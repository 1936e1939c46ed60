import type { Reader } from '../../page.js';
import { fill, writeDay } from '../../words/words.js';

/** What the customer takes home. */
export interface ReceiptView {
  readonly caseNo: string;
  readonly queryCode: string;
  readonly dueAt: string;
  readonly email?: string;
  /** The whole address at which the case is looked up, for paper. */
  readonly lookupAt: string;
}

/** What the copy button puts aside: enough to look the case up from another machine. */
const copyOf = (w: Reader['w'], { caseNo, queryCode, lookupAt }: ReceiptView): string =>
  `${w.caseNo} ${caseNo}\n${w.queryCode} ${queryCode}\n${lookupAt}`;

/** To print and to copy, where JavaScript runs: it takes `hidden` away. */
const Tools = ({ w, receipt }: { w: Reader['w']; receipt: ReceiptView }) => (
  <p className="actions screen-only" id="receipt-tools" hidden>
    <button className="button button--plain" type="button" data-print="yes">
      {w.receiptPrint}
    </button>
    <button
      className="button button--plain"
      type="button"
      data-copy={copyOf(w, receipt)}
      data-done={w.receiptCopied}
    >
      {w.receiptCopy}
    </button>
    <span role="status" id="receipt-copied" />
  </p>
);

/** The end of the form: number, code and date, to print or to copy. */
export function Received({ reader, receipt }: { reader: Reader; receipt?: ReceiptView }) {
  const { w } = reader;
  if (!receipt) return <Gone reader={reader} />;
  return (
    <>
      <Panel reader={reader} receipt={receipt} />
      <p className="warning">{w.receivedKeep}</p>
      <Tools w={w} receipt={receipt} />
      <h2>{w.receivedNext}</h2>
      <ol className="list">
        <li>{w.receivedStep1}</li>
        <li>
          {receipt.email ? fill(w.receivedStep2Mail, { email: receipt.email }) : w.receivedStep2}
        </li>
        <li>
          {w.receivedStep3}
          <br />
          <a href="/lookup">{receipt.lookupAt}</a>
        </li>
      </ol>
      <form className="screen-only" method="post" action="/mailbox/received">
        <p className="hint">{w.receivedForgetHint}</p>
        <button className="button button--plain" type="submit">
          {w.receivedForget}
        </button>
      </form>
    </>
  );
}

const Gone = ({ reader: { w } }: { reader: Reader }) => (
  <>
    <h1>{w.receivedGoneTitle}</h1>
    <p>{w.receivedGone}</p>
    <p>
      <a href="/lookup">{w.lookup}</a>
    </p>
  </>
);

function Panel({ reader, receipt }: { reader: Reader; receipt: ReceiptView }) {
  const { w, language } = reader;
  const day = writeDay(new Date(receipt.dueAt), language);
  return (
    <div className="panel">
      <h1>{w.receivedTitle}</h1>
      <dl>
        <dt>{w.caseNo}</dt>
        <dd className="code">{receipt.caseNo}</dd>
        <dt>{w.queryCode}</dt>
        <dd className="code">{receipt.queryCode}</dd>
        <dt>{w.dueOn}</dt>
        <dd>{day}</dd>
      </dl>
    </div>
  );
}
