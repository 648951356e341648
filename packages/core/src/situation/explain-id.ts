import type { Claim } from '../model/claim.ts';
import type { Situation, SituationReport } from '../model/situation.ts';
import { explainParts } from './explain-parts.ts';
import { english } from './words/english.ts';
import type { Words } from './words/words.ts';

/** One link of the chain from a figure to the words of a report. */
export interface Explained {
  kind: 'finding' | 'incident' | 'claim' | 'truce' | 'clause' | 'report' | 'part';
  /** Null for a part that has no id of its own. */
  id: string | null;
  /** What it is, in a line. */
  title: string;
  /** Where the title asks a question. */
  answer?: string;
  facts: { label: string; value: string }[];
  /** For a claim: the words, and where they stand. */
  quote?: { text: string; report: SituationReport | null; start: number; end: number; speaker: string };
  /** What it rests on. */
  because: Explained[];
}

/** The chain, or why there is none and which ids come near. */
export type Explanation = { found: true; chain: Explained } | { found: false; reason: string; near: string[] };

/**
 * Why: from a finding, an incident, a claim, a report, or a figure of a truce (`aleppo-2016-05`, `aleppo-2016-05/calm`, `…/windows`)
 * back to the words of the reports. The beginning of an id is enough where only one id begins so.
 */
export function explainId(situation: Situation, asked: string, words: Words = english): Explanation {
  const wanted = asked.trim();
  const explain = explainParts(situation, words);
  const ids = explain.ids();
  if (ids.includes(wanted)) return { found: true, chain: explain.one(wanted) };
  const begins = wanted ? ids.filter((id) => id.startsWith(wanted) || bare(id).startsWith(wanted)) : [];
  if (begins.length === 1) return { found: true, chain: explain.one(begins[0]!) };
  if (begins.length > 1) return { found: false, reason: words.explain.many(wanted, begins.length), near: begins.slice(0, 8) };
  return { found: false, reason: words.explain.none(wanted), near: nearIds(wanted, ids) };
}

/** A claim's speakers in one line; the narrator when nobody else speaks. */
export function tellSpeakers(claim: Claim, words: Words): string {
  return claim.speaker.length ? words.listOf(claim.speaker.map(({ name }) => name)) : words.narrator;
}

function bare(id: string): string {
  return id.replace(/^(rep|clm|inc|fnd)_/, '');
}

/** Ids that share the longest beginning with the one asked for, or differ from it by a few letters. At most five. */
function nearIds(wanted: string, ids: readonly string[]): string[] {
  const short = bare(wanted);
  if (!short) return [];
  return ids
    .map((id) => ({ id, score: sharedStart(bare(id), short) * 2 + sharedLetters(bare(id), short) + sharedStart(id, wanted) / 2 }))
    .filter(({ score }) => score >= Math.max(3, short.length * 0.8))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, 5)
    .map(({ id }) => id);
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

function sharedLetters(a: string, b: string): number {
  let same = 0;
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] === b[at]) same++;
  return same;
}
