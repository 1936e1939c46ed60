import { CASE_STATES, type CaseState } from './case.js';

/** What people do with a case; each is a button in the console and a verb in the API. */
export const ACTIONS = [
  'accept',
  'assign',
  'transfer',
  'return',
  'note',
  'draft-reply',
  'submit',
  'approve',
  'send-back',
  'recall',
  'close',
  'link-measures',
  'decline',
  'request-supplement',
  'resume',
  'extend',
  'approve-extension',
  'refuse-extension',
  'consult',
  'give-findings',
  'merge',
  'reopen',
] as const;
export type Action = (typeof ACTIONS)[number];

/** The right an action needs: named by the sentence in may.ts that grants it. */
export type Right =
  | 'handle'
  | 'handle-openly'
  | 'supervise'
  | 'dispatch'
  | 'dispatch-or-supervise'
  | 'dispatch-or-handle'
  | 'dispatch-or-handle-openly'
  | 'decide-extension'
  | 'answer-colleagues'
  | 'read';

interface Transition {
  readonly from: readonly CaseState[];
  /** `same` leaves the state as it is. */
  readonly to: CaseState | 'same';
  readonly right: Right;
  readonly label: { readonly zh: string; readonly en: string };
}

const WITH_SECTION = ['routed', 'in_progress'] as const;
const NOT_YET_ANSWERED = ['received', 'triage', 'routed', 'in_progress'] as const;
/** A draft may lie with the supervisor: the customer still waits. */
const SECTION_OWES = [...WITH_SECTION, 'submitted'] as const;
const ANSWERED = ['replied', 'closed'] as const;
const OWED = [...NOT_YET_ANSWERED, 'submitted'] as const;

/** The lifecycle of a case, as one table: action → where from, where to, whose right, what the button says. */
export const LIFECYCLE: Readonly<Record<Action, Transition>> = {
  accept: {
    from: ['routed'],
    to: 'in_progress',
    right: 'handle',
    label: { zh: '收案承辦', en: 'Accept' },
  },
  assign: {
    from: WITH_SECTION,
    to: 'in_progress',
    right: 'supervise',
    label: { zh: '指派承辦人', en: 'Assign' },
  },
  transfer: {
    from: NOT_YET_ANSWERED,
    to: 'routed',
    right: 'dispatch-or-supervise',
    label: { zh: '改分', en: 'Transfer' },
  },
  return: {
    from: WITH_SECTION,
    to: 'triage',
    right: 'handle',
    label: { zh: '退分', en: 'Return' },
  },
  note: { from: CASE_STATES, to: 'same', right: 'read', label: { zh: '加註', en: 'Note' } },
  'draft-reply': {
    from: ['in_progress'],
    to: 'same',
    right: 'handle',
    label: { zh: '擬辦回復', en: 'Draft reply' },
  },
  submit: {
    from: ['in_progress'],
    to: 'submitted',
    right: 'handle',
    label: { zh: '陳核', en: 'Submit' },
  },
  approve: {
    from: ['submitted'],
    to: 'replied',
    right: 'supervise',
    label: { zh: '核定並回復', en: 'Approve and send' },
  },
  'send-back': {
    from: ['submitted'],
    to: 'in_progress',
    right: 'supervise',
    label: { zh: '退回修改', en: 'Send back' },
  },
  recall: {
    from: ['replied'],
    to: 'submitted',
    right: 'supervise',
    label: { zh: '收回', en: 'Take back' },
  },
  close: { from: ['replied'], to: 'closed', right: 'handle', label: { zh: '結案', en: 'Close' } },
  'link-measures': {
    from: ANSWERED,
    to: 'same',
    right: 'handle',
    label: { zh: '連結推動作法', en: 'Link measures' },
  },
  decline: {
    from: NOT_YET_ANSWERED,
    to: 'declined',
    right: 'dispatch-or-supervise',
    label: { zh: '不予處理', en: 'Decline' },
  },
  'request-supplement': {
    from: ['in_progress'],
    to: 'same',
    right: 'handle',
    label: { zh: '請客戶補充', en: 'Ask the customer' },
  },
  resume: {
    from: SECTION_OWES,
    to: 'same',
    right: 'handle',
    label: { zh: '恢復計時', en: 'Resume' },
  },
  extend: {
    from: SECTION_OWES,
    to: 'same',
    right: 'handle',
    label: { zh: '申請展期', en: 'Ask for more time' },
  },
  'approve-extension': {
    from: OWED,
    to: 'same',
    right: 'decide-extension',
    label: { zh: '核准展期', en: 'Approve extension' },
  },
  'refuse-extension': {
    from: OWED,
    to: 'same',
    right: 'decide-extension',
    label: { zh: '不同意展期', en: 'Refuse extension' },
  },
  consult: {
    from: SECTION_OWES,
    to: 'same',
    right: 'handle-openly',
    label: { zh: '請他科協辦', en: 'Consult' },
  },
  'give-findings': {
    from: OWED,
    to: 'same',
    right: 'answer-colleagues',
    label: { zh: '查復', en: 'Give findings' },
  },
  merge: {
    from: OWED,
    to: 'closed',
    right: 'dispatch-or-handle-openly',
    label: { zh: '併案', en: 'Merge' },
  },
  reopen: {
    from: ANSWERED,
    to: 'in_progress',
    right: 'dispatch-or-handle',
    label: { zh: '重啟案件', en: 'Reopen' },
  },
};

/** The one transition nobody clicks: routing gives a received case to a section or to triage. */
export const ROUTING_TRANSITION = { from: 'received', to: ['routed', 'triage'] } as const;

/** The state an action leads to, or undefined where the action is not possible in that state. */
export function nextState(status: CaseState, action: Action): CaseState | undefined {
  const { from, to } = LIFECYCLE[action];
  if (!from.includes(status)) return undefined;
  return to === 'same' ? status : to;
}
