import { Logger } from '@nestjs/common';

/** A round of work that comes again and again, one at a time, until stopped. */
export interface Pulse {
  stop(): Promise<void>;
}

/** Runs `round` every `everyMs`; a round that asks for more (true) is followed at once. A failure is logged once a spell. */
export function pulse(name: string, everyMs: number, round: () => Promise<boolean | void>): Pulse {
  const log = new Logger(name);
  let stopped = false;
  let wake: () => void = () => undefined;
  let failing = false;

  const beat = async (): Promise<boolean> => {
    try {
      const more = await round();
      if (failing) log.log('works again');
      failing = false;
      return more === true;
    } catch (error) {
      if (!failing) log.error(`does not work: ${(error as Error).name}`);
      failing = true;
      return false;
    }
  };
  const loop = (async () => {
    while (!stopped) {
      if ((await beat()) || stopped) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, everyMs).unref();
      });
    }
  })();
  return {
    stop: () => {
      stopped = true;
      wake();
      return loop;
    },
  };
}
