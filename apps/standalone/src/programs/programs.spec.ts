import { readyUrl } from './programs.js';

describe('where the api is asked whether it is ready', () => {
  it.each([
    ['0.0.0.0', 'http://127.0.0.1:3000/health/ready'],
    ['::', 'http://127.0.0.1:3000/health/ready'],
    ['127.0.0.1', 'http://127.0.0.1:3000/health/ready'],
    ['10.1.2.3', 'http://10.1.2.3:3000/health/ready'],
    ['::1', 'http://[::1]:3000/health/ready'],
    ['localhost', 'http://localhost:3000/health/ready'],
  ])('an api that listens on %s: %s', (host, url) => {
    expect(readyUrl({ host, port: 3000 })).toBe(url);
  });
});
