import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '#case';
import { ChangeFeed, Snapshot } from '#insight';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { liveAnswer, liveQuery } from '../contract/live/live.js';
import { Caller } from '../http/access/caller.js';
import { SessionCookie } from '../http/access/cookies.js';
import { ForStaff, NoUseOfSession } from '../http/access/permission.js';
import { CheckedQuery, Operation } from '../http/operation.js';
import { LiveHub } from './live-hub.js';
import { deliveryOf, LiveStream } from './live-stream.js';

/** A stream passes through proxies as it is, at once. */
const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  // The connection ends with the stream, so that a process that stops need not wait for it.
  connection: 'close',
};

/** What happens to the cases a person may see, as it happens. */
@ApiTags('live')
@Controller('api/v1/live')
export class LiveController {
  constructor(
    private readonly hub: LiveHub,
    private readonly feed: ChangeFeed,
    private readonly cookie: SessionCookie,
  ) {}

  /** A stream for whoever accepts text/event-stream; else what happened since the given place. */
  @Get()
  @ForStaff()
  @NoUseOfSession()
  @Operation({
    summary: 'Changes as they happen (text/event-stream), or since a place (JSON)',
    query: liveQuery,
    answer: liveAnswer,
  })
  async follow(
    @Caller() staff: Staff,
    @CheckedQuery(liveQuery) { since }: z.output<typeof liveQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const place = String(request.headers['last-event-id'] ?? since ?? '');
    const wantsStream = /text\/event-stream/.test(request.headers.accept ?? '');
    if (request.method === 'HEAD' || !wantsStream) {
      return void reply.send(await this.answer(staff, place));
    }
    this.hub.enforceRoomFor(staff.id);
    const given = place ? (Snapshot.read(place) ?? 'unknown') : undefined;
    const token = request.cookies[this.cookie.name] ?? '';
    reply.hijack();
    request.raw.socket.setNoDelay(true);
    // What the server says with every answer is said here by hand: a hijacked reply has nobody else.
    const headers = { ...reply.getHeaders(), ...STREAM_HEADERS };
    for (const [name, value] of Object.entries(headers)) {
      if (value !== undefined) reply.raw.setHeader(name, value);
    }
    reply.raw.flushHeaders();
    const stream = new LiveStream(staff, token, reply.raw, (one, wasSlow) =>
      this.hub.leave(one, wasSlow),
    );
    this.hub.join(stream, given);
  }

  private async answer(staff: Staff, place: string): Promise<z.input<typeof liveAnswer>> {
    const given = Snapshot.read(place);
    const batch = await this.feed.since(given ?? (await this.feed.now()));
    const isReset = batch.isTooMuch || (place !== '' && !given);
    const { changes, gone, hasNotices } = deliveryOf(staff, isReset ? NOTHING : batch);
    return {
      ...{ cursor: batch.snapshot.text, isReset, hasNotices },
      changes: changes.map((change) => ({ ...change, kinds: [...change.kinds] })),
      gone: [...gone],
    };
  }
}

const NOTHING = { facts: [], noticed: [] };
