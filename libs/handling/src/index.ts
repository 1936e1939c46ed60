import { AcceptCase } from './accept-case.js';
import { AssignCase } from './assign-case.js';
import { DeclineCase } from './decline-case.js';
import { HandOverCases } from './hand-over-cases.js';
import { NoteCase } from './note-case.js';
import { ReturnCase } from './return-case.js';
import { AddSupplement } from './time/add-supplement.js';
import { ShowOriginal } from './show-original.js';
import { AnswerSupplement } from './time/answer-supplement.js';
import { ApproveExtension } from './time/approve-extension.js';
import { ExtendCase } from './time/extend-case.js';
import { RefuseExtension } from './time/refuse-extension.js';
import { RequestSupplement } from './time/request-supplement.js';
import { ResumeCase } from './time/resume-case.js';
import { ConsultSections } from './together/consult-sections.js';
import { GiveFindings } from './together/give-findings.js';
import { MergeCase } from './together/merge-case.js';
import { TransferCase } from './transfer-case.js';

export { Colleagues } from './assign-case.js';
export { Extensions } from './time/extensions.port.js';
export { SectionPeople } from './together/section-people.port.js';
export { AcceptCase, AssignCase, DeclineCase, HandOverCases, NoteCase, ReturnCase };
export { ShowOriginal, TransferCase };
export {
  AddSupplement,
  AnswerSupplement,
  ApproveExtension,
  ExtendCase,
  RefuseExtension,
  RequestSupplement,
  ResumeCase,
};
export { ConsultSections, GiveFindings, MergeCase };

/** The use cases of this stage, for an app to wire. */
export const handlingUseCases = [
  AcceptCase,
  AssignCase,
  DeclineCase,
  HandOverCases,
  NoteCase,
  ReturnCase,
  ShowOriginal,
  TransferCase,
  ...[
    AddSupplement,
    AnswerSupplement,
    ApproveExtension,
    ExtendCase,
    RefuseExtension,
    RequestSupplement,
    ResumeCase,
  ],
  ...[ConsultSections, GiveFindings, MergeCase],
];
