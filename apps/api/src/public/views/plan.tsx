import type { MeasureFigure, PlanOverview } from '#plan';
import type { Reader } from '../page.js';
import { fill, writeDay, writeMonth } from '../words/words.js';
import { Bar, Mixed } from './parts.js';

interface PlanProps {
  readonly reader: Reader;
  readonly plan?: PlanOverview;
  /** ROC years of the plans there are, newest first. */
  readonly years: readonly number[];
}

/** The yearly plan for everybody: figures only, no part of a case. */
export function Plan({ reader, plan, years }: PlanProps) {
  const { w, language } = reader;
  if (!plan) {
    return (
      <>
        <h1>{w.plan}</h1>
        <p>{w.planNone}</p>
        <Years reader={reader} years={years} />
      </>
    );
  }
  const measures = plan.strategies.flatMap((s) => s.methods.flatMap((m) => m.measures));
  const day = (iso: string) => writeDay(new Date(`${iso}T00:00:00+08:00`), language);
  return (
    <>
      <h1>{w.plan}</h1>
      <p className="lead">
        <Mixed reader={reader} text={plan.title} />
      </p>
      <p className="hint">
        {w.planPeriod}
        {language === 'zh' ? '：' : ': '}
        {day(plan.period.from)} – {day(plan.period.to)}
      </p>
      <Served reader={reader} measures={measures} />
      {plan.strategies.map((strategy) => (
        <Strategy key={strategy.no} reader={reader} strategy={strategy} />
      ))}
      <Years reader={reader} years={years.filter((year) => year !== plan.year)} />
    </>
  );
}

function Years({ reader: { w }, years }: { reader: Reader; years: readonly number[] }) {
  if (years.length === 0) return null;
  return (
    <>
      <h2>{w.planOthers}</h2>
      <ul className="list">
        {years.map((year) => (
          <li key={year}>
            <a href={`/plan?year=${year}`}>{fill(w.planYear, { year: String(year) })}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

type StrategyProps = { reader: Reader; strategy: PlanOverview['strategies'][number] };

const Strategy = ({ reader, strategy }: StrategyProps) => (
  <section aria-labelledby={`s${strategy.no}`}>
    <h2 id={`s${strategy.no}`}>
      {strategy.no}. <Mixed reader={reader} text={strategy.title} />
    </h2>
    {strategy.methods.map((method) => (
      <details key={method.no} open={method.measures.some((m) => m.linkedCases > 0)}>
        <summary>
          {strategy.no}.{method.no} <Mixed reader={reader} text={method.title} />
        </summary>
        {method.measures.map((measure) => (
          <Measure key={measure.code} reader={reader} measure={measure} />
        ))}
      </details>
    ))}
  </section>
);

function Measure({ reader, measure }: { reader: Reader; measure: MeasureFigure }) {
  const { w, language } = reader;
  const [year, month] = measure.due.split('.');
  const due = month ? writeMonth(`${Number(year) + 1911}-${month}`, language) : measure.due;
  const facts = [
    [w.planDue, due],
    [w.planUnits, measure.departments.join(language === 'zh' ? '、' : ', ')],
    [w.planLinked, fill(w.planCases, { n: String(measure.linkedCases) })],
    ...(measure.benefit ? [[w.planBenefit, measure.benefit]] : []),
  ];
  return (
    <article className="measure" id={measure.code} aria-labelledby={`n${measure.code}`}>
      <h3 id={`n${measure.code}`}>{measure.code}</h3>
      <p>
        <Mixed reader={reader} text={measure.action} />
      </p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Mixed reader={reader} text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

const SHOWN = 8;

type ServedProps = { reader: Reader; measures: readonly MeasureFigure[] };

/** How many measures customers' cases serve, and which most: a sentence, and bars with their figures. */
function Served({ reader: { w }, measures }: ServedProps) {
  const served = measures.filter((measure) => measure.linkedCases > 0);
  const top = [...served].sort((a, b) => b.linkedCases - a.linkedCases).slice(0, SHOWN);
  const cases = served.reduce((sum, measure) => sum + measure.linkedCases, 0);
  const figures = { measures: measures.length, served: served.length, cases };
  const places = Object.fromEntries(Object.entries(figures).map(([k, v]) => [k, String(v)]));
  if (top.length === 0) return <p>{fill(w.planNobody, places)}</p>;
  const most = { code: top[0].code, n: String(top[0].linkedCases) };
  return (
    <>
      <p>{fill(w.planEverybody, places)}</p>
      <table className="chart">
        <caption>{fill(w.planChart, most)}</caption>
        <thead>
          <tr>
            <th scope="col">{w.planAction}</th>
            <th scope="col">{w.planLinked}</th>
          </tr>
        </thead>
        <tbody>
          {top.map(({ code, linkedCases }) => (
            <tr key={code}>
              <th scope="row">
                <a href={`#${code}`}>{code}</a>
              </th>
              <td>
                <Bar part={linkedCases} whole={top[0].linkedCases} />
                {linkedCases}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
