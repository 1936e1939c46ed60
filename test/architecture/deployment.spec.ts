import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load, YAML11_SCHEMA } from 'js-yaml';
import { MEMORY_OPTIONS } from '../../apps/standalone/src/programs/memory.js';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const isThere = (file: string) => existsSync(path.join(root, file));
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]);

const SETTINGS = all(read('libs/platform/src/config/load-config.ts'), /^ {2}([A-Z][A-Z_]+): /gm);

interface Service {
  readonly image: string;
  readonly build?: string;
  readonly command?: string[];
  readonly environment?: Record<string, string>;
  readonly ports?: string[];
  readonly volumes?: string[];
  readonly deploy?: { replicas: number };
  readonly depends_on?: Record<string, { condition: string }>;
  readonly healthcheck?: { test?: string[]; disable?: boolean };
  readonly read_only?: boolean;
}

describe('docker-compose.yml', () => {
  const text = read('docker-compose.yml');
  const { services, volumes } = load(text, { schema: YAML11_SCHEMA }) as {
    services: Record<string, Service>;
    volumes: Record<string, unknown>;
  };
  const ours = Object.entries(services).filter(([, service]) => service.build);

  it('runs programs that exist, by settings that the product knows', () => {
    expect(ours.map(([name]) => name)).toEqual(['migrate', 'api', 'worker']);
    for (const [, { command = [], environment = {} }] of ours) {
      expect(isThere(command[1].replace('dist/', '').replace(/\.js$/, '.ts'))).toBe(true);
      expect(Object.keys(environment).filter((name) => !SETTINGS.includes(name))).toEqual([]);
      expect(environment.DEMO).toBe('0');
    }
    expect(services.worker.deploy?.replicas).toBe(2);
  });

  it('asks for nothing that .env.example does not offer', () => {
    const asked = all(text, /\$\{([A-Z_]+)/g);
    expect(asked.filter((name) => !read('.env.example').includes(`\n${name}=`))).toEqual([]);
  });

  it('opens the api and the page of mailpit, each to this machine alone unless told otherwise', () => {
    const open = Object.entries(services).flatMap(([name, { ports = [] }]) =>
      ports.map((port) => `${name} ${port}`),
    );
    expect(open).toEqual([
      'mailpit 127.0.0.1:${MAILPIT_PORT:-8025}:8025',
      'api ${BIND_ADDRESS:-127.0.0.1}:${PORT:-3000}:3000',
    ]);
  });

  it('waits for the database, the queue and the migration', () => {
    for (const name of ['api', 'worker']) {
      const conditions = Object.entries(services[name].depends_on ?? {});
      expect(conditions.map(([other, { condition }]) => `${other} ${condition}`)).toEqual([
        'postgres service_healthy',
        'redis service_healthy',
        'migrate service_completed_successfully',
      ]);
    }
    expect(services.postgres.healthcheck?.test).toContain('pg_isready');
    expect(services.worker.healthcheck?.test?.at(-1)).toContain(
      `:${services.worker.environment?.WORKER_METRICS_PORT}/health/ready`,
    );
  });

  it('keeps what must be kept, and lets our own programs write nothing', () => {
    expect(services.redis.command?.join(' ')).toMatch(
      /--appendonly yes.*--maxmemory-policy noeviction/,
    );
    const kept = Object.keys(volumes);
    const ofServer = kept.filter((name) => name !== 'files');
    expect(ofServer.map((name) => services[name].volumes?.[0].split(':')[0])).toEqual(ofServer);
    expect(ours.map(([, service]) => service.volumes)).toEqual(ours.map(() => ['files:/data']));
    expect(ours.filter(([, service]) => !service.read_only)).toEqual([]);
    const scripts = services.postgres.volumes?.filter((volume) => volume.startsWith('./')) ?? [];
    expect(scripts.map((volume) => isThere(volume.split(':')[0]))).toEqual([true]);
  });
});

describe('Dockerfile', () => {
  const text = read('Dockerfile');

  it('copies what is there and what .dockerignore lets through', () => {
    const copied = all(text, /^COPY (?!--from)(.+) \S+$/gm).flatMap((files) => files.split(' '));
    const files = copied.filter((file) => file !== '.');
    expect(files.length).toBeGreaterThan(4);
    const open = all(read('.dockerignore'), /^!(.+)$/gm);
    expect(files.filter((file) => !isThere(file) || !open.includes(file))).toEqual([]);
    expect(open.filter((file) => !isThere(file))).toEqual([]);
  });

  it('ends as a user without rights, with a health check', () => {
    const [, last] = /FROM \S+\n((?:(?!FROM)[\s\S])*)$/.exec(text) ?? [];
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK [\s\S]*\/health\/ready/m);
  });
});

describe('memory', () => {
  it.each(['Dockerfile', 'docs/operations.md'])('%s gives the programs the same', (file) => {
    expect(read(file)).toContain(MEMORY_OPTIONS.join(' '));
  });
});
