// Memory of the api and the worker: idle, while cases pour in, and afterwards.
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase, require, startProgram } from './services.mjs';

const autocannon = require('autocannon');
const ROUNDS = 4;
const SECONDS = 10;

export async function measureMemory(serverUrl) {
  const url = await createDatabase(serverUrl, 'bench_memory');
  const api = await startProgram('api', url);
  const worker = await startProgram('worker', url);
  const samples = [{ when: 'idle', api: api.rss(), worker: worker.rss() }];
  for (let round = 1; round <= ROUNDS; round += 1) {
    await autocannon({
      url: `${api.url}/api/v1/public/cases`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ kind: 'complaint', subject: '包裹未上樓', body: '包裹放在一樓。', consent: true },
        contact: { name: '王小明', phone: '0900-000-000' },
      }),
      connections: 8,
      duration: SECONDS,
    });
    samples.push({ when: `load ${round}`, api: api.rss(), worker: worker.rss() });
  }
  await sleep(10_000);
  samples.push({ when: 'after', api: api.rss(), worker: worker.rss() });
  await api.stop();
  await worker.stop();
  return samples;
}
