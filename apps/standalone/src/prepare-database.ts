import { type Config, migrate } from '#platform';
import { seedDemo } from './demo/seed-demo.js';
import { StartFault } from './fault.js';

/** Brings the database up to date and, in the demo, fills it; tells how far it is. Throws StartFault. */
export async function prepareDatabase(config: Config, out: NodeJS.WriteStream): Promise<void> {
  const applied = await migrate(config.databaseUrl).catch((error: Error) => {
    throw unusable(config.databaseUrl, error);
  });
  if (applied.length > 0) out.write(`資料庫已更新 migrations applied: ${applied.length}\n`);
  if (config.demo) await seedDemo(config, progressLine(out));
}

/** The address without its password: what is printed ends up in logs. */
function unusable(databaseUrl: string, { message, name, ...error }: Error & { code?: string }) {
  const { host, pathname } = new URL(databaseUrl);
  const why = [error.code, message || name].filter(Boolean).join(': ');
  return new StartFault(
    `無法使用資料庫 ${host}${pathname}，請確認它已啟動，以及 DATABASE_URL 的主機、帳號、密碼與權限。`,
    `The database ${host}${pathname} cannot be used; check that it runs, and host, account, password and rights in DATABASE_URL.\n${why}`,
  );
}

/** One line that is overwritten on a terminal; a line a quarter where lines are kept. */
export function progressLine(
  out: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
): (done: number, total: number) => void {
  let shown = '';
  return (done, total) => {
    const percent = Math.floor((100 * done) / Math.max(total, 1));
    const step = out.isTTY ? percent : Math.floor(percent / 25) * 25;
    const text = `建立示範資料 demo data ${String(step).padStart(3)}%`;
    if (text === shown) return;
    shown = text;
    const isOver = done >= total;
    out.write(out.isTTY ? `\r${text}${isOver ? '\n' : ''}` : `${text}\n`);
  };
}
