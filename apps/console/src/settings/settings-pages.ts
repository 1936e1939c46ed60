import type { Me } from '../api/model';

/** A page of settings: where it is, what it is called (a word's key, and that of its sentence), and whose it is. */
export interface SettingsPageEntry {
  readonly path: string;
  readonly name: string;
  readonly about: string;
  readonly roles: readonly string[];
}

/** Everything that can be set without touching a file, in the order an administrator looks for it. */
const SETTINGS_PAGES: readonly SettingsPageEntry[] = [
  {
    path: '/settings/accounts',
    name: 'accounts',
    about: 'settingsAccountsAbout',
    roles: ['admin'],
  },
  {
    path: '/settings/api-keys',
    name: 'clients',
    about: 'clientsAbout',
    roles: ['admin'],
  },
  {
    path: '/settings/sign-in',
    name: 'set_signIn',
    about: 'set_signInAbout',
    roles: ['admin'],
  },
  {
    path: '/calendar',
    name: 'calendar',
    about: 'settingsCalendarAbout',
    roles: ['admin'],
  },
  {
    path: '/settings/policies',
    name: 'set_policies',
    about: 'set_policiesAbout',
    roles: ['admin'],
  },
  {
    path: '/settings/routing',
    name: 'set_routing',
    about: 'set_routingAbout',
    roles: ['admin'],
  },
  {
    path: '/settings/departments',
    name: 'set_departments',
    about: 'set_departmentsAbout',
    roles: ['admin'],
  },
  {
    path: '/settings/plan',
    name: 'planImport',
    about: 'planImportAbout',
    roles: ['admin'],
  },
  {
    path: '/settings/templates',
    name: 'templates',
    about: 'settingsTemplatesAbout',
    roles: ['supervisor', 'ethics', 'admin'],
  },
  {
    path: '/settings/answers',
    name: 'set_answers',
    about: 'set_answersAbout',
    roles: ['admin'],
  },
  {
    path: '/settings/after-reply',
    name: 'set_afterReply',
    about: 'set_afterReplyAbout',
    roles: ['admin'],
  },
  {
    path: '/settings/retention',
    name: 'set_retention',
    about: 'set_retentionAbout',
    roles: ['admin'],
  },
];

/** The pages of settings this person may change something on. */
export const settingsOf = ({ role }: Pick<Me, 'role'>): readonly SettingsPageEntry[] =>
  SETTINGS_PAGES.filter(({ roles }) => roles.includes(role));
