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
const rate = ({ onTime, due }: { due: number; onTime: number }): string =>
  `${Math.floor((onTime / due) * 100)}%`;

const places = (figure: { due: number; onTime: number }) => ({
  due: String(figure.due),
  rate: rate(figure),
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

/** The figures by month and channel. How many were late is told as a share: a count could be of one. */
function Done({ reader, figures }: Pick<Props, 'reader' | 'figures'>) {
  const months = [...new Set(figures.map(({ month }) => month))];
  return (
    <>
      <h3>{reader.w.levelsTable}</h3>
      {months.map((month) => (
        <Month
          key={month}
          reader={reader}
          figures={figures.filter((figure) => figure.month === month)}
        />
      ))}
    </>
  );
}

const Month = ({ reader, figures }: Pick<Props, 'reader' | 'figures'>) => (
  <table className="month">
    <caption>{writeMonth(figures[0].month, reader.language)}</caption>
    <thead>
      <tr>
        <th scope="col">{reader.w.levelsChannel}</th>
        <th scope="col" className="number">
          {reader.w.levelsDue}
        </th>
        <th scope="col" className="number">
          {reader.w.levelsRate}
        </th>
      </tr>
    </thead>
    <tbody>
      {figures.map((figure) => (
        <Row key={figure.channel} reader={reader} figure={figure} />
      ))}
    </tbody>
  </table>
);

const Row = ({ reader: { w, language }, figure }: { reader: Reader; figure: MonthFigure }) => (
  <tr>
    <th scope="row">{channelName(figure.channel, language)}</th>
    <td className="number">{figure.due ?? w.levelsFew}</td>
    <td className="number">{isTold(figure) ? rate(figure) : '–'}</td>
  </tr>
);
