import { AcceptCase } from './accept-case.js';
import { AssignCase } from './assign-case.js';
import { DeclineCase } from './decline-case.js';
import { NoteCase } from './note-case.js';
import { ReturnCase } from './return-case.js';
import { TransferCase } from './transfer-case.js';

export { Colleagues } from './assign-case.js';
export { AcceptCase, AssignCase, DeclineCase, NoteCase, ReturnCase, TransferCase };

/** The use cases of this stage, for an app to wire. */
export const handlingUseCases = [
  AcceptCase,
  AssignCase,
  DeclineCase,
  NoteCase,
  ReturnCase,
  TransferCase,
];
