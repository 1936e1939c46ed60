import { EntitySchema } from 'typeorm';

interface FeedCursorRow {
  readonly name: string;
  readonly snapshot: string;
}

/** How far somebody who follows the events has come. */
export const FeedCursorSchema = new EntitySchema<FeedCursorRow>({
  name: 'feed_cursor',
  tableName: 'feed_cursor',
  columns: { name: { type: 'text', primary: true }, snapshot: { type: 'text' } },
});
