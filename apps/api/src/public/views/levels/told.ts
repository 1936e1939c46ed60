import type { MonthFigure } from '#insight';

/** A figure that may be told. */
export type Told = MonthFigure & { readonly due: number; readonly onTime: number };

export const isTold = (figure: MonthFigure): figure is Told =>
  figure.due !== undefined && figure.onTime !== undefined;

export const sum = (figures: readonly Told[]) => ({
  due: figures.reduce((total, { due }) => total + due, 0),
  onTime: figures.reduce((total, { onTime }) => total + onTime, 0),
});

/** A share in whole percent; one that is not whole never rounds up to 100. */
export const percent = (part: number, whole: number): number => Math.floor((part / whole) * 100);

/** The months of some figures, as often as they come once, in their order. */
export const monthsOf = (figures: readonly { readonly month: string }[]): string[] => [
  ...new Set(figures.map(({ month }) => month)),
];
