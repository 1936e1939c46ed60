import type { Reader } from '../page.js';
import { langTag } from '../words/words.js';
import { Urgent } from './parts.js';

interface Props {
  readonly reader: Reader;
  readonly sentence: { readonly zh: string; readonly en: string };
  readonly code: string;
}

/** Something did not work: what, and what to do; the reader's language first, then the other. */
export function ProblemPage({ reader, sentence, code }: Props) {
  const { w, language } = reader;
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <>
      <h1>{code === 'not_found' ? w.notFoundTitle : w.problemTitle}</h1>
      <p className="lead">{sentence[language]}</p>
      <p className="hint" lang={langTag(other)}>
        {sentence[other]}
      </p>
      <ul className="list">
        <li>
          <a href="/">{w.problemHome}</a>
        </li>
        <li>
          <a href="/mailbox">{w.problemBack}</a>
        </li>
        <li>
          <a href="/lookup">{w.lookup}</a>
        </li>
      </ul>
      <p>
        <Urgent reader={reader} />
      </p>
    </>
  );
}
