import { DESKTOP, PHONE } from '#testing';

type Viewport = typeof PHONE;
type Combination = readonly ['zh' | 'en', 'light' | 'dark'];

const EVERY: readonly Combination[] = [
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'dark'],
  ['en', 'light'],
];

/**
 * How each screen is looked at: by width, the languages and themes. In daily tests each width meets
 * each language and each theme, and each language each theme, in four looks; all eight with LOOKS=all.
 */
export const looks: readonly (readonly [Viewport, readonly Combination[]])[] =
  process.env.LOOKS === 'all'
    ? [
        [PHONE, EVERY],
        [DESKTOP, EVERY],
      ]
    : [
        [PHONE, [EVERY[1], EVERY[3]]],
        [DESKTOP, [EVERY[0], EVERY[2]]],
      ];

/** The same, one after the other. */
export const everyLook = looks.flatMap(([viewport, all]) =>
  all.map(([lang, scheme]) => ({ viewport, lang, scheme, width: viewport.width })),
);
