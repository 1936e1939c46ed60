export {
  axeFaults,
  describeWithBrowser,
  DESKTOP,
  hasBrowser,
  openBrowser,
  PHONE,
  picture,
} from './browser.js';
export { createTestDatabase, type TestDatabase, testServerUrl } from './database.js';
export { TestMailServer, type Mood, type ReceivedMail } from './mail-server.js';
export { aMessage, aPublicCase, aSlip } from './messages.js';
export { openOffice, RememberingQueue, type TestOffice } from './office.js';
export { settle, TEST_ACCOUNTS, TEST_API_KEY, TEST_PASSWORD } from './people.js';
export { answering, eventually, projectRoot, TestProgram } from './programs.js';
export { describeWithRedis, freePort, hasRedis, TestRedis } from './redis.js';
export { startSystem, type TestSystem } from './system.js';
