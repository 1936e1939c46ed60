import type { MonthFigure } from '#insight';
import type { Reader } from '../page.js';
import { channelName } from '../words/channels.js';

/** What is promised on a channel, in words. */
export interface PromiseView {
  readonly channel: string;
  readonly zh: string;
  readonly en: string;
}

type Props = {
  readonly reader: Reader;
  readonly promises: readonly PromiseView[];
  readonly figures: readonly MonthFigure[];
};

/** What we promise and how we did. */
export function ServiceLevels({ reader, promises, figures }: Props) {
  const { w, language } = reader;
  return (
    <>
      <h1>{w.levels}</h1>
      <p className="lead">{w.levelsLead}</p>
      <h2>{w.levelsPromise}</h2>
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
              <td>{language === 'zh' ? promise.zh : promise.en}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{w.levelsDone}</h2>
      {figures.length === 0 ? <p>{w.levelsNone}</p> : <Done reader={reader} figures={figures} />}
      <p className="hint">{w.levelsNote}</p>
    </>
  );
}

function Done({ reader: { w, language }, figures }: Omit<Props, 'promises'>) {
  return (
    <div className="scroll" role="region" aria-label={w.levelsDone} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {[w.levelsMonth, w.levelsChannel, w.levelsAnswered, w.levelsOnTime, w.levelsRate].map(
              (name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={`${figure.month} ${figure.channel}`}>
              <td>{writeMonth(figure.month, language)}</td>
              <td>{channelName(figure.channel, language)}</td>
              <Share figure={figure} few={w.levelsFew} name={w.levelsRate} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Share({ figure, few, name }: { figure: MonthFigure; few: string; name: string }) {
  const { answered, onTime } = figure;
  if (answered === undefined || onTime === undefined) return <td colSpan={3}>{few}</td>;
  return (
    <>
      <td className="number">{answered}</td>
      <td className="number">{onTime}</td>
      <td>
        <meter min={0} max={answered} value={onTime} aria-label={name} />{' '}
        {Math.round((onTime / answered) * 100)}%
      </td>
    </>
  );
}

function writeMonth(month: string, language: Reader['language']): string {
  const [year, number] = month.split('-').map(Number);
  return language === 'zh' ? `民國${year - 1911}年${number}月` : `${month}`;
}
