// `npm run bench:web`: what the pages weigh and how soon they answer, in a real browser on this machine.
import os from 'node:os';
import { build, install } from '../../scripts/prepare.mjs';

await install();
await build();
const { quantile } = await import('./services.mjs');
const { openBrowser, startProduct } = await import('./web/product.mjs');
const { measurePage } = await import('./web/pages.mjs');
const { firstRows, keyAnswers } = await import('./web/console.mjs');

const PUBLIC = [
  ...['/', '/mailbox', '/lookup', '/report', '/plan', '/service-levels'],
  ...['/sitemap', '/privacy', '/accessibility'],
];
const TRIES = 5;
const say = (text = '') => process.stdout.write(`${text}\n`);
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const verdict = (isMet, aim) => `${isMet ? 'meets' : 'MISSES'} ${aim}`;
const median = (values) => quantile(values, 0.5);

async function times(n, measure) {
  const found = [];
  for (let i = 0; i < n; i += 1) found.push(await measure());
  return found;
}

say(
  `${os.cpus().length} × ${os.cpus()[0].model}, Node ${process.versions.node}, load ${os.loadavg()[0].toFixed(1)}`,
);
const product = await startProduct();
const browser = await openBrowser();
try {
  say(`Public pages, first visit, slow 4G and a quarter of the processor, median of ${TRIES}`);
  for (const path of PUBLIC) {
    const seen = await times(TRIES, () => measurePage(browser, product.url, path));
    const lcp = median(seen.map((one) => one.lcp));
    const text = seen[0].all - seen[0].picture;
    say(
      `  ${path.padEnd(16)} LCP ${lcp.toFixed(0)} ms, ${verdict(lcp < 1_200, '< 1.2 s')}; ` +
        `${kb(text)} without pictures, ${verdict(text < 30_000, '< 30 kB')}`,
    );
  }
  const quick = { account: 'delivery', isSlow: false };
  const desk = await measurePage(browser, product.url, '/console/', quick);
  say(`Console: ${kb(desk.script)} of scripts, ${verdict(desk.script <= 250_000, '≤ 250 kB')}`);
  const rows = await times(TRIES, () => firstRows(browser, product.url, 'delivery'));
  say(
    `  first rows cold: median ${median(rows).toFixed(0)} ms, ${verdict(median(rows) <= 1_500, '≤ 1.5 s')}`,
  );
  const answers = await keyAnswers(browser, product.url, 'delivery-chief');
  for (const { key, took } of answers) {
    say(`  key ${key.padEnd(10)} ${took === undefined ? 'NO EFFECT' : `${took.toFixed(0)} ms`}`);
  }
  const most = Math.max(...answers.map(({ took = Infinity }) => took));
  say(`  slowest key ${most.toFixed(0)} ms, ${verdict(most <= 100, '≤ 100 ms')}`);
} finally {
  await browser.close();
  await product.end();
}
