import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '#kernel';

/** How often one address may do a thing, per minute. */
const PER_MINUTE = { write: 20, lookup: 20, 'sign-in': 30, default: 1_200 } as const;
type Pace = keyof typeof PER_MINUTE;

/** Paths with a pace of their own; the rest share the default. */
const PACES: readonly [method: string, path: string, pace: Pace][] = [
  ['POST', '/api/v1/public/cases', 'write'],
  ['POST', '/mailbox', 'write'],
  ['POST', '/api/v1/public/cases/lookup', 'lookup'],
  ['POST', '/lookup', 'lookup'],
  ['POST', '/api/v1/session', 'sign-in'],
];

const paceOf = (method: string, url: string): Pace =>
  PACES.find(([m, path]) => m === method && path === url.split('?')[0])?.[2] ?? 'default';

/** Slows down whoever asks too often; machines with an API key and health checks are not counted. */
export async function registerRateLimit(server: FastifyInstance): Promise<void> {
  await server.register(rateLimit, {
    global: true,
    timeWindow: 60_000,
    max: (request) => PER_MINUTE[paceOf(request.method, request.url)],
    keyGenerator: (request) => `${paceOf(request.method, request.url)} ${request.ip}`,
    allowList: (request) =>
      request.url.startsWith('/health') || request.headers.authorization !== undefined,
    errorResponseBuilder: (_request, context) =>
      new Refusal('too_many_attempts', { retryAfter: Math.ceil(context.ttl / 1000) }),
  });
}
