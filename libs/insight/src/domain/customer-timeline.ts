import { type CaseEvent, type EventData, type EventType, roundOf, standingEvents } from '#case';
import { momentInWords } from '#kernel';

/** One line of what the customer is told. */
export interface CustomerLine {
  readonly at: Date;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

type Words = { readonly code: string; readonly zh: string; readonly en: string };
type NameOf = (section: string) => { readonly zh: string; readonly en: string };

const handedTo = (section: string, nameOf: NameOf): Words => ({
  code: 'handed_over',
  zh: `我們已把您的來信交給${nameOf(section).zh}處理。`,
  en: `Your message is with the ${nameOf(section).en} now.`,
});

function extended({ from, to, reason }: EventData['extension.approved']): Words {
  const [old, later] = [momentInWords(new Date(from)), momentInWords(new Date(to))];
  return {
    code: 'extended',
    zh: `處理期限由${old.zh}延長至${later.zh}，原因：${reason}`,
    en: `The date moves from ${old.en} to ${later.en}. Reason: ${reason}`,
  };
}

/** A deadline that moved without anybody's doing: the office was closed, or works on another day. */
function moved({ clock, cause, to }: EventData['sla.rescheduled']): Words | undefined {
  if (!roundOf(clock) || cause !== 'calendar') return undefined;
  const { zh, en } = momentInWords(new Date(to));
  return {
    code: 'moved',
    zh: `因上班日調整，預計回覆日改為${zh}。`,
    en: `The office’s working days have changed; expect our answer by ${en}.`,
  };
}

/** What each fact means to the customer; facts that are the office's own business are not told. */
const TELL: {
  readonly [T in EventType]?: (data: EventData[T], nameOf: NameOf) => Words | undefined;
} = {
  'case.received': () => ({
    code: 'received',
    zh: '我們收到您的來信。',
    en: 'We received your message.',
  }),
  'case.routed': (data, nameOf) => handedTo(data.lead, nameOf),
  'case.transferred': (data, nameOf) => handedTo(data.to, nameOf),
  'case.accepted': () => ({
    code: 'in_progress',
    zh: '承辦同仁已開始查明處理。',
    en: 'A member of staff is looking into it.',
  }),
  'case.supplement_requested': ({ question }) => ({
    code: 'supplement_requested',
    zh: `需要請您補充（可以在這一頁回答，或以電話、書面、到支局告訴我們並說明案號；等候期間不計入期限）：${question}`,
    en: `We need to know from you (answer on this page, or tell us by telephone, by letter or at a post office with the case number; the waiting does not count): ${question}`,
  }),
  'supplement.received': () => ({
    code: 'supplement_received',
    zh: '我們收到補充的資料。',
    en: 'We received an answer to our question.',
  }),
  'case.resumed': () => ({
    code: 'resumed',
    zh: '我們繼續處理您的來信，期限依等候的時間順延。',
    en: 'We go on with your message; the date moves by the time we waited.',
  }),
  'extension.approved': (data) => extended(data),
  'sla.rescheduled': moved,
  'case.merged': () => ({
    code: 'merged',
    zh: '您的來信與另一件相同事由的來信併案處理，會一起回覆。',
    en: 'Your message is handled together with another one on the same matter, and answered with it.',
  }),
  'reply.approved': () => ({
    code: 'answered',
    zh: '我們已經回覆您。',
    en: 'We have answered you.',
  }),
  'case.closed': () => ({ code: 'closed', zh: '本案已結案。', en: 'The case is closed.' }),
  'case.reopened': () => ({
    code: 'reopened',
    zh: '我們重新處理您的來信，會再回覆一次。',
    en: 'We work on your message again and will answer once more.',
  }),
  'survey.answered': () => ({
    code: 'rated',
    zh: '您告訴了我們對回覆的感受，謝謝您。',
    en: 'You told us what you think of our answer; thank you.',
  }),
  'case.declined': (data) => ({
    code: 'declined',
    zh: `本案不予處理，原因：${data.reason}`,
    en: `The message is not processed. Reason: ${data.reason}`,
  }),
};

/** The facts of a case in plain words for the customer, oldest first. */
export function customerTimeline(events: readonly CaseEvent[], nameOf: NameOf): CustomerLine[] {
  return standingEvents(events).flatMap((fact) => {
    const tell = TELL[fact.type] as
      ((data: unknown, nameOf: NameOf) => Words | undefined) | undefined;
    const words = tell?.(fact.data, nameOf);
    return words ? [{ at: fact.at, ...words }] : [];
  });
}
