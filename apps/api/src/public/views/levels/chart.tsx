import type { MonthFigure } from '#insight';
import type { Reader } from '../../page.js';
import { channelName } from '../../words/channels.js';
import { fill, writeShortMonth } from '../../words/words.js';
import { isTold, monthsOf, percent, sum } from './told.js';

// In the units of the drawing. It has no text of its own: that stands around it and grows with the page.
const WIDTH = 360;
const BAR = 44;

interface ChartProps {
  readonly reader: Reader;
  readonly figures: readonly MonthFigure[];
  /** How many months back the figures go. */
  readonly months: number;
}

/** The share answered on time, drawn: a row of bars a channel, a bar a month. The table below tells the same. */
export function Chart({ reader: { w, language }, figures, months }: ChartProps) {
  const told = figures.filter(isTold);
  if (told.length === 0) return null;
  const channels = [...new Set(told.map(({ channel }) => channel))];
  const columns = monthsOf(figures).reverse();
  const all = sum(told);
  const rate = `${percent(all.onTime, all.due)}%`;
  const places = { due: String(all.due), rate, months: String(months) };
  const shareOf = (channel: string, month: string) => {
    const figure = told.find((one) => one.channel === channel && one.month === month);
    return figure && percent(figure.onTime, figure.due);
  };
  return (
    <figure className="chart">
      <figcaption>{fill(w.levelsFinding, places)}</figcaption>
      <div className="drawn" role="img" aria-labelledby="drawn">
        {channels.map((channel) => (
          <Row
            key={channel}
            name={channelName(channel, language)}
            shares={columns.map((month) => shareOf(channel, month))}
          />
        ))}
        <Labels texts={columns.map((month) => writeShortMonth(month, language))} />
      </div>
      <p className="hint" id="drawn">
        {w.levelsChart}
      </p>
    </figure>
  );
}

/** Texts side by side, each in the middle of its column. */
const Labels = ({ texts }: { texts: readonly string[] }) => (
  <div className="drawn__labels">
    {texts.map((text, n) => (
      <span key={n}>{text}</span>
    ))}
  </div>
);

interface RowProps {
  readonly name: string;
  /** In percent, a month each; undefined where nothing may be told. */
  readonly shares: readonly (number | undefined)[];
}

/** A channel: its name, its figures, and a bar under each; where nothing may be told, a dash. */
const Row = ({ name, shares }: RowProps) => (
  <>
    <p className="drawn__name">{name}</p>
    <Labels texts={shares.map((share) => (share === undefined ? '–' : `${share}%`))} />
    <svg viewBox={`0 0 ${WIDTH} ${BAR + 1}`} focusable="false">
      {shares.map((share, n) => (
        <Column key={n} share={share} middle={((n + 0.5) * WIDTH) / shares.length} />
      ))}
    </svg>
  </>
);

function Column({ share = 0, middle }: { readonly share?: number; readonly middle: number }) {
  const [width, height] = [36, (share / 100) * BAR];
  return (
    <>
      <rect className="bar__part" {...{ x: middle - width / 2, y: BAR - height, width, height }} />
      <line className="drawn__ground" x1={middle - 24} x2={middle + 24} y1={BAR} y2={BAR} />
    </>
  );
}
