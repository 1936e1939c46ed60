import { deviceName } from './device-name.js';

const MOZILLA = 'Mozilla/5.0';
const KIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('the device of a session', () => {
  it.each([
    [
      `${MOZILLA} (Windows NT 10.0; Win64; x64) ${KIT} Chrome/142.0 Safari/537.36 Edg/142.0`,
      'Edge, Windows',
    ],
    [
      `${MOZILLA} (Windows NT 10.0; Win64; x64) ${KIT} Chrome/142.0 Safari/537.36`,
      'Chrome, Windows',
    ],
    [
      `${MOZILLA} (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${KIT} Version/18.0 Safari/604.1`,
      'Safari, iOS',
    ],
    [`${MOZILLA} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0`, 'Firefox, Linux'],
    ['curl/8.0', ''],
    ['<script>', ''],
  ])('%s is %p', (agent, name) => expect(deviceName(agent)).toBe(name));
});
