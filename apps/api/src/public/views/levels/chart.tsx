import type { MonthFigure } from '#insight';
import type { Reader } from '../../page.js';
import { channelName } from '../../words/channels.js';
import { fill, writeShortMonth } from '../../words/words.js';
import { isTold, monthsOf, percent, sum, type Told } from './told.js';

// In the units of the drawing; as wide as a telephone, so that its letters are not made smaller there.
const WIDTH = 360;
const NAME = 22;
const SHARE = 18;
const BAR = 44;
const GAP = 14;
const ROW = NAME + SHARE + BAR + GAP;
const FOOT = 22;

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
  const height = channels.length * ROW + FOOT;
  return (
    <figure className="chart">
      <figcaption>{fill(w.levelsFinding, places)}</figcaption>
      <svg className="drawn" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby="drawn">
        <title id="drawn">{w.levelsChart}</title>
        {channels.map((channel, i) => (
          <g key={channel} transform={`translate(0 ${i * ROW})`}>
            <text className="drawn__name" y={NAME - 6}>
              {channelName(channel, language)}
            </text>
            {columns.map((month, n) => (
              <Column
                key={month}
                {...{ at: n, of: columns.length }}
                figure={told.find((one) => one.channel === channel && one.month === month)}
              />
            ))}
          </g>
        ))}
        {columns.map((month, n) => (
          <text key={month} x={middleOf(n, columns.length)} y={height - 6} textAnchor="middle">
            {writeShortMonth(month, language)}
          </text>
        ))}
      </svg>
      <p className="hint">{w.levelsChart}</p>
    </figure>
  );
}

const middleOf = (at: number, of: number): number => ((at + 0.5) * WIDTH) / of;

type ColumnProps = { readonly at: number; readonly of: number; readonly figure?: Told };

/** A bar with its figure on top; where nothing may be told, a dash on the ground. */
function Column({ at, of, figure }: ColumnProps) {
  const middle = middleOf(at, of);
  const ground = NAME + SHARE + BAR;
  const width = Math.min(40, WIDTH / of - 16);
  const share = figure && percent(figure.onTime, figure.due);
  const height = ((share ?? 0) / 100) * BAR;
  return (
    <>
      <line className="drawn__ground" x1={middle - 24} x2={middle + 24} y1={ground} y2={ground} />
      {share !== undefined && (
        <rect
          className="bar__part"
          {...{ x: middle - width / 2, y: ground - height, width, height }}
        />
      )}
      <text x={middle} y={ground - height - 5} textAnchor="middle">
        {share === undefined ? '–' : `${share}%`}
      </text>
    </>
  );
}
