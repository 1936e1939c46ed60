import { BoardFigureReader } from './board/board-figures.js';
import { BoardLook } from './board/board-look.js';
import { BoardReader } from './board/board.js';
import { ComparisonReader } from './board/comparison.js';
import { FigureCaseReader } from './board/figure-cases.js';
import { SatisfactionReader } from './board/satisfaction.js';
import { CaseReader } from './case-reader.js';
import { HandlerCases } from './handler-cases.js';
import { CustomersCaseReader } from './customers-case.js';
import { HealthReader } from './health-figures.js';
import { KeptMailReader } from './kept-mails.js';
import { ChangeFeed } from './live/change-feed.js';
import { Presence } from './live/presence.js';
import { PurgeNotices } from './notices/purge-notices.js';
import { TellStaff } from './notices/tell-staff.js';
import { FeedCursorSchema } from './store/feed-cursor.schema.js';
import { PresenceSchema } from './store/presence.schema.js';
import { NoticeReader } from './notices/notice-reader.js';
import { ProgressReader } from './progress.js';
import { OpenByHandler } from './queue/open-by-handler.js';
import { QueueCounts } from './queue/queue-counts.js';
import { QueueReader } from './queue/queue-reader.js';
import { SimilarReader } from './similar/similar-reader.js';
import { ServiceLevelReader } from './service-levels.js';

export type { Board } from './board/board.js';
export { AGE_BUCKETS, FIGURE_NAMES, WEEK_FIGURES } from './board/figures.js';
export type { FigureQuery } from './board/figure-cases.js';
export type { CaseSurroundings } from './case-reader.js';
export type { CustomersCase } from './customers-case.js';
export type { HealthFigures } from './health-figures.js';
export type { KeptMail } from './kept-mails.js';
export type { DateMove } from './domain/date-moves.js';
export type { CaseProgressView } from './progress.js';
export type { MonthFigure, RatedMonth } from './service-levels.js';
export { NOBODY, type QueueFilter } from './domain/queue-filter.js';
export { type DayBounds, QUEUE_VIEWS } from './domain/queue-view.js';
export { type CountedList, COUNTED_AT_MOST } from './queue/queue-counts.js';
export { QUEUE_SORTS } from './queue/sorts.js';
export { workingDaysLeft } from './queue/working-days-left.js';
export { type Fact, type LiveChange, type Told, toldTo } from './domain/live/sight.js';
export { Snapshot } from './domain/live/snapshot.js';
export type { Batch } from './live/change-feed.js';
export { type CaseInUse, type Doing, DOINGS, peopleFor, type Present } from './live/presence.js';
export { DUPLICATE_REASONS } from './similar/similar-reader.js';
export { type BoardDays, OfficeDays } from './office-days.js';
export {
  BoardFigureReader,
  BoardReader,
  CaseReader,
  ChangeFeed,
  CustomersCaseReader,
  FigureCaseReader,
  HandlerCases,
  HealthReader,
  KeptMailReader,
  NoticeReader,
  Presence,
  ProgressReader,
  OpenByHandler,
  QueueCounts,
  QueueReader,
  ComparisonReader,
  SatisfactionReader,
  ServiceLevelReader,
  SimilarReader,
};

export { PurgeNotices, TellStaff };

/** The read models, for an app to wire. */
export const insightReaders = [
  BoardFigureReader,
  BoardLook,
  BoardReader,
  CaseReader,
  ChangeFeed,
  CustomersCaseReader,
  FigureCaseReader,
  HandlerCases,
  HealthReader,
  KeptMailReader,
  NoticeReader,
  Presence,
  ProgressReader,
  OpenByHandler,
  QueueCounts,
  QueueReader,
  ComparisonReader,
  SatisfactionReader,
  ServiceLevelReader,
  SimilarReader,
];

/** The tables of this stage. */
export const insightSchemas = [FeedCursorSchema, PresenceSchema];
