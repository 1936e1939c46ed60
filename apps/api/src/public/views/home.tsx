import type { Reader } from '../page.js';

/** What a visitor can do here. */
export function Home({ reader: { w } }: { reader: Reader }) {
  const doors = [
    ['/mailbox', w.mailbox, w.mailboxLead],
    ['/lookup', w.lookup, w.lookupLead],
    ['/report', w.report, w.reportLead],
    ['/service-levels', w.levels, w.levelsLead],
    ['/plan', w.plan, w.planLead],
  ];
  return (
    <>
      <div className="hero">
        <h1>{w.siteLead}</h1>
        <p>
          <a className="button" href="/mailbox">
            {w.mailbox}
          </a>{' '}
          <a className="button button--plain" href="/lookup">
            {w.lookup}
          </a>
        </p>
      </div>
      <ul className="doors">
        {doors.map(([href, name, lead]) => (
          <li key={href}>
            <h2>
              <a href={href}>{name}</a>
            </h2>
            <p>{lead}</p>
          </li>
        ))}
      </ul>
      <div className="inset">
        <h2>{w.urgentTitle}</h2>
        <p>{w.urgentText}</p>
      </div>
    </>
  );
}

/** Every page there is. */
export function SiteMap({ reader: { w } }: { reader: Reader }) {
  const pages = [
    ['/', w.home],
    ['/mailbox', w.mailbox],
    ['/lookup', w.lookup],
    ['/report', w.report],
    ['/service-levels', w.levels],
    ['/plan', w.plan],
    ['/privacy', w.privacy],
    ['/accessibility', w.accessibility],
  ];
  return (
    <>
      <h1>{w.sitemap}</h1>
      <ul className="list">
        {pages.map(([href, name]) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
