import type { MonthFigure } from '#insight';
import type { Reader } from '../page.js';
import type { PromiseView } from '../service-promises.js';
import { channelName } from '../words/channels.js';
import { fill, writeMonth } from '../words/words.js';
import { Bar } from './parts.js';

type Props = {
  readonly reader: Reader;
  readonly promises: readonly PromiseView[];
  readonly figures: readonly MonthFigure[];
  /** How many months back the figures go. */
  readonly months: number;
};

/** What we promise and how we did. */
export function ServiceLevels({ reader, promises, figures, months }: Props) {
  const { w } = reader;
  return (
    <>
      <h1>{w.levels}</h1>
      <p className="lead">{w.levelsLead}</p>
      <h2>{w.levelsDone}</h2>
      {figures.length === 0 ? (
        <p>{w.levelsNone}</p>
      ) : (
        <>
          <Months reader={reader} figures={figures} months={months} />
          <Done reader={reader} figures={figures} />
        </>
      )}
      <p className="hint">{w.levelsHow}</p>
      <h2>{w.levelsPromise}</h2>
      <Promises reader={reader} promises={promises} />
      <p className="hint">{w.levelsPolicy}</p>
    </>
  );
}

const Promises = ({ reader: { w, language }, promises }: Pick<Props, 'reader' | 'promises'>) => (
  <table>
    <thead>
      <tr>
        <th scope="col">{w.levelsChannel}</th>
        <th scope="col">{w.levelsTarget}</th>
      </tr>
    </thead>
    <tbody>
      {promises.map((promise) => (
        <tr key={promise.channel}>
          <th scope="row">{channelName(promise.channel, language)}</th>
          <td>{promise[language]}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** A figure that may be told. */
type Told = { readonly month: string; readonly due: number; readonly onTime: number };

const isTold = (figure: MonthFigure): figure is MonthFigure & Told =>
  figure.due !== undefined && figure.onTime !== undefined;

const sum = (figures: readonly Told[]) => ({
  due: figures.reduce((total, { due }) => total + due, 0),
  onTime: figures.reduce((total, { onTime }) => total + onTime, 0),
});

/** A late answer never rounds up to 100 %. */
const rate = (onTime: number, due: number): string => `${Math.floor((onTime / due) * 100)}%`;

const places = ({ due, onTime }: { due: number; onTime: number }) => ({
  due: String(due),
  onTime: String(onTime),
  rate: rate(onTime, due),
});

/** The share on time by month, drawn; only of the figures that the table below tells. */
function Months({ reader: { w, language }, figures, months }: Omit<Props, 'promises'>) {
  const told = figures.filter(isTold);
  if (told.length === 0) return null;
  const byMonth = [...new Set(told.map(({ month }) => month))];
  return (
    <figure className="chart">
      <figcaption>
        {fill(w.levelsFinding, { ...places(sum(told)), months: String(months) })}
      </figcaption>
      <ul>
        {byMonth.map((month) => {
          const all = sum(told.filter((figure) => figure.month === month));
          return (
            <li key={month}>
              <strong>{writeMonth(month, language)}</strong>{' '}
              <span>{fill(w.levelsMonthLine, places(all))}</span>
              <Bar part={all.onTime} whole={all.due} />
            </li>
          );
        })}
      </ul>
    </figure>
  );
}

function Done({ reader: { w, language }, figures }: Pick<Props, 'reader' | 'figures'>) {
  const heads = [w.levelsMonth, w.levelsChannel, w.levelsDue, w.levelsOnTime, w.levelsRate];
  return (
    <div className="scroll" role="region" aria-label={w.levelsTable} tabIndex={0}>
      <table>
        <caption>{w.levelsTable}</caption>
        <thead>
          <tr>
            {heads.map((name, i) => (
              <th scope="col" key={name} className={i > 1 ? 'number' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={`${figure.month} ${figure.channel}`}>
              <td>{writeMonth(figure.month, language)}</td>
              <td>{channelName(figure.channel, language)}</td>
              <Figures figure={figure} few={w.levelsFew} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Figures({ figure, few }: { figure: MonthFigure; few: string }) {
  const { due, onTime } = figure;
  const isKnown = due !== undefined && onTime !== undefined;
  return (
    <>
      <td className="number">{due ?? few}</td>
      <td className="number">{onTime ?? few}</td>
      <td className="number">{isKnown ? rate(onTime, due) : '–'}</td>
    </>
  );
}
