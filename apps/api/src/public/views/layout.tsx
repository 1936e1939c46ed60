import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Reader } from '../page.js';

interface LayoutProps {
  readonly reader: Reader;
  readonly title: string;
  /** The page is shown again because something was refused. */
  readonly isError?: boolean;
  readonly children: ReactNode;
}

/** The frame of every public page: header, breadcrumb, content, footer, with the ::: anchors. */
function Layout({ reader, title, isError, children }: LayoutProps) {
  const { w, language, size, path } = reader;
  const isHome = path === '/';
  const full = `${isError ? w.errorPrefix : ''}${isHome ? '' : `${title} – `}${w.siteName}`;
  return (
    <html lang={language === 'zh' ? 'zh-Hant' : 'en'} className={`size-${size}`}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#00633f" />
        <title>{full}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/site.css" />
      </head>
      <body>
        <a className="skip" href="#main">
          {w.skip}
        </a>
        <Header reader={reader} />
        {!isHome && (
          <nav className="wrap breadcrumb" aria-label={w.breadcrumb}>
            <a href="/">{w.home}</a> <span aria-hidden="true">›</span>{' '}
            <span aria-current="page">{title}</span>
          </nav>
        )}
        <main id="main" className="wrap" tabIndex={-1}>
          <Anchor id="C" name={w.anchorMain} />
          {children}
        </main>
        <Footer reader={reader} />
      </body>
    </html>
  );
}

/** A place to jump to by access key, as on the public sites of Taiwan. */
const Anchor = ({ id, name }: { id: string; name: string }) => (
  <a className="anchor" id={`anchor-${id}`} href={`#anchor-${id}`} accessKey={id} title={name}>
    :::
  </a>
);

function Header({ reader: { w, language, path } }: { reader: Reader }) {
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <header className="masthead">
      <div className="wrap masthead__row">
        <Anchor id="U" name={w.anchorTop} />
        <a className="brand" href="/">
          {w.siteName}
        </a>
        <nav className="tools" aria-label={w.textSize}>
          <a href="/sitemap">{w.sitemap}</a>
          <a
            href={`${path}?lang=${other}`}
            lang={other === 'en' ? 'en' : 'zh-Hant'}
            hrefLang={other}
          >
            {w.otherLanguage}
          </a>
          <span className="sizes">
            {(['s', 'm', 'l'] as const).map((size) => (
              <a
                key={size}
                href={`${path}?size=${size}`}
                aria-label={`${w.textSize} ${sizeName(w, size)}`}
              >
                {sizeName(w, size)}
              </a>
            ))}
          </span>
        </nav>
      </div>
    </header>
  );
}

const sizeName = (w: Reader['w'], size: 's' | 'm' | 'l'): string =>
  ({ s: w.small, m: w.medium, l: w.large })[size];

function Footer({ reader: { w } }: { reader: Reader }) {
  return (
    <footer className="foot">
      <div className="wrap">
        <Anchor id="Z" name={w.anchorFoot} />
        <p>
          <strong>{w.urgentTitle}</strong> {w.urgentText}
        </p>
        <p className="foot__links">
          <a href="/privacy">{w.privacy}</a>
          <a href="/accessibility">{w.accessibility}</a>
          <a href="/sitemap">{w.sitemap}</a>
        </p>
        <p>{w.footer}</p>
      </div>
    </footer>
  );
}

/** A whole page as HTML. React escapes every text; nothing here writes raw markup. */
export const renderPage = (props: LayoutProps): string =>
  `<!doctype html>${renderToStaticMarkup(<Layout {...props} />)}`;
