/** A fault of one place in a setting. */
export interface SettingFault {
  /** Dotted, e.g. `policies.0.targets.reply.within`; empty for the whole. */
  readonly path: string;
  /** Chinese first, then English. */
  readonly message: string;
}

/** Faults as the checks write them (`subjects[3] (ibox).lead: …`), taken apart. */
export const readFaults = (faults: readonly string[]): SettingFault[] =>
  faults.map((fault) => {
    const [, path = '', message = fault] = /^([^:]*): (.*)$/s.exec(fault) ?? [];
    return { path: path.replace(/\[(\d+)\](?: \([^)]*\))?/g, '.$1'), message };
  });
