/** How lengths of time are counted. */
export const UNITS = ['working day', 'calendar day', 'working hour', 'working minute'] as const;

/** Where a rung stands against its deadline. */
export const SIDES = ['deadline', 'before', 'after', 'share'] as const;

/** A length of time or a place on a ladder, in the parts of a form. */
export interface Parts {
  readonly side: (typeof SIDES)[number];
  readonly amount: number;
  readonly unit: string;
}

/** Takes apart `3 working days`, `-1 working day`, `50 %`, `deadline`. */
export function readParts(text: string): Parts {
  if (text === 'deadline') return { side: 'deadline', amount: 1, unit: UNITS[0] };
  const [, share] = /^(\d+) ?%$/.exec(text) ?? [];
  if (share) return { side: 'share', amount: Number(share), unit: UNITS[0] };
  const [, sign, amount = '1', unit = UNITS[0]] = /^([+-]?)(\d+) (.+?)s?$/.exec(text) ?? [];
  return { side: sign === '-' ? 'before' : 'after', amount: Number(amount), unit };
}

/** A length as the setting writes it. */
export const writeLength = ({ amount, unit }: Pick<Parts, 'amount' | 'unit'>): string =>
  `${amount} ${unit}${amount === 1 ? '' : 's'}`;

/** A place on a ladder as the setting writes it. */
export function writePlace({ side, amount, unit }: Parts): string {
  if (side === 'deadline') return 'deadline';
  if (side === 'share') return `${amount} %`;
  return `${side === 'before' ? '-' : '+'}${writeLength({ amount, unit })}`;
}
