import { setTimeout as sleep } from 'node:timers/promises';
import { Shutdown } from './shutdown.js';

const make = () => {
  const said: string[] = [];
  const codes: number[] = [];
  const shutdown = new Shutdown(
    (text) => said.push(text),
    (code) => codes.push(code),
  );
  return { shutdown, said, codes };
};

describe('the shutdown', () => {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const before = signals.map((signal) => process.listeners(signal));
  afterEach(() =>
    signals.forEach((signal, i) =>
      process
        .listeners(signal)
        .filter((one) => !before[i].includes(one))
        .forEach((one) => process.off(signal, one)),
    ),
  );

  it('stops last what was started first, one after the other, and then ends', async () => {
    const { shutdown, codes } = make();
    const order: string[] = [];
    shutdown.add(() => order.push('lock'));
    shutdown.add(async () => {
      await sleep(20);
      order.push('database');
    });
    shutdown.add(() => order.push('programs'));
    await shutdown.stop(0);
    expect(order).toEqual(['programs', 'database', 'lock']);
    expect(codes).toEqual([0]);
  });

  it('goes on past one that cannot be stopped, and stops what is added meanwhile', async () => {
    const { shutdown, said, codes } = make();
    const order: string[] = [];
    shutdown.add(() => order.push('lock'));
    shutdown.add(() => {
      shutdown.add(() => order.push('late'));
      throw new Error('stuck');
    });
    await shutdown.stop(1);
    expect(order).toEqual(['late', 'lock']);
    expect(said).toEqual(['stuck']);
    expect(codes).toEqual([1]);
  });

  it('ends once, with the code of the first who asked', async () => {
    const { shutdown, codes } = make();
    await Promise.all([shutdown.stop(1), shutdown.stop(0)]);
    expect(codes).toEqual([1]);
    expect(shutdown.isStopping).toBe(true);
  });

  it('hurries at a second Ctrl-C, but not when npm hands the same one on', async () => {
    const { shutdown, codes } = make();
    let now = 1_000_000;
    let hurried = false;
    shutdown.listen(() => now);
    shutdown.add(
      (haste) =>
        new Promise<void>((done) =>
          haste.addEventListener('abort', () => {
            hurried = true;
            done();
          }),
        ),
    );
    process.emit('SIGINT');
    process.emit('SIGINT');
    expect(hurried).toBe(false);
    now += 1_500;
    process.emit('SIGINT');
    expect(hurried).toBe(true);
    await shutdown.stop(0);
    expect(codes).toEqual([0]);
  });
});
