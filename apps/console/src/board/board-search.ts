/** A search for a number arrives as a number. */
export const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number'
    ? String(value)
    : undefined;

/** What the board shows, as it stands in the address: the end of a day of the past, one section. */
export interface BoardSearch {
  asOf?: string;
  section?: string;
  /** The month in which the sections are compared. */
  month?: string;
}

/** The part of a figure that is opened. */
export interface FigurePart {
  handler?: string;
  month?: string;
  weekday?: string;
  week?: string;
  bucket?: string;
}

/** Which figure is opened. */
export interface FigureSearch extends BoardSearch, FigurePart {
  figure?: string;
}

type Raw = Record<string, unknown>;

export const boardSearch = ({ asOf, section, month }: Raw): BoardSearch => ({
  asOf: text(asOf),
  section: text(section),
  month: text(month),
});

export const figureSearch = (raw: Raw): FigureSearch => ({
  ...boardSearch(raw),
  figure: text(raw.figure),
  handler: text(raw.handler),
  weekday: text(raw.weekday),
  week: text(raw.week),
  bucket: text(raw.bucket),
});

/** As a query of the api; what is not given is left out. */
export const queryOf = (search: object): string =>
  new URLSearchParams(
    Object.entries(search).filter(([, value]) => value !== undefined) as [string, string][],
  ).toString();
