import type { Knowledge } from '../knowledge/knowledge.ts';
import { compareActors } from './compare-actors.ts';
import { compareActs } from './compare-acts.ts';
import { compareDays } from './compare-days.ts';
import { comparePlaces } from './compare-places.ts';
import { compareTargets } from './compare-targets.ts';
import { compareTolls } from './compare-tolls.ts';
import type { Telling } from './telling.ts';
import { likeness, type WordWeights } from './weigh-words.ts';

/** One thing that speaks for (above 0) or against (below 0) two tellings being of one occurrence, and why. */
export interface Evidence {
  weight: number;
  because: string;
}

/** How far two tellings speak of one occurrence. */
export interface Comparison {
  score: number;
  evidence: Evidence[];
}

/** What comparing needs besides the tellings. */
export interface Comparing {
  knowledge: Pick<Knowledge, 'actors'>;
  /** Weighed words of whole reports, by their number. */
  reportWords: (WordWeights | null)[];
}

/** From this score two tellings of different reports are one occurrence. */
export const JOINS = 3;

/** Compares two tellings: every feature gives a weight and its reason; the score is their sum. */
export function compareTellings(a: Telling, b: Telling, with_: Comparing): Comparison {
  const evidence: Evidence[] = [];
  const add = (e: Evidence | null): void => {
    if (e && e.weight !== 0) evidence.push(e);
  };
  const copied = a.sentences.some((s) => b.sentences.includes(s));
  if (copied) add({ weight: 5, because: 'told in the same sentence, copied' });
  add(compareActs(a, b, copied));
  const place = comparePlaces(a, b);
  add(place);
  const days = compareDays(a, b);
  add(days);
  add(compareTolls(a, b));
  add(compareActors(a, b, with_.knowledge));
  add(compareTargets(a, b));
  if (a.aggregate !== b.aggregate) add({ weight: -1.2, because: 'one is a total' });
  if (a.source === b.source) add({ weight: -2.5, because: 'told apart in one report' });
  else {
    const words = likeness(a.words, b.words);
    add({ weight: Math.min(2.5, 6 * Math.max(0, words - 0.05)), because: `sentences alike by ${percent(words)}` });
    if (a.main && b.main) add(compareReports(a, b, with_));
  }
  let score = 0;
  for (const e of evidence) score += e.weight;
  return { score, evidence };
}

/** Two reports of the same news are alike in their names and rare words throughout; it counts where both are mainly about the telling. */
function compareReports(a: Telling, b: Telling, { reportWords }: Comparing): Evidence | null {
  const [x, y] = [reportWords[a.source], reportWords[b.source]];
  if (!x || !y) return null;
  const alike = likeness(x, y);
  const late = a.published !== null && b.published !== null && Math.abs(a.published - b.published) > 30 ? 0.1 : 0;
  const weight = Math.max(-1, Math.min(4.5, 20 * (alike - late - 0.1)));
  return { weight, because: `reports alike by ${percent(alike)}` };
}

const percent = (x: number): string => `${Math.round(x * 100)}%`;
