import { ordinalNumber } from '../../language/counts/count-words.ts';
import type { CountMention, PlaceMention } from '../../language/mention.ts';
import { POSSESSIVE } from '../../language/tokens.ts';
import type { Frame } from '../frames/frame.ts';
import { isScene } from '../places/attach-place.ts';
import { isVerb } from '../sentence/clauses.ts';
import { CONJUNCTION, DETERMINER, PREPOSITION, STOP } from '../sentence/grammar.ts';
import { prepositionOf } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import { addCompanions, TOLD_OF } from './add-companions.ts';
import { sum } from './people-list.ts';
import { THINGS } from './toll-counts.ts';
import type { TollStatement } from './toll-statement.ts';

/** Where a member of a list of tolls stands: "|three in Hama|". */
const AT = /^(in|at|near|outside)$/;

/**
 * Tolls that leave out the verb said before: "two were killed in Idlib and |three in Hama|" is one more event like the first, and
 * "four died in an encounter and |five in a gun battle|" gives the second event its toll. Adds the events that are told so.
 */
export function addGapped(scan: Scan, frames: Frame[], tolls: readonly TollStatement[], first: number, last: number): void {
  for (const toll of tolls) {
    addCompanions(scan, frames, toll, Math.min(last, ...tolls.filter((t) => t.at > toll.at).map((t) => t.first)));
    if (!toll.killed) hurtElsewhere(scan, frames, toll, tolls);
    if (!toll.killed || toll.killed.max === 0) continue;
    const host = frames.find((f) => f.killed === toll.killed);
    for (const c of scan.within(scan.reading.counts, Math.max(toll.last, toll.counted), last)) {
      const at = behindNoun(scan, c);
      // "the rebels lost 14 fighters and |the army three|"
      const other = toll.own ? scan.actor(c.first - 1) : null;
      if (host?.killed && other && !c.idle && scan.has(other.first - 1, CONJUNCTION | DETERMINER)) {
        host.killed = sum(host.killed, { min: c.min, max: c.max, approx: c.approx });
        continue;
      }
      const ahead = host && placeAhead(scan, c, at);
      if (ahead) {
        host.given ??= scenesBetween(scan, scan.sentences[toll.clause.sentence].first, ahead.first).pop() ?? null;
        frames.push(memberOf(host, c, c.last, ahead));
        continue;
      }
      if (!opensMember(scan, c)) continue;
      if (host?.killed && (goesOn(scan, toll, host, c, at) || besides(scan, toll, c, at))) {
        host.killed = sum(host.killed, { min: c.min, max: c.max, approx: c.approx });
        continue;
      }
      if (!AT.test(scan.lower(at))) continue;
      const event = frames.find((f) => f.kind === 'noun' && !f.killed && f.head > at && prepositionOf(scan, f.first, first)?.at === at);
      const figure = { min: c.min, max: c.max, approx: c.approx };
      if (event) {
        event.killed = figure;
        event.partOfTotal = scan.lower(at - 2) === 'of';
        event.first = Math.min(event.first, c.first);
        continue;
      }
      let k = at + 1;
      while (scan.has(k, DETERMINER)) k++;
      const place = scan.place(k);
      // "a nurse in X said" counts nobody
      if (!host || !place || place.first !== k || !isScene(scan, place) || isVerb(scan, place.last)) continue;
      // the first toll has the place that stands between, but for a sum: "18 were killed|:| ten in Hama, five in Homs"
      const whole = isSum(scan, toll, c);
      if (whole) host.severalPlaces = true;
      else host.given ??= scenesBetween(scan, toll.at, c.first).pop() ?? null;
      frames.push({ ...memberOf(host, c, place.last, place), partOfTotal: whole });
    }
  }
}

const scenesBetween = (scan: Scan, first: number, last: number): PlaceMention[] =>
  scan.within(scan.reading.places, first, last).filter((p) => isScene(scan, p));

/** One more event like that of a toll, with a figure and a place of its own. */
const memberOf = (host: Frame, c: CountMention, end: number, place: PlaceMention): Frame => ({
  ...host,
  agents: [...host.agents],
  targets: [],
  weapons: [...host.weapons],
  head: c.first,
  last: c.last,
  first: c.first,
  end,
  killed: { min: c.min, max: c.max, approx: c.approx },
  wounded: null,
  displaced: null,
  given: place,
  definite: false,
  partOfTotal: false,
  severalPlaces: false,
});

/** "five were killed in Hama, and |in Homs six|", "; |in Homs, six people|": the place that stands before a figure with no verb of its own; null for none. */
function placeAhead(scan: Scan, c: CountMention, end: number): PlaceMention | null {
  const place = scan.place(scan.comma(c.first - 1) ? c.first - 2 : c.first - 1);
  if (!place || !isScene(scan, place) || c.idle || c.max === 0) return null;
  let at = place.first - 1;
  while (scan.has(at, DETERMINER) || /^(north|south|east|west)(ern)?$/.test(scan.lower(at))) at--;
  const link = at - 1;
  if (!AT.test(scan.lower(at)) || !(scan.comma(link) || scan.has(link, CONJUNCTION) || /^[;:]$/.test(scan.lower(link)))) return null;
  return scan.punct(end) || scan.has(end, CONJUNCTION) ? place : null;
}

