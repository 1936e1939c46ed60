import { readFileSync } from 'node:fs';

/** The kernel's own words about a process, from the third field on; undefined where there are none. */
function procStat(pid: number): { name: string; fields: string[] } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces and parentheses: what follows is counted from behind it.
    const open = stat.indexOf('(');
    const close = stat.lastIndexOf(')');
    return { name: stat.slice(open + 1, close), fields: stat.slice(close + 2).split(' ') };
  } catch {
    return undefined;
  }
}

/** When a process started, in the kernel's ticks since boot; undefined where that cannot be told. */
export const startedAt = (pid: number): string | undefined => procStat(pid)?.fields[19];

/** The short name of a running process's program; undefined where that cannot be told. */
export const programName = (pid: number): string | undefined => procStat(pid)?.name;

/** Whether a process runs. A zombie does not: it only waits for its parent to notice its death. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, but belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !['Z', 'X'].includes(procStat(pid)?.fields[0] ?? '');
}
