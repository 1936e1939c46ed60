// Compresses what browsers get once, at the build, so that no request waits for it.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import { at, filesBelow } from './stamps.mjs';

/** Below this, compressing saves no packet. */
const LEAST_BYTES = 1_400;
const WAYS = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/** Writes `.br` and `.gz` beside every script, style and picture in a folder that gets shorter by it. */
export async function compressBelow(folder) {
  const files = filesBelow(folder, (file) => /\.(js|css|svg)$/.test(file));
  await Promise.all(
    files.flatMap((file) => {
      const bytes = readFileSync(at(file));
      if (bytes.length < LEAST_BYTES) return [];
      return Object.entries(WAYS).map(async ([way, compress]) => {
        const short = await compress(bytes);
        if (short.length < bytes.length) writeFileSync(at(`${file}.${way}`), short);
      });
    }),
  );
}
