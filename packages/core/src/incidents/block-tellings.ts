import { familyOf } from '../model/act.ts';
import { layOutMeetings, type Meetings, walkMeetings } from '../reports/copies/walk-meetings.ts';
import { NumberColumn } from '../reports/number-column.ts';
import { mixBits } from '../reports/scan-words.ts';
import { radiusOf } from './compare/compare-places.ts';
import type { Comparing } from './compare/compare-tellings.ts';
import { foldName } from './compare/fold-name.ts';
import type { WeighedReport } from './compare/weigh-reports.ts';
import type { Rarity } from './compare/weigh-words.ts';
import type { WordWeights } from './compare/word-rooms.ts';
import { hashName } from './hash-name.ts';
import type { Telling } from './telling.ts';

/** Side of a cell of the map, in degrees; cells overlap by half. */
const CELL = 0.4;
/** Days enumerated for a telling; of a longer span only the first and the last. */
const DAYS = 8;
/** So many days before the day concluded for it, what is told may have happened. */
const NEWS = 3;
/** Heaviest words of a telling's sentences, and of a whole report, by which others are looked up. */
const WORDS = 6;
const REPORT_WORDS = 14;
/** In a block of more tellings than this each meets only some of the next ones; where the block is a word, a target or a figure, none: it is no rare one. */
const CROWD = 80;
const WEAK_CROWD = 24;

/**
 * Calls `meet` (lower index first, each pair once) for tellings worth comparing: near in place and days, alike in rare words and days,
 * in what was hit, in figures, or mainly told of by like reports. Near-linear: no telling meets more than a bounded number in a block.
 */
export function blockTellings(
  tellings: Telling[],
  comparing: Pick<Comparing, 'weighed' | 'rarity'>,
  meet: (a: number, b: number) => void,
  known?: KnownBlocks,
): void {
  walkMeetings(meetingsOf(tellings, comparing, known), meet);
}

/** Where tellings meet; what that was sorted from has gone when this is done. */
function meetingsOf(
  tellings: Telling[],
  { weighed: reports, rarity }: Pick<Comparing, 'weighed' | 'rarity'>,
  known: KnownBlocks | undefined,
): Meetings {
  const keys = new NumberColumn();
  const ends = Int32Array.from(tellings, (telling) => {
    const own = known?.get(telling.version) ?? blocksOf(telling, reports, rarity);
    known?.set(telling.version, own);
    keys.add(own);
    return keys.length;
  });
  return layOutMeetings(
    (visit) => {
      for (let i = 0, at = 0; i < ends.length; i++) for (; at < ends[i]; at++) visit(keys.at(at) >>> 0, i);
    },
    tellings.length,
    reachOf,
  );
}

/** How many of those behind it a telling meets in a block of so many. */
function reachOf(crowd: number, key: number): number {
  if (crowd > WEAK_CROWD && key & WEAK) return 0;
  return crowd <= CROWD ? crowd : Math.max(8, Math.floor((CROWD * CROWD) / crowd));
}

/** Blocks that tellings fall into, by the numbers of what they say. */
export type KnownBlocks = Map<number, Uint32Array>;

/** Mark of a key that alone says little. */
const WEAK = 1;

function blocksOf(t: Telling, reports: WeighedReport[], rarity: Rarity): Uint32Array {
  const keys = new Set<number>();
  const days = pairedDays(t);
  const toldDays = t.daysInferred ? pairedDays(t, NEWS) : days;
  for (const place of t.places.slice(0, 4)) {
    if (place.lat !== null && place.lon !== null && radiusOf(place) <= 40) {
      for (let k = 0; k < 4; k++) {
        const y = Math.floor((place.lat + (k & 1 ? CELL / 2 : 0)) / CELL);
        const x = Math.floor((place.lon + (k & 2 ? CELL / 2 : 0)) / CELL);
        for (const d of days) keys.add(keyOf(BY_CELL + k, y, x, d));
      }
    } else for (const d of days) keys.add(keyOf(BY_NAME, hashName(foldName(place.name)), hashName(familyOf(t.act)), d));
  }
  for (const word of heaviest(t.words, WORDS, rarity)) for (const d of days) keys.add(keyOf(BY_WORD, word, d, 0));
  for (const target of t.targets) for (const d of toldDays) keys.add(keyOf(BY_TARGET, hashName(target), d, 0));
  for (const toll of t.killed) if ((toll.min ?? 0) > 4) for (const d of toldDays) keys.add(keyOf(BY_TOLL, toll.min ?? 0, d, 0));
  for (const name of t.people) keys.add(keyOf(BY_PERSON, hashName(name), 0, 0));
  for (const s of t.sentences) keys.add(keyOf(BY_SENTENCE, hashName(s), 0, 0));
  const words = t.main ? reports[t.source]?.words : undefined;
  if (words) for (const word of heaviest(words, REPORT_WORDS, rarity)) keys.add(keyOf(BY_REPORT, word, 0, 0));
  for (const person of (t.main ? reports[t.source]?.persons : null) ?? t.persons) keys.add(keyOf(BY_REPORTED_PERSON, person | 1, 0, 0));
  return Uint32Array.from(keys);
}

/** Numbers of two-day stretches, overlapping, that a telling's days touch: days next to one another share one. */
function pairedDays(t: Telling, before = 0): number[] {
  const out = new Set<number>();
  const put = (day: number): void => {
    out.add(day);
    out.add(day + 1);
  };
  for (let d = 1; d <= before && t.days; d++) put(t.days.start - d);
  if (t.days) {
    if (t.days.end - t.days.start <= DAYS) for (let d = t.days.start; d < t.days.end; d++) put(d);
    else {
      put(t.days.start);
      put(t.days.end - 1);
    }
  } else if (t.published !== null) for (let d = 0; d < 3; d++) put(t.published - d);
  else out.add(-1);
  return [...out];
}

/** The words of most weight that some other text has too, the heaviest first; of equals the lower number, which stands first in the list. */
function heaviest(text: WordWeights, n: number, rarity: Rarity): number[] {
  const { from, to } = text;
  const top: number[] = [];
  const weights: number[] = [];
  for (let i = from; i < to; i++) {
    const weight = text.weight(i);
    if ((top.length === n && weight <= weights[n - 1]) || !rarity.isShared(text.word(i))) continue;
    if (top.length === n) {
      top.pop();
      weights.pop();
    }
    let k = top.length;
    while (k > 0 && weight > weights[k - 1]) k--;
    top.splice(k, 0, text.word(i));
    weights.splice(k, 0, weight);
  }
  return top;
}

function keyOf(kind: number, a: number, b: number, c: number): number {
  const hash = mixBits(Math.imul(mixBits(Math.imul(mixBits(a + kind * 0x9e3779b1), 31) + b), 31) + c);
  const weak = kind === BY_WORD || kind === BY_TARGET || kind === BY_TOLL || kind === BY_REPORT || kind === BY_REPORTED_PERSON;
  return ((hash & ~WEAK) | (weak ? WEAK : 0)) >>> 0;
}
const BY_CELL = 1;
const BY_NAME = 5;
const BY_WORD = 6;
const BY_TARGET = 7;
const BY_TOLL = 8;
const BY_SENTENCE = 9;
const BY_REPORT = 10;
const BY_PERSON = 11;
const BY_REPORTED_PERSON = 12;
