import { z } from 'zod';

const url = (...protocols: string[]) =>
  z.string({ error: '請設定 must be set' }).refine(
    (text) => {
      const protocol = URL.canParse(text) ? new URL(text).protocol : '';
      return protocols.includes(protocol);
    },
    `must be an address that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`,
  );

const flag = (fallback: boolean) =>
  z
    .enum(['0', '1', 'true', 'false', ''])
    .optional()
    .transform((text) => (text ? text === '1' || text === 'true' : fallback));

/** An empty variable is an unset one: compose files pass `REDIS_URL=` for "none". */
const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().optional(),
  DATABASE_URL: url('postgres:', 'postgresql:'),
  REDIS_URL: url('redis:', 'rediss:').optional(),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  CLAMAV_URL: url('tcp:').optional(),
  MAIL_FROM: z.string().default('臺北郵局 <no-reply@huiyin.example>'),
  PUBLIC_URL: url('http:', 'https:').optional(),
  DATA_DIR: z.string().default('./var'),
  CONFIG_DIR: z.string().optional(),
  SECRET_KEY: z.string().min(32, 'must be at least 32 characters').optional(),
  DEMO: flag(false),
  RATE_LIMIT: flag(true),
  CAPTCHA: flag(true),
  PLAIN_FORMS_PER_HOUR: z.coerce.number().int().min(1).default(20),
  UNDO_SEND_SECONDS: z.coerce.number().int().min(0).max(300).default(10),
  TRUST_PROXY: flag(false),
  WORKER_METRICS_PORT: z.coerce.number().int().min(1).max(65535).optional(),
});

/** The configuration of one process, read once at its start. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  /** Unset: BullMQ runs on PostgreSQL. */
  readonly redisUrl?: string;
  /** Unset: mails stay in the database. */
  readonly smtpUrl?: string;
  /** Unset: files are not looked at for viruses. */
  readonly clamavUrl?: string;
  readonly mailFrom: string;
  /** The address customers and staff use; decides the origin that may change things. */
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly configDir?: string;
  readonly secretKey?: string;
  readonly demo: boolean;
  readonly rateLimit: boolean;
  readonly captcha: boolean;
  /** Letters an hour that one address may send from browsers without JavaScript. */
  readonly plainFormsPerHour: number;
  /** For so long an approved reply can be taken back; 0 sends it at once. */
  readonly undoSendSeconds: number;
  readonly trustProxy: boolean;
  readonly workerMetricsPort?: number;
}

/** Every fault of the environment, one a line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the environment; throws ConfigError that lists every fault. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const faults = result.error.issues.map(
      (issue) => `  ${issue.path.join('.')}: ${issue.message}`,
    );
    throw new ConfigError(
      ['設定有誤，請修正後再啟動。The configuration is not usable:', ...faults].join('\n'),
    );
  }
  const e = result.data;
  return {
    port: e.PORT,
    // The demo's passwords are known to everybody, so it is not offered to the network unless asked.
    host: e.HOST ?? (e.DEMO ? '127.0.0.1' : '0.0.0.0'),
    databaseUrl: e.DATABASE_URL,
    redisUrl: e.REDIS_URL,
    smtpUrl: e.SMTP_URL,
    clamavUrl: e.CLAMAV_URL,
    mailFrom: e.MAIL_FROM,
    publicUrl: e.PUBLIC_URL ?? `http://localhost:${e.PORT}`,
    dataDir: e.DATA_DIR,
    configDir: e.CONFIG_DIR,
    secretKey: e.SECRET_KEY,
    demo: e.DEMO,
    rateLimit: e.RATE_LIMIT,
    captcha: e.CAPTCHA,
    plainFormsPerHour: e.PLAIN_FORMS_PER_HOUR,
    undoSendSeconds: e.UNDO_SEND_SECONDS,
    trustProxy: e.TRUST_PROXY,
    workerMetricsPort: e.WORKER_METRICS_PORT,
  };
}
