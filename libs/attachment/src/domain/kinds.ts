/** The kinds of file that are taken, with the endings their names may have; the first is the usual one. */
export const FILE_KINDS = {
  jpeg: { mime: 'image/jpeg', words: 'JPEG', endings: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  png: { mime: 'image/png', words: 'PNG', endings: ['png'] },
  webp: { mime: 'image/webp', words: 'WebP', endings: ['webp'] },
  gif: { mime: 'image/gif', words: 'GIF', endings: ['gif'] },
  pdf: { mime: 'application/pdf', words: 'PDF', endings: ['pdf'] },
  odt: { mime: 'application/vnd.oasis.opendocument.text', words: 'ODT', endings: ['odt'] },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    words: 'DOCX',
    endings: ['docx'],
  },
} as const;
export type FileKind = keyof typeof FILE_KINDS;

export const FILE_KIND_NAMES = Object.keys(FILE_KINDS) as FileKind[];

const PICTURES = ['jpeg', 'png', 'webp', 'gif'] as const;
export type PictureKind = (typeof PICTURES)[number];

export const isPicture = (kind: FileKind): kind is PictureKind =>
  PICTURES.some((picture) => picture === kind);

/** The kind of a media type that was found in the content; undefined where it is not taken. */
export const kindOfMime = (mime: string): FileKind | undefined =>
  FILE_KIND_NAMES.find((kind) => FILE_KINDS[kind].mime === mime);

/** Whether a name ends as files of that kind do. */
export const isNamedLike = (name: string, kind: FileKind): boolean =>
  FILE_KINDS[kind].endings.some((ending) => ending === endingOf(name));

/** What stands after the last dot, in small letters; empty where there is no dot. */
export const endingOf = (name: string): string =>
  /\.([^.]*)$/.exec(name)?.[1].normalize('NFKC').toLowerCase() ?? '';
