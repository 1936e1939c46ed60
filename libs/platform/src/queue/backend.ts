import { createPostgresBackend, setDefaultBackendFactory, type QueueOptions } from 'bullmq';
import { Redis } from 'ioredis';

/** Where BullMQ keeps its jobs: Redis where there is one, else PostgreSQL, schema `bullmq`. */
export interface Backend {
  readonly kind: 'redis' | 'postgres';
  /** `persistent` connections wait for the server to come back; others fail at once. */
  readonly connection: (persistent: boolean) => QueueOptions['connection'];
}

export function chooseBackend(config: { redisUrl?: string; databaseUrl: string }): Backend {
  if (config.redisUrl) {
    const url = new URL(config.redisUrl);
    return { kind: 'redis', connection: (persistent) => redisOptions(url, persistent) };
  }
  setDefaultBackendFactory(createPostgresBackend);
  const options = { connectionString: config.databaseUrl, schema: 'bullmq', migrate: true, max: 3 };
  return { kind: 'postgres', connection: () => options as QueueOptions['connection'] };
}

/**
 * A connection that answers nothing for so long, though something was asked, is given up: it may be
 * open on our side alone, and TCP would wait for a quarter of an hour. Workers wait in Redis itself
 * for up to ten seconds.
 */
const SILENCE_MS = { persistent: 15_000, other: 5_000 };

function redisOptions(url: URL, persistent: boolean) {
  return {
    host: url.hostname,
    port: Number(url.port || 6379),
    username: url.username || undefined,
    password: url.password ? decodeURIComponent(url.password) : undefined,
    db: Number(url.pathname.slice(1) || 0),
    tls: url.protocol === 'rediss:' ? {} : undefined,
    maxRetriesPerRequest: persistent ? null : 1,
    enableOfflineQueue: persistent,
    connectTimeout: 5_000,
    socketTimeout: persistent ? SILENCE_MS.persistent : SILENCE_MS.other,
    retryStrategy: (times: number) => Math.min(times * 200, 2_000),
  };
}

/** Why this Redis may not be used; undefined when it may. A Redis that evicts keys would drop jobs. */
export async function redisFault(redisUrl: string): Promise<string | undefined> {
  const redis = new Redis(redisUrl, {
    lazyConnect: true,
    maxRetriesPerRequest: 1,
    connectTimeout: 5_000,
    retryStrategy: () => null,
  });
  // A refused password is told here first; the call that waits learns only that the line is closed.
  let told: Error | undefined;
  redis.on('error', (error: Error) => (told ??= error));
  try {
    await redis.connect();
    const memory = await redis.info('memory');
    const policy = /maxmemory_policy:(\S+)/.exec(memory)?.[1];
    if (policy === 'noeviction') return undefined;
    return (
      `Redis 的 maxmemory-policy 是 ${policy}，記憶體不足時會丟掉工作；請改為 noeviction 後再啟動。` +
      ` Redis evicts keys (maxmemory-policy ${policy}): set it to noeviction and start again.`
    );
  } catch (error) {
    if (/WRONGPASS|NOAUTH|NOPERM/.test(`${told?.message} ${(error as Error).message}`)) {
      return (
        `Redis 拒絕登入，請修正 REDIS_URL 的帳號與密碼後再啟動。` +
        ` Redis refuses the account or password of REDIS_URL; correct it and start again.`
      );
    }
    // Not reachable now: cases are taken in all the same, and the queue is used once it is there.
    return undefined;
  } finally {
    redis.disconnect();
  }
}
