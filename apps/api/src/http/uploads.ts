import multipart from '@fastify/multipart';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GivenFile } from '#attachment';
import { Refusal } from '#kernel';

/** Whose files they are: customers cannot take the places of the staff. */
type Uploaders = 'public' | 'staff';
/** So many forms with files may be on their way at once in one process, in all and from one address. */
const MOST_AT_ONCE: Readonly<Record<Uploaders, { all: number; address: number }>> = {
  public: { all: 60, address: 6 },
  staff: { all: 40, address: 40 },
};
/** A slow line is helped with patience, a silent one is not: bytes a second, after a while in milliseconds. */
const SLOWEST = 2_000;
const PATIENCE_MS = 20_000;
/** A file on a slow line takes its time; everything else is short. In milliseconds. */
export const UPLOAD_MS = 180_000;
const REQUEST_MS = 30_000;

/** The route takes files in a form (multipart/form-data); every other route refuses such a form. */
export const TakesFiles = (from: Uploaders) => RouteConfig({ takesFiles: from });

const takesFiles = (request: FastifyRequest): Uploaders | undefined =>
  (request.routeOptions.config as { takesFiles?: Uploaders }).takesFiles;

/** Lets forms with files in where a route takes them; `mostBytes` is the largest file. */
export async function acceptUploads(server: FastifyInstance, mostBytes: number): Promise<void> {
  await server.register(multipart, {
    // One byte more than is taken tells us that a file is too large; the rest of it is skipped.
    limits: { fileSize: mostBytes + 1, files: 1, fields: 30, fieldSize: 100_000, headerPairs: 50 },
    throwFileSizeLimit: false,
  });
  server.addHook('onRequest', async (request, reply) => {
    if (takesFiles(request)) return;
    if (/^multipart\//i.test(request.headers['content-type'] ?? '')) {
      throw Object.assign(new Error('unsupported media type'), { statusCode: 415 });
    }
    hurry(request, reply);
  });
}

/** Whoever sends a short text for half a minute is not sending a text. */
function hurry({ raw }: FastifyRequest, reply: FastifyReply): void {
  if (raw.method === 'GET' || raw.method === 'HEAD') return;
  const timer = setTimeout(() => raw.complete || raw.destroy(), REQUEST_MS).unref();
  for (const end of [raw, reply.raw]) end.once('close', () => clearTimeout(timer));
  reply.raw.once('finish', () => clearTimeout(timer));
}

/** The addresses whose forms are on their way, one entry for each form. */
const underWay: Readonly<Record<Uploaders, string[]>> = { public: [], staff: [] };

/** Takes a place for a form; gives back what frees it. Throws Refusal `uploads_busy`. */
function takePlace(request: FastifyRequest): () => void {
  const { ip, raw } = request;
  const from = takesFiles(request) ?? 'public';
  const places = underWay[from];
  const most = MOST_AT_ONCE[from];
  if (places.length >= most.all || places.filter((one) => one === ip).length >= most.address) {
    throw new Refusal('uploads_busy', { retryAfter: 20 });
  }
  places.push(ip);
  const { socket } = raw;
  const [began, before] = [Date.now(), socket.bytesRead];
  const watch = setInterval(() => {
    const ms = Date.now() - began;
    const isSlow = (socket.bytesRead - before) * 1_000 < SLOWEST * ms;
    if (ms > PATIENCE_MS && isSlow && !raw.complete) raw.destroy();
  }, 5_000).unref();
  return () => {
    clearInterval(watch);
    places.splice(places.indexOf(ip), 1);
  };
}

/** The one file of a form. Throws Refusal `file_missing`, `uploads_busy`, and whatever `work` throws. */
export async function withFile<T>(
  request: FastifyRequest,
  work: (file: GivenFile) => Promise<T>,
): Promise<T> {
  for await (const answer of eachFile(request, 1, work)) return answer;
  throw new Refusal('file_missing');
}

/**
 * Each file of a form, one after the other, in the order in which they come; a field without a file is
 * passed over. What `work` leaves unread is skipped, so that the sender hears the answer. The other fields
 * are put into `fields` as they come.
 * Throws Refusal `file_missing` where it is no such form, `uploads_busy`.
 */
export async function* eachFile<T>(
  request: FastifyRequest,
  most: number,
  work: (file: GivenFile) => Promise<T>,
  fields: Record<string, string> = {},
): AsyncGenerator<T> {
  if (!request.isMultipart()) throw new Refusal('file_missing');
  const leave = takePlace(request);
  try {
    for await (const part of request.parts({ limits: { files: most } })) {
      if (part.type !== 'file') {
        fields[part.fieldname] = String(part.value);
        continue;
      }
      try {
        if (part.filename) yield await work({ stream: part.file, name: part.filename });
      } finally {
        part.file.resume();
      }
    }
  } finally {
    leave();
  }
}
