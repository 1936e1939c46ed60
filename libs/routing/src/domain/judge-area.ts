import type { Judge } from './judge.js';
import { type KeywordReader, type Match, matches, total } from './keywords.js';
import { normalise } from './normalise.js';
import type { ReadMessage } from './read-message.js';
import type { RoutingRules } from './routing-rules.js';

/** How far from a place's name a word may stand that makes it the place complained of. */
const BEFORE = 3;
const AFTER = 9;
const POINTS = 2;
/** One office named twice is no more elsewhere than one named once, but two places are. */
const COUNTED = 2;

/** Whether the message is for another post office than ours. */
export function areaJudge({ area }: RoutingRules, read: KeywordReader): Judge {
  const places = [area.places.map(normalise)];
  const cues = read(area.cues);
  const own = area.own.map(normalise);
  const isMeant = meaning(area);
  return (message) => {
    const named = places
      .flatMap((part) => message.placesOf(part))
      .filter(({ at, word }) => isMeant(message, at, at + word.length))
      .map(({ word }): Match => ({ words: [word], points: POINTS }));
    const found = [...named.slice(0, COUNTED), ...matches(message, cues)];
    const ours = own.some((word) => message.text.includes(word)) ? 1 : 0;
    const score = total(found) - ours;
    return { holds: score >= area.threshold, score, found };
  };
}

/** A place is meant when the writer lives there or its office is named, not when mail goes there. */
function meaning(area: RoutingRules['area']) {
  const [before, after] = [area.before.map(normalise), area.after.map(normalise)];
  const [streets, routes] = [area.streets.map(normalise), area.routes.map(normalise)];
  return ({ text }: ReadMessage, from: number, to: number): boolean => {
    const tail = text.slice(to, to + AFTER);
    if (streets.some((word) => tail.startsWith(word))) return false;
    const justBefore = (word: string): boolean =>
      text.slice(Math.max(0, from - BEFORE - word.length), from).includes(word);
    if (before.some(justBefore)) return true;
    const head = text.slice(0, from);
    return !routes.some((word) => head.endsWith(word)) && after.some((word) => tail.includes(word));
  };
}
