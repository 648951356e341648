import type { ActorMention, PlaceMention } from '../../language/mention.ts';
import { WORD } from '../../language/tokens.ts';
import { familyOf } from '../../model/act.ts';
import type { Speaker } from '../../model/claim.ts';
import type { OpenReading } from '../lay-open.ts';
import { senseNamed } from '../sentence/terms.ts';
import type { Occurrence } from '../tellings/occurrence.ts';
import { nearTold } from './near-told.ts';
import { isSameSide } from './same-side.ts';

/** One who denies, with whom he or she speaks for. */
export type Denier = Speaker & { speaksFor: string | null };

/** What a denial says: its sentence and the words behind its verb. */
export interface Denial {
  sentence: number;
  /** Token of the verb. */
  at: number;
  /** Words that say what is denied: [first, last). */
  first: number;
  last: number;
  /** What is denied stands before the verb in the same sentence ("an accusation they have denied"). */
  before: boolean;
  /** It points back and says nothing of its own ("denied this", "rejected the accusation"). */
  points: boolean;
  /** Its object is an event told before ("in the incident"). */
  atEvent?: boolean;
  /** Families of the acts its own words name ("had not fired"). */
  families?: readonly string[];
  deniers: readonly Denier[];
}

/** An occurrence that nobody told as done: it was only feared, planned or supposed. */
const isUnreal = (o: Occurrence): boolean =>
  o.frames.every((f) => f.mood === 'hypothetical' || f.mood === 'planned' || f.mood === 'general');

/** From this score on an occurrence is what was denied; a denial without words of its own asks for less. */
const LEAST = 3.4;
const LEAST_BARE = 2;

/**
 * Finds what is denied among what was told: whom it accuses, what its words share with the denial's, how near it stands, and whether the
 * report is about it. What the denier tells of others is never it. What was only supposed is denied as the done thing it speaks of.
 */
export function findDenied(open: OpenReading, denial: Denial, all: readonly Occurrence[]): Occurrence | null {
  const told = nearTold(all, denial.at);
  const words = contentOf(open, denial.first, denial.last);
  const places = open.scan.within(open.places, denial.first, denial.last).filter((p) => !p.adjective);
  const bare = words.size === 0 && places.length === 0;
  const longest = Math.max(0, ...told.map((o) => o.frames.length));
  let best: Occurrence | null = null;
  let most = bare ? LEAST_BARE : LEAST;
  for (const o of told) {
    let score = weigh(open, denial, words, places, o);
    if (denial.atEvent && !bare) score += 0.8 * pointed(denial, o);
    if (bare) score += denial.points ? pointed(denial, o) : o.lede && o.frames.length === longest ? 1.2 : 0;
    if (score > most) {
      best = o;
      most = score;
    }
  }
  return best && isUnreal(best) ? doneThing(open, best, told) : best;
}

/** "denied this": what was said just before. */
function pointed(denial: Denial, o: Occurrence): number {
  if (o.frames.every((f) => f.sentence > denial.sentence)) return -2;
  return o.frames.some((f) => denial.sentence - f.sentence === 1 || (f.sentence === denial.sentence && f.head < denial.at)) ? 2.5 : 0;
}

/** The occurrence told as done that a supposed one speaks of, by their words: "may have targeted the convoy" and the convoy that was hit. */
function doneThing(open: OpenReading, supposed: Occurrence, told: readonly Occurrence[]): Occurrence | null {
  const words = wordsOf(open, supposed);
  let best: Occurrence | null = null;
  let most = 0;
  for (const o of told) {
    if (isUnreal(o)) continue;
    const theirs = wordsOf(open, o);
    let shared = 0;
    for (const w of words) if (theirs.has(w)) shared++;
    if (shared > 0) shared += sameDay(supposed, o);
    if (shared > most) {
      most = shared;
      best = o;
    }
  }
  return best;
}

/** The days said of two occurrences: the same speaks for their being one, others against it. */
export function sameDay(a: Occurrence, b: Occurrence): number {
  const days = (o: Occurrence) => o.frames.flatMap((f) => (f.time?.when && !f.timeInferred ? [f.time.when] : []));
  const [x, y] = [days(a), days(b)];
  if (!x.length || !y.length) return 0;
  return x.some((v) => y.some((w) => v.start < w.end && w.start < v.end)) ? 1.5 : -1.5;
}

const wordsKnown = new WeakMap<Occurrence, Set<string>>();

