import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '#kernel';

/** How often one address may do a thing, per minute. */
const PER_MINUTE = {
  write: 20,
  form: 240,
  lookup: 20,
  upload: 20,
  'sign-in': 30,
  machine: 6_000,
  default: 1_200,
} as const;
type Pace = keyof typeof PER_MINUTE;

/** Paths with a pace of their own; the rest share the default. */
const PACES: readonly [method: string, path: string, pace: Pace][] = [
  ['POST', '/api/v1/public/cases', 'write'],
  ['POST', '/mailbox', 'write'],
  ['POST', '/mailbox/write', 'form'],
  ['POST', '/api/v1/public/files', 'upload'],
  ['POST', '/mailbox/files', 'upload'],
  ['POST', '/api/v1/public/cases/lookup', 'lookup'],
  ['POST', '/lookup', 'lookup'],
  ...['supplement', 'survey', 'reopen'].flatMap((step): [string, string, Pace][] => [
    ['POST', `/api/v1/public/cases/${step}`, 'lookup'],
    ['POST', `/lookup/${step}`, 'lookup'],
  ]),
  ['POST', '/api/v1/session', 'sign-in'],
  ['POST', '/api/v1/session/password', 'sign-in'],
  ['POST', '/api/v1/me/password', 'sign-in'],
  ...['', '/confirm', '/end'].map((step): [string, string, Pace] => [
    ...(['POST', `/api/v1/me/second-step${step}`, 'sign-in'] as const),
  ]),
  ['POST', '/api/v1/intake/call-center-slips', 'machine'],
];

/** By the route that was found, not by the address: that can be written in many ways. */
const paceOf = ({ method, routeOptions }: FastifyRequest): Pace =>
  PACES.find(([m, path]) => m === method && path === routeOptions.url)?.[2] ?? 'default';

/** Slows down whoever asks too often; health checks are not counted. */
export async function registerRateLimit(server: FastifyInstance): Promise<void> {
  await server.register(rateLimit, {
    global: true,
    timeWindow: 60_000,
    max: (request) => PER_MINUTE[paceOf(request)],
    keyGenerator: (request) => `${paceOf(request)} ${request.ip}`,
    allowList: (request) => request.routeOptions.url?.startsWith('/health/') ?? false,
    errorResponseBuilder: (_request, context) =>
      new Refusal('too_many_attempts', { retryAfter: Math.ceil(context.ttl / 1000) }),
  });
}
