import { SetMetadata } from '@nestjs/common';
import type { Role } from '#case';
import type { MachineRight } from '#staff';

/** Who may call a route: anybody, any member of staff, some roles, a machine with an API key. */
export type Permission =
  | { readonly kind: 'anybody' }
  | { readonly kind: 'staff'; readonly roles: readonly Role[] | 'any' }
  | { readonly kind: 'machine'; readonly right: MachineRight }
  | { readonly kind: 'staff-or-machine'; readonly right: MachineRight };

export const PERMISSION = 'huiyin:permission';

/** The route is for everybody, without an account. */
export const Anybody = () => SetMetadata(PERMISSION, { kind: 'anybody' } satisfies Permission);

/** The route is for signed-in staff; with roles, for these alone. Objects are checked in the use case. */
export const ForStaff = (...roles: Role[]) =>
  SetMetadata(PERMISSION, {
    kind: 'staff',
    roles: roles.length > 0 ? roles : 'any',
  } satisfies Permission);

/** The route is for other systems whose API key was given this right. */
export const ForMachines = (right: MachineRight) =>
  SetMetadata(PERMISSION, { kind: 'machine', right } satisfies Permission);

/** The route is for signed-in staff and for systems whose API key was given this right. */
export const ForStaffAndMachines = (right: MachineRight) =>
  SetMetadata(PERMISSION, { kind: 'staff-or-machine', right } satisfies Permission);

export const NO_USE = 'huiyin:no-use';

/** An open screen calls the route by itself: that keeps no session from ending of idleness. */
export const NoUseOfSession = () => SetMetadata(NO_USE, true);

export const WHILE_SETTING_UP = 'huiyin:while-setting-up';

/** The route is open, too, while somebody still owes their account a password or a second step. */
export const WhileSettingUp = () => SetMetadata(WHILE_SETTING_UP, true);
