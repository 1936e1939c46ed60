// What a page weighs on the wire, and when its largest part is seen on a slow phone.
import { openWindow } from './product.mjs';

/** A phone on "slow 4G": 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back, a quarter of the processor. */
const SLOW = {
  ...{ offline: false, latency: 150 },
  ...{ downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 },
};
const SLOWER_CPU = 4;
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true };

/** The largest contentful paint so far, in milliseconds since the navigation began. */
const LCP = `new Promise((resolve) => {
  let last = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((one) => (last = one.startTime)))
    .observe({ type: 'largest-contentful-paint', buffered: true });
  setTimeout(() => resolve(last), 300);
})`;

/** Bytes on the wire by type, and the LCP in milliseconds, of a first visit. */
export async function measurePage(browser, url, path, { account, isSlow = true } = {}) {
  const context = await openWindow(browser, url, { account, ...PHONE });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const bytes = { all: 0, script: 0, picture: 0 };
  const types = new Map();
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    bytes.all += encodedDataLength;
    if (type === 'Script') bytes.script += encodedDataLength;
    if (type === 'Image' || type === 'Font') bytes.picture += encodedDataLength;
  });
  await session.send('Network.enable');
  if (isSlow) {
    await session.send('Network.emulateNetworkConditions', SLOW);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
  }
  // The console keeps a stream open: it is never idle, and is there when its rows are.
  await page.goto(path, { waitUntil: account ? 'load' : 'networkidle' });
  if (account) await page.locator('[data-case]').first().waitFor();
  const lcp = await page.evaluate(LCP);
  await context.close();
  return { lcp, ...bytes };
}
