import { Injectable } from '@nestjs/common';
import { isOwnSection, maskNumbers, type Staff } from '#case';
import { DataSource } from 'typeorm';
import { type Condition, visibleTo } from '../domain/queue-view.js';

interface NoticeItem {
  readonly caseNo?: string;
  readonly subject?: string;
  /** The colleague who did it. */
  readonly by?: string;
  readonly clock?: string;
  readonly rung?: string;
  readonly dueAt?: string;
}
type Seen = Omit<Notice, 'items'> & {
  readonly items: readonly (NoticeItem & { readonly lead?: string | null })[];
};

/** A notice as its reader sees it. Times are UTC. */
export interface Notice {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly items: readonly NoticeItem[];
  readonly readAt: Date | null;
}

/** A page of notices; `unread` counts all, not only those of the page. */
export interface NoticePage {
  readonly items: Notice[];
  readonly next: string | null;
  readonly unread: number;
}

/** More unread notices than this are not counted: nobody reads the difference. */
const COUNTED = 100;
const UNREAD = '$2::uuid IS NULL AND n.read_at IS NULL';

/** One's own notices in the console. */
@Injectable()
export class NoticeReader {
  constructor(private readonly db: DataSource) {}

  /** Newest first; without what is said of cases the reader may not read any more. */
  async page(who: Staff, limit: number, after?: string, isUnread = false): Promise<NoticePage> {
    const condition = `($2::uuid IS NULL OR n.id < $2::uuid)${isUnread ? ' AND n.read_at IS NULL' : ''}`;
    const rows = await this.rows(who, condition, after, limit + 1);
    const shown = rows.slice(0, limit);
    const unread = await this.rows(who, UNREAD, undefined, COUNTED);
    return {
      items: shown,
      next: rows.length > limit ? shown[shown.length - 1].id : null,
      unread: unread.length,
    };
  }

  /** Marks one's own notices as read: those named, or all. */
  async markRead(who: Staff, ids: readonly string[] | 'all'): Promise<void> {
    await this.db.query(
      `UPDATE staff_notice SET read_at = office_now()
        WHERE staff_id = $1 AND read_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY($2::uuid[]))`,
      [who.id, ids === 'all' ? null : ids],
    );
  }

  /** Own notices count as unread again. */
  async markUnread(who: Staff, ids: readonly string[]): Promise<void> {
    await this.db.query(
      'UPDATE staff_notice SET read_at = NULL WHERE staff_id = $1 AND id = ANY($2::uuid[])',
      [who.id, ids],
    );
  }

  private async rows(
    who: Staff,
    condition: string,
    after: string | undefined,
    limit: number,
  ): Promise<Notice[]> {
    const { sql, values } = numberedFrom(4, visibleTo(who));
    const rows = await this.db.query<Seen[]>(
      `SELECT n.id, n.at, n.kind, n.read_at AS "readAt", seen.items
         FROM staff_notice n CROSS JOIN LATERAL (
           SELECT jsonb_agg(i.item || CASE WHEN s.subject IS NULL THEN '{}'
                    ELSE jsonb_build_object('subject', s.subject, 'lead', s.lead) END ORDER BY i.no) AS items
             FROM jsonb_array_elements(n.items) WITH ORDINALITY AS i(item, no)
             LEFT JOIN LATERAL (SELECT c.subject, c.lead FROM cases c
                                 WHERE c.case_no = i.item->>'caseNo' AND (${sql})) s ON true
            WHERE i.item->>'caseNo' IS NULL OR s.subject IS NOT NULL) seen
        WHERE n.staff_id = $1 AND (${condition}) AND seen.items IS NOT NULL
        ORDER BY n.id DESC LIMIT $3`,
      [who.id, after ?? null, limit, ...values],
    );
    return rows.map((row) => ({ ...row, items: row.items.map((item) => shownTo(who, item)) }));
  }
}

/** Gives each `?` of a condition its number, beginning with `first`. */
function numberedFrom(first: number, { sql, values }: Condition): Condition {
  let n = first - 1;
  return { sql: sql.replace(/\?/g, () => `$${(n += 1)}`), values };
}

/** What the reader sees of the case besides: its subject, as in any list. */
function shownTo(who: Staff, { lead, ...item }: Seen['items'][number]): NoticeItem {
  const { subject } = item;
  if (subject === undefined || item.clock === 'sealed') return { ...item, subject: undefined };
  return isOwnSection(who, lead ?? null) ? item : { ...item, subject: maskNumbers(subject) };
}
