import { Injectable } from '@nestjs/common';
import type { Action, Case, StaffCommand } from '#case';
import {
  AcceptCase,
  ApproveExtension,
  AssignCase,
  ConsultSections,
  DeclineCase,
  ExtendCase,
  GiveFindings,
  MergeCase,
  NoteCase,
  RefuseExtension,
  RequestSupplement,
  ResumeCase,
  ReturnCase,
  TransferCase,
} from '#handling';
import {
  ApproveReply,
  CloseCase,
  DraftReply,
  LinkMeasures,
  RecallReply,
  ReopenCase,
  SendBackReply,
  SubmitReply,
} from '#resolution';
import { ModuleRef } from '@nestjs/core';
import type { z } from 'zod';
import type { actionBodies } from '../contract/cases.js';

type Bodies = { readonly [A in Action]: z.output<(typeof actionBodies)[A]> };
type UseCase<A extends Action> = { run(command: StaffCommand & Bodies[A]): Promise<Case> };

/** Each verb of the API and the use case that does it. */
const USE_CASES: { readonly [A in Action]: new (...ports: never[]) => UseCase<A> } = {
  accept: AcceptCase,
  assign: AssignCase,
  transfer: TransferCase,
  return: ReturnCase,
  note: NoteCase,
  'draft-reply': DraftReply,
  submit: SubmitReply,
  approve: ApproveReply,
  'send-back': SendBackReply,
  recall: RecallReply,
  close: CloseCase,
  'link-measures': LinkMeasures,
  decline: DeclineCase,
  'request-supplement': RequestSupplement,
  resume: ResumeCase,
  extend: ExtendCase,
  'approve-extension': ApproveExtension,
  'refuse-extension': RefuseExtension,
  consult: ConsultSections,
  'give-findings': GiveFindings,
  merge: MergeCase,
  reopen: ReopenCase,
};

/** Finds the use case of an action. */
@Injectable()
export class CaseActions {
  constructor(private readonly modules: ModuleRef) {}

  /** Throws whatever Refusal the use case has. */
  run<A extends Action>(action: A, command: StaffCommand & Bodies[A]): Promise<Case> {
    const useCase: UseCase<A> = this.modules.get(USE_CASES[action], { strict: false });
    return useCase.run(command);
  }
}
