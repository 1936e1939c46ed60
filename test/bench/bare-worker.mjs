// A BullMQ worker with nothing to do but to say how late each job came: what the queue alone costs.
import { built, require } from './services.mjs';

const { Worker } = require('bullmq');
const { chooseBackend, workerOptions } = built('libs/platform/src/index.js');
const [redisUrl, count] = process.argv.slice(2);
const late = [];

const backend = chooseBackend({ redisUrl, databaseUrl: 'postgres://unused' });
const worker = new Worker(
  'bare',
  async ({ data }) => {
    late.push(Date.now() - data.dueAt);
    if (late.length === Number(count))
      process.send(late, () => void worker.close().then(() => process.exit(0)));
  },
  workerOptions('sla', backend),
);
