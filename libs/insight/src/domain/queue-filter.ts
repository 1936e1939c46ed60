import { startOfDay } from '#kernel';
import { type Condition, ofDepartment } from './queue-view.js';

/** In the place of a handler's account: the cases that nobody has. No account begins with it. */
export const NOBODY = '-';

/** What narrows a list beside its view. Days are days in Taipei, both included. */
export interface QueueFilter {
  readonly department?: string;
  readonly status?: string;
  readonly channel?: string;
  readonly kind?: string;
  readonly urgent?: 'yes' | 'no';
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly receivedFrom?: string;
  readonly receivedTo?: string;
  /** An account, or NOBODY. */
  readonly handler?: string;
  readonly branch?: string;
  /** Words in the number, the subject, the text or the customer's name. */
  readonly q?: string;
}

type Narrowing = { readonly [F in keyof QueueFilter]-?: (value: string) => Condition };

const equal = (column: string) => (value: string) => ({ sql: `${column} = ?`, values: [value] });

const NARROWING: Narrowing = {
  department: ofDepartment,
  status: equal('c.status'),
  channel: equal('c.channel'),
  kind: equal('c.kind'),
  urgent: (answer) => ({ sql: 'c.urgent = ?', values: [answer === 'yes'] }),
  dueFrom: (day) => ({ sql: 'c.due_at >= ?', values: [startOfDay(day)] }),
  dueTo: (day) => ({ sql: 'c.due_at < ?', values: [startOfDay(day, 1)] }),
  receivedFrom: (day) => ({ sql: 'c.received_at >= ?', values: [startOfDay(day)] }),
  receivedTo: (day) => ({ sql: 'c.received_at < ?', values: [startOfDay(day, 1)] }),
  handler: (account) =>
    account === NOBODY
      ? { sql: 'c.handler_id IS NULL', values: [] }
      : {
          sql: 'c.handler_id = (SELECT id FROM staff_account WHERE account = ?)',
          values: [account],
        },
  branch: (words) => ({ sql: 'c.branch ILIKE ?', values: [containing(words)] }),
  q: wordsOf,
};

/** The conditions of a filter. */
export const narrowed = (filter: QueueFilter): Condition[] =>
  Object.entries(NARROWING).flatMap(([name, condition]) => {
    const value = filter[name as keyof QueueFilter];
    return value === undefined ? [] : [condition(value)];
  });

const containing = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

/** The index of pairs finds the few cases that can have the words; a single character has no pair. */
function wordsOf(words: string): Condition {
  const literal = containing(words);
  const stands = `(c.case_no ILIKE ? OR c.subject ILIKE ? OR c.body ILIKE ? OR c.contact->>'name' ILIKE ?)`;
  const values = [literal, literal, literal, literal];
  if ([...words].length < 2) return { sql: stands, values };
  return {
    sql: `c.id IN (SELECT w.case_id FROM case_words w WHERE w.pairs @> pairs_of(?)) AND ${stands}`,
    values: [words, ...values],
  };
}
