/** Business data checked at boot (config/*.json), as a port: `read('calendar.json')`. */
export abstract class ConfigFiles {
  /** The file's content; the office's own version where its folder has one. */
  abstract read(name: string): unknown;
}

/** What is wrong with a file of business data, fault by fault, in words an administrator can act on. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault';

  constructor(
    readonly file: string,
    readonly faults: readonly string[],
  ) {
    super([`config/${file}:`, ...faults.map((fault) => `  - ${fault}`)].join('\n'));
  }
}

/** Reads a file of business data and lets it in only without faults. */
export function readChecked<T>(
  files: ConfigFiles,
  name: string,
  check: (data: unknown) => string[],
): T {
  const data = files.read(name);
  const faults = check(data);
  if (faults.length > 0) throw new ConfigFault(name, faults);
  return data as T;
}
