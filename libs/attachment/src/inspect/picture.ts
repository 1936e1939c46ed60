import { Refusal } from '#kernel';
import sharp, { type Sharp } from 'sharp';
import type { PictureKind } from '../domain/kinds.js';

/** Largest picture, in pixels; an animation counts all its frames, and they lie in memory together. */
const MOST_PIXELS = 50_000_000;
const MOST_PIXELS_MOVING = 25_000_000;
const MOST_FRAMES = 300;
const PREVIEW_SIDE = 1_600;
const SECONDS = 20;

// One picture at a time, one thread each: an api process has other things to do.
sharp.cache(false);
sharp.concurrency(1);
// Of all that libvips could read, what we take and nothing else.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    ...['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'],
    'VipsForeignLoadNsgif',
  ],
});

/** What a picture is like, upright. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const WRITERS: Readonly<Record<PictureKind, (picture: Sharp) => Sharp>> = {
  jpeg: (picture) => picture.jpeg({ quality: 90 }),
  png: (picture) => picture.png({ compressionLevel: 7 }),
  webp: (picture) => picture.webp({ quality: 90 }),
  gif: (picture) => picture.gif(),
};

/**
 * Writes a picture anew from its pixels, so that nothing else that was in the file lives on: where it
 * was taken, by what, for whom, and whatever else the file was at the same time. And a small one to show.
 * Throws Refusal `file_too_many_pixels`, `file_damaged`.
 */
export async function redraw(
  kind: PictureKind,
  from: string,
  to: { readonly file: string; readonly preview: string },
): Promise<PictureSize> {
  try {
    const isMoving = await enforceSize(from, kind);
    const { width, height, pageHeight } = (await WRITERS[kind](
      opened(from, isMoving).autoOrient(),
    ).toFile(to.file)) as { width: number; height: number; pageHeight?: number };
    await opened(from, false)
      .autoOrient()
      .resize({
        width: PREVIEW_SIDE,
        height: PREVIEW_SIDE,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .webp({ quality: 80 })
      .toFile(to.preview);
    return { width, height: pageHeight ?? height };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw told(error as Error);
  }
}

/** By the header alone, before a pixel is read. Whether it moves. */
async function enforceSize(from: string, kind: PictureKind): Promise<boolean> {
  const { width, height, pages = 1 } = await opened(from, false).metadata();
  const isMoving = pages > 1 && (kind === 'gif' || kind === 'webp');
  const most = isMoving ? MOST_PIXELS_MOVING : MOST_PIXELS;
  const pixels = width * height * (isMoving ? pages : 1);
  if (pixels > most || pages > MOST_FRAMES) throw tooMany(most);
  return isMoving;
}

const opened = (file: string, animated: boolean): Sharp =>
  sharp(file, {
    ...{ animated, limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true },
  }).timeout({ seconds: SECONDS });

const tooMany = (most: number) =>
  new Refusal('file_too_many_pixels', { megapixels: Math.floor(most / 1_000_000) });

/** What libvips says of a file is about the file. */
const told = ({ message }: Error): Refusal =>
  /exceeds pixel limit/.test(message) ? tooMany(MOST_PIXELS) : new Refusal('file_damaged');
