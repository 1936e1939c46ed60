import type { Reader } from '../../page.js';
import { channelName } from '../../words/channels.js';
import { writeMonth } from '../../words/words.js';
import { monthsOf } from './told.js';

interface MonthRow {
  readonly month: string;
  readonly channel: string;
  readonly cells: readonly string[];
}

interface TablesProps {
  readonly reader: Reader;
  readonly heads: readonly string[];
  readonly rows: readonly MonthRow[];
}

/** Figures by channel, a table a month: narrow enough for a telephone. */
export const MonthTables = ({ reader, heads, rows }: TablesProps) => (
  <>
    {monthsOf(rows).map((month) => (
      <MonthTable
        key={month}
        {...{ reader, heads, month }}
        rows={rows.filter((row) => row.month === month)}
      />
    ))}
  </>
);

const MonthTable = ({ reader, heads, month, rows }: TablesProps & { month: string }) => (
  <table className="month">
    <caption>{writeMonth(month, reader.language)}</caption>
    <thead>
      <tr>
        <th scope="col">{reader.w.levelsChannel}</th>
        {heads.map((head) => (
          <th key={head} scope="col" className="number">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ channel, cells }) => (
        <tr key={channel}>
          <th scope="row">{channelName(channel, reader.language)}</th>
          {cells.map((cell, i) => (
            <td key={heads[i]} className="number">
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
