import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartFault } from './fault.js';

/** Makes the data folder and returns its full path. Throws StartFault when it cannot be written. */
export function openDataFolder(dir: string): string {
  const folder = path.resolve(dir);
  const probe = path.join(folder, `.probe-${process.pid}`);
  try {
    makeFolder(folder);
    // Permission bits tell too little (read-only mounts, full disks, root): only writing proves it.
    writeFileSync(probe, 'huiyin');
    rmSync(probe);
    return folder;
  } catch (error) {
    throw new StartFault(
      `資料夾 ${folder} 無法寫入，請修正權限或空間，或以 DATA_DIR=/其他路徑 npm start 指定別處。`,
      `The data folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code}); ` +
        'mend its permissions or space, or choose another with DATA_DIR=/elsewhere npm start.',
    );
  }
}

/** Step by step: where a file system makes no folders (/proc), Node's recursive mkdir never returns. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o755 });
  } catch (error) {
    // Another start may have made it in this moment.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