/** Whether a colon stands between a toll and a member told behind it. */
function isSum(scan: Scan, toll: TollStatement, c: CountMention): boolean {
  for (let i = toll.last; i < c.first; i++) if (scan.lower(i) === ':') return true;
  return false;
}

/** "killed six in Hama, three in Homs and |wounded ten in Idlib|", "killed six in Hama and |wounded ten in Idlib|": where each toll has a place behind it, the wounded have theirs. */
function hurtElsewhere(scan: Scan, frames: Frame[], toll: TollStatement, tolls: readonly TollStatement[]): void {
  const host = toll.wounded && frames.find((f) => f.wounded === toll.wounded);
  const here =
    host && (host.given ?? placeBehind(scan, tolls.find((t) => t.killed !== null && t.killed === host.killed)?.counted ?? -1, toll.at));
  if (!host || !here) return;
  const c = scan.within(scan.reading.counts, toll.at, toll.at + 5).find((n) => !n.idle);
  const place = c ? placeBehind(scan, behindNoun(scan, c), behindNoun(scan, c) + 3) : null;
  if (!place || place.where.id === here.where.id || place.within.includes(here.where.id ?? '-')) return;
  host.given = here;
  frames.push({
    ...host,
    agents: [...host.agents],
    targets: [],
    weapons: [...host.weapons],
    head: toll.at,
    last: toll.last,
    first: toll.first,
    end: place.last,
    killed: null,
    given: place,
    definite: false,
  });
  host.wounded = null;
}

/** "seven people |in Hama|": the place that stands right behind those counted; null for none. */
function placeBehind(scan: Scan, at: number, until: number): PlaceMention | null {
  const place = at >= 0 && at + 1 < until && AT.test(scan.lower(at)) ? scan.place(at + 1) : null;
  return place && isScene(scan, place) ? place : null;
}

/** "killed 12 |in the first blast and three in the second|", "three |in the market and two near| the station", "13 |on the one side and 12 on the other|": figures of one event. */
function besides(scan: Scan, toll: TollStatement, c: CountMention, at: number): boolean {
  if (!scan.has(c.first - 1, CONJUNCTION)) return false;
  if (scan.lower(at) === 'on')
    // "on the rebel side and three |on the government's|"
    for (let i = at + 1; i < at + 6; i++)
      if (scan.lower(i) === 'side' || (scan.tokens.kind[i] === POSSESSIVE && scan.has(i + 1, PREPOSITION | STOP)))
        return /^(the|its|their)$/.test(scan.lower(at + 1));
  let had = toll.counted;
  while (had < c.first && scan.lower(had) !== 'in' && !AT.test(scan.lower(had))) had++;
  if (had > toll.counted + 4 || had >= c.first || !AT.test(scan.lower(at))) return false;
  return [had, at].every((i) => /^(the|its|their|his)$/.test(scan.lower(i + 1)) && !scan.place(i + 2) && !scan.time(i + 1));
}

const ON_THE_SPOT = /^(instantly|immediately|outright|on the spot|at the scene|at the site|at once|there and then)\b/;
const AFTERWARDS =
  /^(later|overnight|afterwards|hours later|days later|on the way|on arrival|(in|at) (an? |the )?(\w+ )?(hospital|clinic)|(of|from) (\w+ )?(wounds|injuries))\b/;

/** "six died on the spot and |a seventh| on the way to hospital", "eleven died |on the spot and three in hospital|": more of the same dead. */
function goesOn(scan: Scan, toll: TollStatement, host: Frame, c: CountMention, at: number): boolean {
  const words = (from: number): string => scan.tokens.slice(from, from + 5).toLowerCase();
  if (ON_THE_SPOT.test(words(toll.last)) && AFTERWARDS.test(words(at))) return true;
  const rank = scan.lower(c.first) === 'a' ? ordinalNumber(scan.lower(c.first + 1)) : undefined;
  return (
    rank !== undefined && rank - 1 === host.killed?.min && /^(on|in|later|at|hours|overnight)$/.test(scan.lower(at)) && !scan.place(at + 1)
  );
}

/** "… and |three|", "…, |seven others|": a member of a list, with no verb of its own before it. */
function opensMember(scan: Scan, c: CountMention): boolean {
  if (c.idle || c.max === 0 || (c.noun >= 0 && (THINGS.test(scan.lower(c.noun)) || TOLD_OF.test(scan.lower(c.noun))))) return false;
  // "two |taken| prisoner in an attack"
  for (let i = c.last; i < c.noun; i++) if (isVerb(scan, i)) return false;
  const before = c.first - 1;
  return scan.comma(before) || /^[;:]$/.test(scan.lower(before)) || (scan.has(before, CONJUNCTION) && scan.lower(before) !== 'but');
}

/** Where what is counted ends: behind "others", "more" and a noun. */
function behindNoun(scan: Scan, c: CountMention): number {
  let i = Math.max(c.last, c.nounLast);
  while (/^(others?|more|people|civilians)$/.test(scan.lower(i))) i++;
  // "nine |of them| in an attack"
  return scan.lower(i) === 'of' && /^(them|whom)$/.test(scan.lower(i + 1)) ? i + 2 : i;
}
