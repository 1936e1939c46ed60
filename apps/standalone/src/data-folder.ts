import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { StartFault } from './fault.js';

/** When a process started, as the kernel counts it; undefined where that cannot be told. */
export function startedAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces; the 22nd field is counted from behind it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Makes the data folder, or says why it cannot be used. Throws StartFault. */
export function openDataFolder(dir: string): string {
  const folder = path.resolve(dir);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    throw new StartFault(
      `資料夾 ${folder} 無法寫入，請修改權限，或以 DATA_DIR=/其他路徑 npm start 指定別處。`,
      `The data folder ${folder} cannot be written; change its permissions or choose another with DATA_DIR.`,
    );
  }
}

/** Takes the folder for this process; a lock whose holder is gone is taken over. Throws StartFault. */
export function lockDataFolder(folder: string): () => void {
  const file = path.join(folder, 'huiyin.lock');
  const holder = existsSync(file) ? readFileSync(file, 'utf8').split(' ') : [];
  const pid = Number(holder[0]);
  const isHeld = pid > 0 && isAlive(pid) && (!holder[1] || startedAt(pid) === holder[1]);
  if (isHeld && pid !== process.pid) {
    throw new StartFault(
      `回音已在執行（程序 ${pid}，資料夾 ${folder}）；請先停止它，或以 DATA_DIR 與 PORT 另外指定。`,
      `Huiyin is running already (process ${pid}); stop it, or set another DATA_DIR and PORT.`,
    );
  }
  writeFileSync(file, `${process.pid} ${startedAt(process.pid) ?? ''}`);
  return () => rmSync(file, { force: true });
}
