import {
  compileWords,
  type Keyword,
  type Match,
  matches,
  type ReadMessage,
  total,
} from './keywords.js';
import { normalise } from './normalise.js';
import type { RoutingRules } from './routing-rules.js';

/** A yes or no with the words it rests on. */
export interface Judgement {
  readonly holds: boolean;
  readonly score: number;
  readonly found: readonly Match[];
}

export type Judge = (message: ReadMessage, channel: string) => Judgement;

/** Whether the message reports wrongdoing by the office's people (檢舉), rather than bad service. */
export function reportJudge(rules: RoutingRules['reports']): Judge {
  const acts = compileWords(rules.acts);
  const markers = compileWords(rules.markers);
  const actors = compileWords(rules.actors);
  const innocent = compileWords(rules.innocent);
  return (message, channel) => {
    const done = matches(message, acts);
    const marked = matches(message, markers);
    const found = [...done, ...marked];
    // Without an act or the words of the law there is nothing to report, whoever is named.
    const who = found.length > 0 ? total(matches(message, actors)) : 0;
    const fromEthics = channel === 'ethics' ? rules.threshold : 0;
    const score = total(found) + Math.min(who, 2) + fromEthics - total(matches(message, innocent));
    return { holds: score >= rules.threshold, score, found };
  };
}

/** Whether the message is for another post office than ours. */
export function areaJudge(rules: RoutingRules['area']): Judge {
  const places = rules.places.map(normalise);
  const phrases: Keyword[] = places.flatMap((place) => [
    ...rules.before.map((word) => phrase(normalise(word) + place)),
    ...rules.after.map((word) => phrase(place + normalise(word))),
  ]);
  const cues = compileWords(rules.cues);
  const own = rules.own.map(normalise);
  return (message) => {
    const elsewhere = matches(message, phrases);
    const found = [...elsewhere.slice(0, 2), ...matches(message, cues)];
    const ours = own.some((word) => `${message.subject}${message.body}`.includes(word)) ? 1 : 0;
    const score = total(found) - ours;
    return { holds: score >= rules.threshold, score, found };
  };
}

const phrase = (word: string): Keyword => ({ word, parts: [word], weight: 2 });

/** Whether somebody has to look at the message today. */
export function urgencyJudge(rules: RoutingRules['urgent']): Judge {
  const words = compileWords(rules.words);
  return (message) => {
    const found = matches(message, words);
    const score = total(found);
    return { holds: score >= rules.threshold, score, found };
  };
}

/** Most messages complain, and a complaint taken for a question is the worse mistake. */
const IN_DOUBT_A_COMPLAINT = 1.5;

/** What the customer wants: an answer, an improvement, or a remedy. */
export function kindJudge(rules: RoutingRules['kinds']) {
  const inquiry = compileWords(rules.inquiry);
  const suggestion = compileWords(rules.suggestion);
  const complaint = compileWords(rules.complaint);
  return (message: ReadMessage): 'inquiry' | 'suggestion' | 'complaint' => {
    const asks = total(matches(message, inquiry));
    const proposes = total(matches(message, suggestion));
    const complains = total(matches(message, complaint)) + IN_DOUBT_A_COMPLAINT;
    if (proposes > asks && proposes > complains) return 'suggestion';
    return asks > complains ? 'inquiry' : 'complaint';
  };
}
