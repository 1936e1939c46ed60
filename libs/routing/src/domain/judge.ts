import { type Keyword, type KeywordReader, type Match, matches, total } from './keywords.js';
import type { ReadMessage } from './read-message.js';
import type { RoutingRules } from './routing-rules.js';

/** A yes or no with the words it rests on. */
export interface Judgement {
  readonly holds: boolean;
  readonly score: number;
  readonly found: readonly Match[];
}

export type Judge = (message: ReadMessage, channel: string) => Judgement;

/** Whether the message reports wrongdoing by the office's people (檢舉), rather than bad service. */
export function reportJudge({ reports }: RoutingRules, read: KeywordReader): Judge {
  const acts = read(reports.acts);
  const markers = read(reports.markers);
  const actors = read(reports.actors);
  const innocent = read(reports.innocent);
  return (message, channel) => {
    const done = matches(message, acts);
    const marked = matches(message, markers);
    const found = [...done, ...marked];
    // Without an act or the words of the law there is nothing to report, whoever is named.
    const who = found.length > 0 ? total(matches(message, actors)) : 0;
    const fromEthics = channel === 'ethics' ? reports.threshold : 0;
    const score = total(found) + Math.min(who, 2) + fromEthics - total(matches(message, innocent));
    return { holds: score >= reports.threshold, score, found };
  };
}

/** Whether somebody has to look at the message today. */
export function urgencyJudge({ urgent }: RoutingRules, read: KeywordReader): Judge {
  const words = read(urgent.words);
  return (message) => {
    const found = matches(message, words);
    const score = total(found);
    return { holds: score >= urgent.threshold, score, found };
  };
}

/** Most messages complain, and a complaint taken for a question is the worse mistake. */
const IN_DOUBT_A_COMPLAINT = 1.5;

/** What the customer wants: an answer, an improvement, or a remedy. */
export function kindJudge({ kinds }: RoutingRules, read: KeywordReader) {
  const inquiry = read(kinds.inquiry);
  const suggestion = read(kinds.suggestion);
  const complaint = read(kinds.complaint);
  const count = (message: ReadMessage, words: readonly Keyword[]) => total(matches(message, words));
  return (message: ReadMessage): 'inquiry' | 'suggestion' | 'complaint' => {
    const asks = count(message, inquiry);
    const proposes = count(message, suggestion);
    const complains = count(message, complaint) + IN_DOUBT_A_COMPLAINT;
    if (proposes > asks && proposes > complains) return 'suggestion';
    return asks > complains ? 'inquiry' : 'complaint';
  };
}
