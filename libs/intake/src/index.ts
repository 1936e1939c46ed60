import { OpenCase } from './open-case.js';
import { ReceiveCase } from './receive-case.js';

export { QUERY_CODE } from './open-case.js';
export { LetterFiles } from './letter-files.port.js';
export type { LetterFile } from './domain/letter-file.js';
export { ReceiveCase };
export { DeadlineSetter } from './deadline-setter.port.js';
export { SuggestAnswers } from './suggest-answers.js';
export type { LikelyAnswer } from './domain/answers/likely-answers.js';
export type { Message, Receipt } from './domain/message.js';
export { readQueryCode } from './domain/query-code.js';

/** The use cases of this stage, for an app to wire. */
export const intakeUseCases = [OpenCase, ReceiveCase];
