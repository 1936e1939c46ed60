import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { CASE_KINDS, CASE_STATES, CHANNELS, LIFECYCLE, ROLES } from '#case';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const isThere = (file: string) => existsSync(path.join(root, file));
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]);

/** What people read: every Markdown file that is ours. */
const DOCS = ['.', 'docs', 'docs/adr'].flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join(folder, name)),
);

const SETTINGS = all(read('libs/platform/src/config/load-config.ts'), /^ {2}([A-Z][A-Z_]+): /gm);

describe('.env.example', () => {
  const lines = read('.env.example').split('\n');
  const given = all(lines.join('\n'), /^([A-Z_]+)=/gm);

  it('names every setting of the product', () => {
    expect(SETTINGS.length).toBeGreaterThan(12);
    expect(given).toEqual(expect.arrayContaining(SETTINGS));
  });

  it('says of each what it does', () => {
    const silent = lines.filter((line, i) => /^[A-Z_]+=/.test(line) && !/^# /.test(lines[i - 1]));
    expect(silent).toEqual([]);
  });

  it('names nothing that neither the product nor compose knows', () => {
    const known = [...SETTINGS, ...all(read('docker-compose.yml'), /\$\{([A-Z_]+)/g)];
    expect(given.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('can be read by a shell as it is', () => {
    const script = 'set -eu; . ./.env.example; printf %s "$MAIL_FROM"';
    const sender = execFileSync('sh', ['-c', script], { cwd: root, encoding: 'utf8' });
    expect(sender).toMatch(/^\S+ <\S+@\S+>$/);
  });
});

describe.each(DOCS)('%s', (doc) => {
  const text = read(doc);

  it('links to what is there', () => {
    const links = [...all(text, /\]\(([^)\s]+)\)/g), ...all(text, /<img src="([^"]+)"/g)];
    const own = links.filter((link) => !/^(https?:|mailto:|#)/.test(link));
    const broken = own.filter(
      (link) => !existsSync(path.resolve(root, path.dirname(doc), link.split('#')[0])),
    );
    expect(broken).toEqual([]);
  });

  it('links to headings that it has', () => {
    const anchorOf = (heading: string) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-');
    const anchors = all(text, /^#+ (.+)$/gm).map(anchorOf);
    expect(all(text, /\]\(#([^)\s]+)\)/g).filter((link) => !anchors.includes(link))).toEqual([]);
  });

  it('tells commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = all(text, /npm run ([a-z][\w:-]*)/g);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const programs = all(text, /(?:node|ExecStart=\S+ node) (dist\/\S+\.js)/g);
    const sources = programs.map((file) => file.replace('dist/', '').replace(/\.js$/, '.ts'));
    expect(sources.filter((file) => !isThere(file))).toEqual([]);
    expect(all(text, /sh (scripts\/\S+)/g).filter((file) => !isThere(file))).toEqual([]);
  });
});

describe('package.json', () => {
  it('has scripts whose programs exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const programs = Object.values(scripts).flatMap((line) => all(line, /^node (\S+)/g));
    const sources = programs.map((file) => file.replace(/^dist\/(.+)\.js$/, '$1.ts'));
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.filter((file) => !isThere(file))).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  const text = read('docs/architecture.md');

  it('names folders that exist', () => {
    const named = all(text, /((?:apps|libs|test|scripts|config)\/[a-z][a-z0-9-]*)/g);
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((folder) => !isThere(folder))).toEqual([]);
  });

  it.each(['apps', 'libs'])('names everything in %s/', (folder) => {
    const there = readdirSync(path.join(root, folder)).filter((name) =>
      statSync(path.join(root, folder, name)).isDirectory(),
    );
    expect(there.filter((name) => !text.includes(`\`${folder}/${name}\``))).toEqual([]);
  });
});

describe('docs/glossary.md', () => {
  const words = read('docs/glossary.md')
    .split('\n')
    .map((line) => line.split('|')[2] ?? '')
    .flatMap((cell) => all(cell, /`([^`]+)`/g));
  const sources = ['apps', 'libs'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.spec\./.test(name))
      .map((name) => read(path.join(folder, name))),
  );

  it('has only words that the code uses', () => {
    const code = sources.join('\n');
    expect(words.filter((word) => !new RegExp(`\\b${word}`).test(code))).toEqual([]);
  });

  it('has every word in which a case is told', () => {
    const needed = [
      ...CASE_KINDS,
      ...CHANNELS,
      ...CASE_STATES,
      ...ROLES,
      ...Object.keys(LIFECYCLE),
    ];
    expect(needed.filter((word) => !words.includes(word))).toEqual([]);
  });
});

describe('docs/operations.md', () => {
  it('explains every figure that is exported, and no other', () => {
    const told = all(read('docs/operations.md'), /`(huiyin_[a-z_]+)`/g);
    const exported = ['http/metrics.ts', 'live/live-metrics.ts'].flatMap((file) =>
      all(read(`apps/api/src/${file}`), /'(huiyin_[a-z_]+)'/g),
    );
    expect([...new Set(told)].sort()).toEqual([...exported].sort());
  });
});
