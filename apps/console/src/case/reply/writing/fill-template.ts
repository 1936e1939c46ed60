/** What a saved reply's places are filled with; undefined where the case does not say. */
export type Filling = Readonly<Record<string, string | undefined>>;

const PLACE = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The words of a saved reply for one case; a place that nothing fills stays, so that it is seen. */
export const fillTemplate = (body: string, filling: Filling): string =>
  body.replace(PLACE, (place, name: string) =>
    Object.hasOwn(filling, name) ? (filling[name] ?? place) : place,
  );
