import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { choiceHref, type Reader } from '../page.js';
import { langTag } from '../words/words.js';
import { KEEP } from './fields.js';
import { Urgent } from './parts.js';

/** The form of a page. What was typed into it goes along when language or text size is changed. */
export interface PageForm {
  readonly id: string;
  readonly action: string;
}

/** The scripts that pages may have, by name. */
export type PageScript = 'letter' | 'upload';

interface LayoutProps {
  readonly reader: Reader;
  readonly title: string;
  /** The page is shown again because something was refused. */
  readonly isError?: boolean;
  readonly form?: PageForm;
  /** What does a little more where JavaScript runs. */
  readonly script?: PageScript;
  readonly children: ReactNode;
}

/** The frame of every public page: header, breadcrumb, content, footer, with the ::: anchors. */
function Layout({ reader, title, isError, form, script, children }: LayoutProps) {
  const { w, language, size, path } = reader;
  const isHome = path === '/';
  const full = `${isError ? w.errorPrefix : ''}${isHome ? '' : `${title} – `}${w.siteName}`;
  return (
    <html lang={langTag(language)} className={`size-${size}`}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#00633f" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#00492f" media="(prefers-color-scheme: dark)" />
        <title>{full}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/site.css" />
        {script && <script src={`/assets/${script}.js`} defer />}
      </head>
      <body>
        <a className="skip" href="#main">
          {w.skip}
        </a>
        <Header reader={reader} form={form} isError={isError} />
        <MainMenu reader={reader} />
        {!isHome && <Breadcrumb reader={reader} title={title} />}
        <main id="main" className="wrap" tabIndex={-1}>
          <Anchor id="C" name={w.anchorMain} />
          {children}
        </main>
        <Footer reader={reader} />
      </body>
    </html>
  );
}

/** The way to the page: home, the main page it belongs to, and itself. */
function Breadcrumb({ reader, title }: Pick<LayoutProps, 'reader' | 'title'>) {
  const { w, path } = reader;
  const [href, name] = mainPages(reader).find(([main]) => currentOf(path, main)) ?? [];
  return (
    <nav className="wrap breadcrumb" aria-label={w.breadcrumb}>
      <a href="/">{w.home}</a> <span aria-hidden="true">›</span>{' '}
      {href && name !== title && (
        <>
          <a href={href}>{name}</a> <span aria-hidden="true">›</span>{' '}
        </>
      )}
      <span aria-current="page">{title}</span>
    </nav>
  );
}

/** A place to jump to by access key, as on the public sites of Taiwan. */
const Anchor = ({ id, name }: { id: string; name: string }) => (
  <a className="anchor" id={`anchor-${id}`} href={`#anchor-${id}`} accessKey={id} title={name}>
    :::
  </a>
);

type HeaderProps = Pick<LayoutProps, 'reader' | 'form' | 'isError'>;

function Header({ reader, form, isError }: HeaderProps) {
  const { w, language } = reader;
  const other = language === 'zh' ? 'en' : 'zh';
  const choice = { reader, form, isError };
  return (
    <header className="masthead">
      <div className="wrap masthead__row">
        <Anchor id="U" name={w.anchorTop} />
        <a className="brand" href="/">
          <Envelope />
          {w.siteName}
        </a>
        {form && <EnterKey form={form} />}
        <div className="tools">
          <a href="/sitemap">{w.sitemap}</a>
          <Choice {...choice} name="lang" value={other} lang={langTag(other)}>
            {w.otherLanguage}
          </Choice>
          <span className="sizes" role="group" aria-label={w.textSize}>
            {(['s', 'm', 'l'] as const).map((size) => (
              <Choice key={size} {...choice} name="size" value={size}>
                {{ s: w.small, m: w.medium, l: w.large }[size]}
              </Choice>
            ))}
          </span>
        </div>
      </div>
    </header>
  );
}

const Envelope = () => (
  <svg className="brand__mark" viewBox="0 0 32 24" aria-hidden="true" focusable="false">
    <path d="M2 2h28v20H2z M2 3l14 11L30 3" />
  </svg>
);

/** Enter in a field presses the form's first button: that is to be this one, not a choice of the header. */
const EnterKey = ({ form }: { form: PageForm }) => (
  <button className="enter" type="submit" form={form.id} tabIndex={-1} aria-hidden="true" />
);

type ChoiceProps = HeaderProps & {
  readonly name: 'lang' | 'size';
  readonly value: string;
  readonly lang?: string;
  readonly children: ReactNode;
};

/** A link to the same page with another choice; beside a form a button that brings along what was typed. */
function Choice({ reader, form, isError, name, value, lang, children }: ChoiceProps) {
  const isCurrent = name === 'size' && reader.size === value ? true : undefined;
  if (!form) {
    return (
      <a href={choiceHref(reader, name, value)} lang={lang} aria-current={isCurrent}>
        {children}
      </a>
    );
  }
  return (
    <button
      className="linklike"
      type="submit"
      form={form.id}
      formAction={`${form.action}?${name}=${value}`}
      name={KEEP}
      value={isError ? 'checked' : 'plain'}
      lang={lang}
      aria-current={isCurrent}
    >
      {children}
    </button>
  );
}

const mainPages = ({ w }: Reader) =>
  [
    ['/mailbox', w.mailbox],
    ['/lookup', w.lookup],
    ['/report', w.report],
    ['/service-levels', w.levels],
    ['/plan', w.plan],
  ] as const;

/** The page itself, or a page below it. */
function currentOf(path: string, href: string): 'page' | 'true' | undefined {
  if (path === href) return 'page';
  return path.startsWith(`${href}/`) ? 'true' : undefined;
}

const MainMenu = ({ reader }: { reader: Reader }) => (
  <nav className="menu" aria-label={reader.w.mainMenu}>
    <ul className="wrap">
      {mainPages(reader).map(([href, name]) => (
        <li key={href}>
          <a href={href} aria-current={currentOf(reader.path, href)}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

function Footer({ reader }: { reader: Reader }) {
  const { w } = reader;
  const more = [
    ['/privacy', w.privacy],
    ['/accessibility', w.accessibility],
    ['/sitemap', w.sitemap],
  ] as const;
  return (
    <footer className="foot">
      <div className="wrap">
        <Anchor id="Z" name={w.anchorFoot} />
        <p>
          <strong>{w.urgentTitle}</strong>
          <br />
          <Urgent reader={reader} />
        </p>
        <ul className="foot__links">
          {[...mainPages(reader), ...more].map(([href, name]) => (
            <li key={href}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
        <p className="hint">
          {w.footerName}
          <br />
          {w.footerAddress}
        </p>
      </div>
    </footer>
  );
}

/** A whole page as HTML. React escapes every text; nothing here writes raw markup. */
export const renderPage = (props: LayoutProps): string =>
  `<!doctype html>${renderToStaticMarkup(<Layout {...props} />)}`;
