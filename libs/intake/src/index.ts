export { ReceiveCase, QUERY_CODE } from './receive-case.js';
export { DeadlineSetter } from './deadline-setter.port.js';
export type { Message, Receipt } from './domain/message.js';
export { readQueryCode } from './domain/query-code.js';
