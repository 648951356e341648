import { looksPlural } from '../../language/counts/count-nouns.ts';
import { smallNumber } from '../../language/counts/count-words.ts';
import type { TargetRef } from '../../model/claim.ts';
import { remember } from '../../model/remember.ts';
import type { Frame } from '../frames/frame.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Occurrence, ToldFrame } from '../tellings/occurrence.ts';
import { type Hit, hitsOf } from './compose-targets.ts';

/** What the words for a hit say. */
interface Said {
  /** How many; null of an uncounted plural. */
  many: number | null;
  /** What they are, the noun that heads them last: of "the two |Danish missionaries|". */
  words: readonly string[];
}
interface Told extends Hit, Said {}

/**
 * Who and what each reading says was hit. Of one occurrence the same people and things are called alike wherever they are told of again: by name where
 * all are named ("|a baker| was shot … Ana Ruiz was shot"), else in the fullest words ("|the missionaries|" where "two Danish missionaries" were told of).
 */
export function settleHits(scan: Scan, readings: readonly ToldFrame[]): TargetRef[][] {
  const hits = readings.map(({ frame }) => hitsOf(scan, frame).map(laidOut));
  const of = new Map<Occurrence, number[]>();
  readings.forEach(({ occurrence }, k) => {
    const told = of.get(occurrence);
    if (told) told.push(k);
    else of.set(occurrence, [k]);
  });
  const out: TargetRef[][] = [];
  for (const told of of.values()) {
    const frames = told.map((k) => readings[k].frame);
    const all = once(told.flatMap((k) => hits[k]));
    const named = all.filter((h) => h.told === 'name');
    const known = named.length >= counted(frames) ? named : [];
    told.forEach((k, at) => {
      const own = hits[k].flatMap((hit) => byName(hit, known) ?? (isAnybody(hit, frames[at]) ? [] : [fullest(hit, all)]));
      out[k] = once(own).map(({ ref }) => ref);
    });
  }
  return out;
}

const once = (hits: readonly Told[]): Told[] =>
  hits.filter(({ ref }, at) => hits.findIndex((o) => o.ref.name === ref.name && o.ref.title === ref.title && o.ref.id === ref.id) === at);

/** How many people tolls say were hit, at the least. */
const counted = (frames: readonly Frame[]): number =>
  Math.max(...frames.map((f) => f.killed?.min ?? 0)) + Math.max(...frames.map((f) => f.wounded?.min ?? 0));

/** Words for people that say nothing of who they are. */
const ANYBODY = /^(people|persons?|individuals?|others?|victims?)$/;

/** "at least |five people|" were killed: of whom nothing is told but how many, which stands as the toll. */
const isAnybody = ({ told, words }: Told, frame: Frame): boolean =>
  told === 'people' && (frame.killed ?? frame.wounded) !== null && words.every((word) => ANYBODY.test(word));

/** Those of the named whom words for people mean, where all who were hit are named: "the two teachers" of two; null where they may be others. */
function byName({ ref, told, many, words }: Told, named: readonly Told[]): readonly Told[] | null {
  if (told !== 'people' || !named.length) return null;
  const head = words[words.length - 1];
  const titled = named.filter((n) => n.ref.title?.toLowerCase().split(/\W+/).includes(head));
  if (many === 1 && titled.length === 1) return titled;
  const alike = ANYBODY.test(head) || ref.kinds[0] === 'unknown' || named.every((n) => n.ref.kinds[0] === ref.kinds[0]);
  return many === named.length && alike ? named : null;
}

/** The fullest words in which the same people or things are told of; its own where those differ ("the embassy" of two embassies). */
function fullest(hit: Told, all: readonly Told[]): Told {
  if (hit.told === 'name' || hit.told === 'owner') return hit;
  const same = all.filter((o) => o.told === hit.told && o.ref.title === hit.ref.title && isPartOf(hit, o));
  const most = same.reduce((a, b) => (fullness(b) > fullness(a) ? b : a), hit);
  return same.every((o) => isPartOf(o, most)) ? most : hit;
}

/** How much the words say; between like words "a market" of the story goes before "Market" of its headline. */
const fullness = ({ words, many, ref }: Told): number => words.length + (many === 1 && /^(an?|the) /i.test(ref.name) ? 0.5 : 0);

/** Whether all the words for some stand among those for others, and so many may they be: "|the soldiers|" of "five soldiers", and not "soldiers". */
const isPartOf = (part: Told, whole: Told): boolean =>
  part.words[part.words.length - 1] === whole.words[whole.words.length - 1] &&
  (part.many === whole.many || (part.many === null && whole.many !== 1 && /^(the|these|those|both) /i.test(part.ref.name))) &&
  part.words.every((word) => whole.words.includes(word));

/** Words before a noun that do not say what is meant. */
const BEFORE = /^(the|an?|this|that|these|those|both|another|other|at|least|about|some|more|than|his|her|its|their|one)$/;

function laidOut({ ref, told }: Hit): Told {
  const { many, words } = describe(ref.name);
  return { ref, told, many, words };
}

/** "the |two| |Danish missionaries|" */
const describe = remember((name): Said => {
  const [group, ...rest] = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.' -]/gu, ' ')
    .split(/ (?=of\b)/);
  const all = group.split(/\s+/).filter(Boolean);
  let many = looksPlural(all[all.length - 1] ?? '') || /(men|people|children)$/.test(group) ? null : 1;
  const words = all.filter((word, at) => {
    const number = smallNumber(word) ?? (/^\d+$/.test(word) ? Number(word) : undefined);
    if (number !== undefined && at < all.length - 1 && number > 1) many = number;
    return !BEFORE.test(word) && number === undefined;
  });
  return { many, words: [...rest.flatMap((r) => r.split(/\s+/)), ...words] };
});
