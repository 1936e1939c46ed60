import { AbsenceBook } from './absence/absence.port.js';
import { AbsencePlan, ArrangeAbsence, EndAbsence } from './absence/arrange-absence.js';
import { SectionColleagues } from './absence/section-colleagues.js';
import { AbsenceSchema } from './store/absence.schema.js';
import { PgAbsenceBook } from './store/pg-absence-book.js';
import { Accounts } from './accounts.js';
import { ChangeOwnPassword, SetPasswordByLink } from './own/choose-password.js';
import { OwnPassword } from './own/own-password.js';
import { OwnSessions } from './own/own-sessions.js';
import { AccountDesk } from './people/account-desk.port.js';
import { ChangeAccount } from './people/change-account.js';
import { CreateAccount } from './people/create-account.js';
import { EndSessions } from './people/end-sessions.js';
import { MakeFirstEntry } from './people/first-entry.js';
import { LockAccount } from './people/lock-account.js';
import { ResetPassword } from './people/reset-password.js';
import { CheckSecondStep } from './second-factor/check-second-step.js';
import { EndOwnSecondStep, ResetSecondStep } from './second-factor/end-second-step.js';
import { OwnSecondStep } from './second-factor/own-second-step.js';
import { SealedSecret } from './second-factor/sealed-secret.js';
import { SecondFactors } from './second-factor/second-factors.port.js';
import { SecondStepRule } from './second-factor/second-step-rule.js';
import { BeginSecondStep, ConfirmSecondStep } from './second-factor/set-up-second-step.js';
import { AdmitClient } from './clients/admit-client.js';
import { ApiClients } from './clients/api-clients.port.js';
import { MachineAccess } from './clients/machine-access.js';
import { RevokeClient } from './clients/revoke-client.js';
import { SectionContacts } from './section-contacts.js';
import { Sessions, SignIn } from './sign-in.js';
import { SessionStore, StaffRegister } from './staff-register.port.js';
import {
  AccountEventSchema,
  PasswordLinkSchema,
  SecondStepSchema,
} from './store/account.schema.js';
import { PgAccountDesk } from './store/pg-account-desk.js';
import { PgApiClients } from './store/pg-api-clients.js';
import { type SavedView, SavedViews } from './store/pg-saved-views.js';
import { PgSecondFactors } from './store/pg-second-factors.js';
import { PgSessionStore } from './store/pg-session-store.js';
import { PgStaffRegister } from './store/pg-staff-register.js';
import {
  ApiClientSchema,
  LoginFailureSchema,
  SavedViewSchema,
  SessionSchema,
  StaffAccountSchema,
} from './store/staff.schema.js';

export { DEMO_PASSWORD } from './demo.js';
export { hashPassword } from './passwords.js';
export { MACHINE_RIGHTS, type MachineRight } from './domain/machine-rights.js';
export type { KnownMachine } from './clients/api-clients.port.js';
export { ENTRIES } from './people/first-entry.js';
export type { AccountRecord } from './people/account-desk.port.js';
export type { Colleague, NewStaff, Recognised } from './staff-register.port.js';
export {
  AbsenceBook,
  AbsencePlan,
  AccountDesk,
  Accounts,
  AdmitClient,
  BeginSecondStep,
  ConfirmSecondStep,
  EndOwnSecondStep,
  OwnSecondStep,
  ResetSecondStep,
  ArrangeAbsence,
  ChangeAccount,
  ChangeOwnPassword,
  CreateAccount,
  EndAbsence,
  EndSessions,
  LockAccount,
  MachineAccess,
  type SavedView,
  SavedViews,
  OwnSessions,
  ResetPassword,
  RevokeClient,
  SetPasswordByLink,
  SectionColleagues,
  SectionContacts,
  Sessions,
  SessionStore,
  SignIn,
  StaffRegister,
};

export const staffSchemas = [
  StaffAccountSchema,
  SessionSchema,
  LoginFailureSchema,
  ApiClientSchema,
  SavedViewSchema,
  AccountEventSchema,
  PasswordLinkSchema,
  SecondStepSchema,
  AbsenceSchema,
];

/** People, sessions and API keys, for an app to wire. */
export const staffProviders = [
  { provide: StaffRegister, useClass: PgStaffRegister },
  { provide: SessionStore, useClass: PgSessionStore },
  { provide: ApiClients, useClass: PgApiClients },
  { provide: AbsenceBook, useClass: PgAbsenceBook },
  ...[ArrangeAbsence, EndAbsence, AbsencePlan, SectionColleagues],
  { provide: AccountDesk, useClass: PgAccountDesk },
  ...[MakeFirstEntry, CreateAccount, ChangeAccount, LockAccount, ResetPassword, EndSessions],
  ...[ChangeOwnPassword, SetPasswordByLink, OwnSessions, OwnPassword],
  { provide: SecondFactors, useClass: PgSecondFactors },
  ...[SealedSecret, SecondStepRule, CheckSecondStep, OwnSecondStep],
  ...[BeginSecondStep, ConfirmSecondStep, EndOwnSecondStep, ResetSecondStep],
  SignIn,
  Sessions,
  Accounts,
  ...[MachineAccess, AdmitClient, RevokeClient],
  SectionContacts,
  SavedViews,
];
