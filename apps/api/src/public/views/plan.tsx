import type { MeasureFigure, PlanOverview } from '#plan';
import type { Reader } from '../page.js';

/** The yearly plan for everybody: figures only, no part of a case. */
export function Plan({ reader, plan }: { reader: Reader; plan?: PlanOverview }) {
  const { w, language } = reader;
  if (!plan) {
    return (
      <>
        <h1>{w.plan}</h1>
        <p>{w.planNone}</p>
      </>
    );
  }
  const measures = plan.strategies.flatMap((s) => s.methods.flatMap((m) => m.measures));
  return (
    <>
      <h1>{w.plan}</h1>
      <div lang={language === 'en' ? 'zh-Hant' : undefined}>
        <p className="lead">{plan.title}</p>
      </div>
      <p>
        {w.planPeriod}：{plan.period.from} – {plan.period.to}
      </p>
      <TopMeasures reader={reader} measures={measures} />
      <div lang={language === 'en' ? 'zh-Hant' : undefined}>
        {plan.strategies.map((strategy) => (
          <Strategy key={strategy.no} reader={reader} strategy={strategy} />
        ))}
      </div>
    </>
  );
}

type StrategyProps = { reader: Reader; strategy: PlanOverview['strategies'][number] };

const Strategy = ({ reader, strategy }: StrategyProps) => (
  <section aria-labelledby={`s${strategy.no}`}>
    <h2 id={`s${strategy.no}`}>
      {strategy.no}. {strategy.title}
    </h2>
    {strategy.methods.map((method) => (
      <details key={method.no} open={method.measures.some((m) => m.linkedCases > 0)}>
        <summary>
          {strategy.no}.{method.no} {method.title}
        </summary>
        {method.measures.map((measure) => (
          <Measure key={measure.code} reader={reader} measure={measure} />
        ))}
      </details>
    ))}
  </section>
);

function Measure({ reader: { w }, measure }: { reader: Reader; measure: MeasureFigure }) {
  return (
    <article className="measure" id={measure.code}>
      <h3>
        <span className="code">{measure.code}</span>
      </h3>
      <p>{measure.action}</p>
      <dl>
        <div>
          <dt>{w.planDue}</dt>
          <dd>{measure.due}</dd>
        </div>
        <div>
          <dt>{w.planUnits}</dt>
          <dd>{measure.departments.join('、')}</dd>
        </div>
        <div>
          <dt>{w.planLinked}</dt>
          <dd>
            <strong>{measure.linkedCases}</strong> {w.planCases}
          </dd>
        </div>
      </dl>
      {measure.benefit && (
        <p className="hint">
          {w.planBenefit}：{measure.benefit}
        </p>
      )}
    </article>
  );
}

const SHOWN = 8;

/** The measures most cases serve, drawn, with the figures beside the bars. */
function TopMeasures({
  reader: { w },
  measures,
}: {
  reader: Reader;
  measures: readonly MeasureFigure[];
}) {
  const linked = measures.filter((measure) => measure.linkedCases > 0);
  const top = [...linked].sort((a, b) => b.linkedCases - a.linkedCases).slice(0, SHOWN);
  const total = linked.reduce((sum, measure) => sum + measure.linkedCases, 0);
  if (top.length === 0) return null;
  return (
    <figure className="bars">
      <figcaption>
        {w.planChart}（{total} {w.planTotal}）
      </figcaption>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.planCode}</th>
            <th scope="col">{w.planLinked}</th>
          </tr>
        </thead>
        <tbody>
          {top.map((measure) => (
            <Bar key={measure.code} measure={measure} max={top[0].linkedCases} />
          ))}
        </tbody>
      </table>
    </figure>
  );
}

const Bar = ({ measure: { code, linkedCases }, max }: { measure: MeasureFigure; max: number }) => (
  <tr>
    <th scope="row">
      <a href={`#${code}`}>{code}</a>
    </th>
    <td>
      <meter min={0} max={max} value={linkedCases} aria-label={code}>
        {linkedCases}
      </meter>{' '}
      {linkedCases}
    </td>
  </tr>
);
