/** How many files and how many megabytes (1024 × 1024 bytes) there may be. */
export interface Room {
  readonly files: number;
  readonly megabytes: number;
}

/** What is taken at the most (config/attachments.json). */
export interface Limits {
  readonly fileMegabytes: number;
  /** With one letter of a customer. */
  readonly letter: Room;
  /** All files together whose letters are not sent yet, in megabytes. */
  readonly looseMegabytes: number;
  /** On one case, with what staff add. */
  readonly case: Room;
}

export const MEGABYTE = 1024 * 1024;

const isCount = (value: unknown, most: number): boolean =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;

/** Every fault of the limits, in words an administrator can act on. */
export function checkLimits(data: unknown): string[] {
  const { fileMegabytes, looseMegabytes, letter, case: ofCase } = data as Partial<Limits>;
  const roomFaults = (name: string, room: Partial<Room> | undefined) => [
    ...(isCount(room?.files, 200) ? [] : [`${name}.files: must be a whole number from 1 to 200`]),
    ...(isCount(room?.megabytes, 2_000)
      ? []
      : [`${name}.megabytes: must be a whole number from 1 to 2000`]),
  ];
  return [
    ...(isCount(fileMegabytes, 100) ? [] : ['fileMegabytes: must be a whole number from 1 to 100']),
    ...(isCount(looseMegabytes, 1_000_000)
      ? []
      : ['looseMegabytes: must be a whole number from 1 to 1000000']),
    ...roomFaults('letter', letter),
    ...roomFaults('case', ofCase),
  ];
}