/** The words an occurrence is told with; worked out once all is told. */
function wordsOf(open: OpenReading, o: Occurrence): ReadonlySet<string> {
  const known = wordsKnown.get(o);
  if (known) return known;
  const out = new Set<string>();
  wordsKnown.set(o, out);
  for (const f of o.frames.slice(0, 12)) {
    for (const w of contentOf(open, f.first, Math.max(f.end, f.last))) out.add(w);
    for (const t of f.targets) if (t.term) for (const w of contentOf(open, t.term.first, t.term.last)) out.add(w);
  }
  return out;
}

function weigh(open: OpenReading, denial: Denial, words: ReadonlySet<string>, places: readonly PlaceMention[], o: Occurrence): number {
  const here = o.frames.some((f) => f.sentence === denial.sentence && f.head < denial.at);
  if (denial.before && !here) return 0;
  let score = nearness(denial, o) + (here ? 1 : 0) + (o.lede ? 0.5 : 0) + 0.2 * Math.min(3, o.frames.length - 1);
  const accused: ActorMention[] = [];
  for (const f of o.frames.slice(0, 12)) accused.push(...f.agents);
  if (accused.length) {
    if (accused.some((a) => denial.deniers.some((d) => isSameSide(d, a)))) score += 3.5 + (accusedJustBefore(denial, o) ? 1.5 : 0);
    else if (accused.every((a) => !a.generic)) score -= 1.5;
  }
  if (words.size) {
    const theirs = wordsOf(open, o);
    let shared = 0;
    for (const w of words) if (theirs.has(w)) shared++;
    score += Math.min(3, shared * 1.2);
  }
  if (places.length) score += fitsPlaces(places, o);
  if (denial.families?.length) score += denial.families.includes(familyOf(o.act)) ? 1.5 : -1;
  const inObject = o.frames.some((f) => f.head >= denial.first && f.head < denial.last);
  if (inObject) return score + (o.frames.length > 1 ? 4 : 2.5);
  return o.frames.every((f) => tellsOfOthers(open, denial, f.head)) ? 0 : score;
}

/** The sentence right before, or this one, accuses the denier of it. */
function accusedJustBefore(denial: Denial, o: Occurrence): boolean {
  return o.frames.some((f) => {
    const gap = denial.sentence - f.sentence;
    return (gap === 1 || (gap === 0 && f.head < denial.at)) && f.agents.some((a) => denial.deniers.some((d) => isSameSide(d, a)));
  });
}

function nearness(denial: Denial, o: Occurrence): number {
  let near = Number.POSITIVE_INFINITY;
  for (const f of o.frames) {
    const gap = denial.sentence - f.sentence;
    // behind what is denied, in the same sentence, something else is told
    near = Math.min(near, gap > 0 ? gap : gap === 0 ? (f.head < denial.last ? 0 : 4) : 1.5 - gap);
  }
  return near <= 0 ? 2.6 : near <= 1 ? 2.4 : Math.max(0, 2.2 - 0.2 * near);
}

/** What the places a denial names say for an occurrence being what it denies: the same, none named, others. */
export function fitsPlaces(places: readonly PlaceMention[], o: Occurrence): number {
  const theirs: PlaceMention[] = [];
  for (const f of o.frames) theirs.push(...f.places);
  if (!theirs.length) return 0;
  const same = theirs.some((p) =>
    places.some(
      (q) => p === q || p.where.name === q.where.name || p.within.includes(q.where.id ?? '-') || q.within.includes(p.where.id ?? '-'),
    ),
  );
  return same ? 1 : -1;
}

/** The denier itself tells this one, of others. */
function tellsOfOthers(open: OpenReading, denial: Denial, token: number): boolean {
  const voice = open.voiceAt(token);
  return voice.denied !== true && voice.speakers.some((s) => denial.deniers.some((d) => isSameSide(d, s)));
}

/** Words that denials are made of. */
const EMPTY =
  /^(civilian|people|involve|accus|alleg|claim|charge|report|assert|responsib|statement|false|baseless|wrong|monday|tuesday|wednesday|thursday|friday|saturday|sunday|instead|suggest)/;

/** The words of a stretch that can tell one event from another, folded. */
export function contentOf(open: OpenReading, first: number, last: number): Set<string> {
  const out = new Set<string>();
  const { tokens, scan } = open;
  for (let i = first; i < last; i++) {
    if (tokens.kind[i] !== WORD || scan.marks(i) !== 0) continue;
    const word = tokens.lower(i);
    if (word.length < 4 || EMPTY.test(word) || senseNamed(scan.term(i), 'says', 'denies')) continue;
    out.add(word.replace(/(ings?|ed|es|s)$/, ''));
  }
  return out;
}
