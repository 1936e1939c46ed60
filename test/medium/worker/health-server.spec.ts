import {
  answering,
  createTestDatabase,
  describeWithRedis,
  eventually,
  freePort,
  type TestDatabase,
  TestProgram,
  TestRedis,
} from '#testing';

describeWithRedis('a worker that is asked how it is', () => {
  let db: TestDatabase;
  let redis: TestRedis;
  let worker: TestProgram;
  let url: string;

  beforeAll(async () => {
    db = await createTestDatabase();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    redis = await TestRedis.start();
    worker = new TestProgram('dist/apps/worker/src/main.js', {
      ...{ DATABASE_URL: db.url, REDIS_URL: redis.url },
      ...{ WORKER_METRICS_PORT: String(port), HOST: '127.0.0.1' },
    });
    await answering(`${url}/health/ready`);
  });

  afterAll(async () => {
    await worker.stop();
    await redis.stop();
  });

  it('gives the memory of its own process to Prometheus', async () => {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(Number(/^process_resident_memory_bytes (\d+)/m.exec(metrics)?.[1])).toBeGreaterThan(1e7);
    expect((await fetch(`${url}/other`)).status).toBe(404);
  });

  it('is not ready once the database is gone, but alive', async () => {
    await db.drop();
    await eventually(async () => (await fetch(`${url}/health/ready`)).status === 503);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });

  it('stops when it is told to', async () => {
    await worker.stop('SIGTERM');
    expect(await worker.ended()).toEqual({ code: 0, signal: null });
  });
});
