// Looks at every screen in every look, keeps the pictures for docs/screens.md, and writes its table.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import sharp from 'sharp';
import { execute, giveUp } from './run.mjs';
import { at } from './stamps.mjs';

const WIDTH = 640;
const HEIGHT = 400;
const SPECS = 'e2e/(console-screens|public-pages|deadlines|mailbox)';

const { code } = await execute(
  process.execPath,
  [at('node_modules/jest/bin/jest.js'), '--selectProjects', 'e2e', '--testPathPatterns', SPECS],
  { env: { ...process.env, LOOKS: 'all' } },
);
if (code !== 0)
  giveUp('畫面有問題，說明文件未更新。', 'A screen has a fault; the docs stay as they are.');

const screens = JSON.parse(readFileSync(at('test/e2e/screens.json'), 'utf8'));
mkdirSync(at('docs/images/screens'), { recursive: true });
for (const { name, picture = `console-${name}-1280-zh-light` } of screens) {
  const file = at(`test-results/${picture}.png`);
  if (!existsSync(file)) giveUp(`缺少畫面 ${picture}。`, `There is no picture ${picture}.`);
  await sharp(file)
    .resize({ width: WIDTH, height: HEIGHT, fit: 'cover', position: 'top' })
    .webp({ quality: 72 })
    .toFile(at(`docs/images/screens/${name}.webp`));
}

// What the README shows.
const README = { queue: 'console-case-1280-zh-light', mailbox: 'mailbox-notice-100' };
for (const [name, picture] of Object.entries(README)) {
  await sharp(at(`test-results/${picture}.png`))
    .resize({ width: 1280, height: 1600, fit: 'inside', withoutEnlargement: true })
    .png({ palette: true })
    .toFile(at(`docs/images/${name}.png`));
}

const row = ({ name, path, zh, en, forZh, forEn }) =>
  `| **${zh}** ${en}${path ? `<br>\`${path}\`` : ''} | ${forZh}<br>${forEn} | ![${zh}](images/screens/${name}.webp) |`;
const text = `# 畫面 Screens

每個畫面在 390 與 1280 像素、中英文、亮暗色下都由 axe 檢查過；本表由 \`npm run screens\` 產生。
Each screen is examined by axe at 390 and 1280 px, in both languages and themes; \`npm run screens\` writes this table.

| 畫面 Screen | 用途 What it is for | |
| --- | --- | --- |
${screens.map(row).join('\n')}
`;
const options = { ...(await resolveConfig(at('docs/screens.md'))), parser: 'markdown' };
writeFileSync(at('docs/screens.md'), await format(text, options));
