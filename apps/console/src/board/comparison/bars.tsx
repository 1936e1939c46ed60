import { Text } from '@mantine/core';

interface Bar {
  readonly name: string;
  /** In per cent; null where there is nothing to show. */
  readonly share: number | null;
  readonly words: string;
}

/** Shares side by side for the eye; the table beneath says the same. */
export function Bars({ rows }: { rows: readonly Bar[] }) {
  return (
    <div className="huiyin-shares huiyin-figures" aria-hidden>
      {rows.map(({ name, share, words }) => (
        <div key={name}>
          <Text size="sm" truncate>
            {name}
          </Text>
          <div className="huiyin-share">
            {share !== null && (
              <>
                <div className="huiyin-kept" style={{ width: `${share}%` }} />
                <div className="huiyin-late" style={{ width: `${100 - share}%` }} />
              </>
            )}
          </div>
          <Text size="sm" ta="right">
            {words}
          </Text>
        </div>
      ))}
    </div>
  );
}
