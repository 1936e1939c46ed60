import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { newId, Refusal } from '#kernel';
import { DataSource } from 'typeorm';

/** A list that somebody has put together and named: what narrows it, as the queue understands it. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly filter: Record<string, unknown>;
}

/** More than this nobody finds again. */
const MOST = 30;

/** One's own saved views, in one's own order. Nobody sees another's. */
@Injectable()
export class SavedViews {
  constructor(private readonly db: DataSource) {}

  of(who: Staff): Promise<SavedView[]> {
    return this.db.query<SavedView[]>(
      'SELECT id, name, filter FROM saved_view WHERE account_id = $1 ORDER BY position, id',
      [who.id],
    );
  }

  /** Throws Refusal `invalid_input` where there are too many already. */
  async add(who: Staff, view: Omit<SavedView, 'id'>): Promise<SavedView[]> {
    const added = await this.db.query<unknown[]>(
      `INSERT INTO saved_view (id, account_id, name, filter, position)
       SELECT $1, $2, $3, $4, coalesce(max(position), 0) + 1 FROM saved_view WHERE account_id = $2
       HAVING count(*) < ${MOST} RETURNING id`,
      [newId(), who.id, view.name, view.filter],
    );
    if (added.length === 0) {
      const message = `最多儲存 ${MOST} 個清單，請先刪除不用的 at most ${MOST} can be kept; delete one first`;
      throw new Refusal('invalid_input', { errors: [{ path: 'name', message }] });
    }
    return this.of(who);
  }

  /** Another name, or another filter. Throws Refusal `not_found`. */
  async change(
    who: Staff,
    id: string,
    { name, filter }: Partial<Omit<SavedView, 'id'>>,
  ): Promise<SavedView[]> {
    const [changed] = await this.db.query<[unknown[], number]>(
      `UPDATE saved_view SET name = coalesce($3, name), filter = coalesce($4, filter)
        WHERE id = $1 AND account_id = $2 RETURNING id`,
      [id, who.id, name ?? null, filter ?? null],
    );
    if (changed.length === 0) throw new Refusal('not_found');
    return this.of(who);
  }

  /** Throws Refusal `not_found`. */
  async remove(who: Staff, id: string): Promise<SavedView[]> {
    const [gone] = await this.db.query<[unknown[], number]>(
      'DELETE FROM saved_view WHERE id = $1 AND account_id = $2 RETURNING id',
      [id, who.id],
    );
    if (gone.length === 0) throw new Refusal('not_found');
    return this.of(who);
  }

  /** Those named stand first, in the order they are named. */
  async order(who: Staff, ids: readonly string[]): Promise<SavedView[]> {
    await this.db.query(
      `UPDATE saved_view v SET position = o.position
         FROM (SELECT id, row_number() OVER (ORDER BY array_position($2::uuid[], id), position, id) AS position
                 FROM saved_view WHERE account_id = $1) o
        WHERE v.id = o.id`,
      [who.id, ids],
    );
    return this.of(who);
  }
}
