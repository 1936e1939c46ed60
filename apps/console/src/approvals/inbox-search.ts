import { text } from '../board/board-search';

/** The parts of the inbox, and the list of the api behind each. */
export const INBOX = { reply: 'to_approve', extension: 'to_extend' } as const;
export type InboxKind = keyof typeof INBOX;

/** What the inbox shows, as it stands in the address: which part, and the case that is open. */
export interface InboxSearch {
  kind?: InboxKind;
  caseNo?: string;
}

export const inboxSearch = (raw: Record<string, unknown>): InboxSearch => ({
  kind: raw.kind === 'extension' ? 'extension' : undefined,
  caseNo: text(raw.caseNo),
});
