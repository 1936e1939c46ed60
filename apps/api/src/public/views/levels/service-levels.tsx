import type { MonthFigure, RatedMonth } from '#insight';
import type { Reader } from '../../page.js';
import type { PromiseView } from '../../service-promises.js';
import { channelName } from '../../words/channels.js';
import { fill } from '../../words/words.js';
import { Chart } from './chart.js';
import { MonthTables } from './month-tables.js';
import { isTold, percent } from './told.js';

type Props = {
  readonly reader: Reader;
  readonly promises: readonly PromiseView[];
  readonly figures: readonly MonthFigure[];
  readonly ratings: readonly RatedMonth[];
  /** How many months back the figures go. */
  readonly months: number;
};

/** What we promise and how we did, by the office's figures and by what customers think. */
export function ServiceLevels({ reader, promises, figures, ratings, months }: Props) {
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
          <Chart reader={reader} figures={figures} months={months} />
          <Done reader={reader} figures={figures} />
        </>
      )}
      <p className="hint">{w.levelsHow}</p>
      <h2>{w.ratedTitle}</h2>
      <Ratings reader={reader} ratings={ratings} months={months} />
      <p className="hint">{w.ratedHow}</p>
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

/** The figures of the chart. How many were late is told as a share: a count could be of one. */
function Done({ reader, figures }: Pick<Props, 'reader' | 'figures'>) {
  const { w } = reader;
  const rows = figures.map((figure) => ({
    ...figure,
    cells: isTold(figure)
      ? [String(figure.due), `${percent(figure.onTime, figure.due)}%`]
      : [w.levelsFew, '–'],
  }));
  return (
    <>
      <h3>{w.levelsTable}</h3>
      <MonthTables reader={reader} heads={[w.levelsDue, w.levelsRate]} rows={rows} />
    </>
  );
}

/** What customers thought of the answers, as shares of those who rated. */
function Ratings({ reader, ratings, months }: Pick<Props, 'reader' | 'ratings' | 'months'>) {
  const { w } = reader;
  if (ratings.length === 0) return <p>{w.ratedNone}</p>;
  const total = { rated: 0, satisfied: 0, solved: 0 };
  const rows = ratings.map((one) => {
    const { rated, satisfied, solved } = one;
    if (rated === undefined || satisfied === undefined || solved === undefined) {
      return { ...one, cells: [w.ratedUnder, '–', '–'] };
    }
    total.rated += rated;
    total.satisfied += satisfied;
    total.solved += solved;
    const shares = [satisfied, solved].map((part) => `${percent(part, rated)}%`);
    return { ...one, cells: [String(rated), ...shares] };
  });
  const finding = {
    ...{ months: String(months), rated: String(total.rated) },
    satisfied: `${percent(total.satisfied, total.rated)}%`,
    solved: `${percent(total.solved, total.rated)}%`,
  };
  return (
    <>
      <p>{total.rated > 0 ? fill(w.ratedFinding, finding) : w.ratedFew}</p>
      <MonthTables reader={reader} heads={[w.ratedCount, w.ratedGood, w.ratedSolved]} rows={rows} />
    </>
  );
}
