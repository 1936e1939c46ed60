import { Accounts } from './accounts.js';
import { MachineAccess } from './machine-access.js';
import { SectionContacts } from './section-contacts.js';
import { Sessions, SignIn } from './sign-in.js';
import { ApiClients, SessionStore, StaffRegister } from './staff-register.port.js';
import { PgApiClients } from './store/pg-api-clients.js';
import { type SavedView, SavedViews } from './store/pg-saved-views.js';
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
export type { Colleague, NewStaff } from './staff-register.port.js';
export {
  Accounts,
  ApiClients,
  MachineAccess,
  type SavedView,
  SavedViews,
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
];

/** People, sessions and API keys, for an app to wire. */
export const staffProviders = [
  { provide: StaffRegister, useClass: PgStaffRegister },
  { provide: SessionStore, useClass: PgSessionStore },
  { provide: ApiClients, useClass: PgApiClients },
  SignIn,
  Sessions,
  Accounts,
  MachineAccess,
  SectionContacts,
  SavedViews,
];
