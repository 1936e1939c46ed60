import type { LikelyAnswer } from '#intake';
import type { Reader } from '../../page.js';

type AnswersProps = { readonly reader: Reader; readonly answers: readonly LikelyAnswer[] };

/** What may help at once, before anything is sent; going on writing is always the first button. */
export function Answers({ reader: { w, language }, answers }: AnswersProps) {
  return (
    <>
      <h1>{w.answersTitle}</h1>
      <p>{w.answersLead}</p>
      {answers.map(({ code, title, text, links }) => (
        <section className="inset" key={code} aria-labelledby={`answer-${code}`}>
          <h2 id={`answer-${code}`}>{title[language]}</h2>
          <p>{text[language]}</p>
          <ul className="list">
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href} rel="noopener">
                  {link[language]}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="actions">
        <button className="button" type="submit">
          {w.answersGoOn}
        </button>
        <a className="button button--plain" href="/">
          {w.answersLeave}
        </a>
      </p>
      <p className="hint">{w.answersLeaveHint}</p>
    </>
  );
}
