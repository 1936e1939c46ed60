export { ReceiveCase, QUERY_CODE } from './receive-case.js';
export { DeadlineSetter } from './deadline-setter.port.js';
export { SuggestAnswers } from './suggest-answers.js';
export type { LikelyAnswer } from './domain/answers/likely-answers.js';
export type { Message, Receipt } from './domain/message.js';
export { readQueryCode } from './domain/query-code.js';
