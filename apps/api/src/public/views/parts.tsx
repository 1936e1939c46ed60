import { Fragment } from 'react';
import type { Reader } from '../page.js';

/** The telephone numbers for urgent matters, ready to be tapped. */
export const Urgent = ({ reader: { w, language } }: { reader: Pick<Reader, 'w' | 'language'> }) => (
  <>
    {w.urgentBefore}{' '}
    <a className="tel" href="tel:0800700365">
      0800-700-365
    </a>
    {language === 'zh' ? '（' : ' ('}
    {w.urgentMobile}{' '}
    <a className="tel" href="tel:0423542030">
      04-23542030
    </a>
    {language === 'zh' ? '）' : ')'}
  </>
);

const HAN = '\\u3000-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u{20000}-\\u{3ffff}';
/** A run of Chinese, with what stands between two Chinese characters. */
const CHINESE = new RegExp(`([${HAN}](?:[^A-Za-z]*[${HAN}])?)`, 'u');
const HAS_HAN = new RegExp(`[${HAN}]`, 'u');

/** Text that somebody wrote in one language: told to screen readers where it is not the page's. */
export function Mixed({ text, reader: { language } }: { text: string; reader: Reader }) {
  if (language === 'zh') {
    return HAS_HAN.test(text) || !/[A-Za-z]/.test(text) ? (
      <>{text}</>
    ) : (
      <span lang="en">{text}</span>
    );
  }
  if (!HAS_HAN.test(text)) return <>{text}</>;
  return (
    <>
      {text.split(CHINESE).map((run, i) =>
        i % 2 === 1 ? (
          <span lang="zh-Hant" key={i}>
            {run}
          </span>
        ) : (
          <Fragment key={i}>{run}</Fragment>
        ),
      )}
    </>
  );
}

/** A share as a bar; the figures stand beside it, so it is silent. */
export const Bar = ({ part, whole }: { part: number; whole: number }) => (
  <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect className="bar__whole" width="100" height="8" />
    <rect className="bar__part" width={((part / whole) * 100).toFixed(1)} height="8" />
  </svg>
);
