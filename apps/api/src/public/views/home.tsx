import type { Reader } from '../page.js';
import type { PromiseView } from '../service-promises.js';
import { fill } from '../words/words.js';
import { Urgent } from './parts.js';

/** What a visitor can do here, and what happens then. */
export function Home({ reader, promise }: { reader: Reader; promise: PromiseView }) {
  const { w, language } = reader;
  return (
    <>
      <div className="hero">
        <h1>{w.siteLead}</h1>
        <p className="lead">{fill(w.homeLead, { promise: promise[language] })}</p>
        <p className="actions">
          <a className="button" href="/mailbox">
            {w.homeWrite}
          </a>
          <a className="button button--plain" href="/lookup">
            {w.lookup}
          </a>
        </p>
      </div>
      <h2>{w.homeSteps}</h2>
      <ol className="path">
        {[w.homeStep1, w.homeStep2, w.homeStep3].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h2>{w.homeMore}</h2>
      <Doors reader={reader} />
      <div className="inset">
        <h2>{w.urgentTitle}</h2>
        <p>
          <Urgent reader={reader} />
        </p>
      </div>
    </>
  );
}

function Doors({ reader: { w } }: { reader: Reader }) {
  const doors = [
    ['/service-levels', w.levels, w.levelsLead],
    ['/plan', w.plan, w.planLead],
    ['/report', w.report, w.reportLead],
  ];
  return (
    <ul className="doors">
      {doors.map(([href, name, lead]) => (
        <li key={href}>
          <h3>
            <a href={href}>{name}</a>
          </h3>
          <p>{lead}</p>
        </li>
      ))}
    </ul>
  );
}

/** Every page there is. */
export function SiteMap({ reader: { w } }: { reader: Reader }) {
  const pages = [
    ['/', w.home, w.siteLead],
    ['/mailbox', w.mailbox, w.mailboxLead],
    ['/lookup', w.lookup, w.lookupLead],
    ['/report', w.report, w.reportLead],
    ['/service-levels', w.levels, w.levelsLead],
    ['/plan', w.plan, w.planLead],
    ['/privacy', w.privacy],
    ['/accessibility', w.accessibility],
  ];
  return (
    <>
      <h1>{w.sitemap}</h1>
      <ol className="list">
        {pages.map(([href, name, lead]) => (
          <li key={href}>
            <a href={href}>{name}</a>
            {lead && <p className="hint">{lead}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
