/** How it stands with one's own second step. */
export interface SecondStepState {
  readonly since: string | null;
  readonly recoveryLeft: number;
  readonly isRequired: boolean;
}

/** A key for the telephone, until its first code is given. */
export interface NewKey {
  readonly secret: string;
  readonly address: string;
}

export const SECOND_STEP = ['second-step'];

/** In groups of four, as people read and type it. */
export const inGroups = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');
