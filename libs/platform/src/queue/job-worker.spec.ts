import { handle, indexHandlers } from './job-worker.js';
import { defineJob } from '#kernel';

const job = (name: string) =>
  defineJob({
    ...{ name, queue: 'case' as const, attempts: 1, backoffMs: 1 },
    schema: { parse: (data: unknown) => data },
    jobId: () => name,
  });
const [route, send] = [job('route'), job('send')];
const handler = (of: typeof route) => handle(of, async () => undefined);

describe('jobs and their handlers', () => {
  it('are found by name', () => {
    const sending = handler(send);
    expect(indexHandlers([route, send], [handler(route), sending]).get('send')).toBe(sending);
  });

  it.each([
    ['a job nobody does', [route, send], [handler(route)], 'send has no handler'],
    ['a job two do', [route], [handler(route), handler(route)], 'route has two handlers'],
    ['a handler of nothing', [route], [handler(route), handler(send)], 'send is not declared'],
  ])('stop the worker at its start: %s', (_what, jobs, handlers, fault) =>
    expect(() => indexHandlers(jobs, handlers)).toThrow(fault),
  );
});
