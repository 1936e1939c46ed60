import { Refusal } from '#kernel';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Where a page of a list ends: the moment the list is ordered by, and the case. */
export const writeCursor = (at: Date, id: string): string =>
  Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url');

/** Throws Refusal `invalid_input` for a cursor that is not ours. */
export function readCursor(cursor: string): [Date, string] {
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as string[];
    const isOurs = UUID.test(id) && INSTANT.test(at) && !Number.isNaN(Date.parse(at));
    if (isOurs) return [new Date(at), id];
  } catch {
    // Falls through to the refusal below: whatever it was, it is not a cursor of ours.
  }
  const message = '翻頁參數無效，請回到第一頁 is not a page of this list';
  throw new Refusal('invalid_input', { errors: [{ path: 'after', message }] });
}
