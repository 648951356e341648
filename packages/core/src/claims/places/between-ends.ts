import type { PlaceMention } from '../../language/mention.ts';
import { halfway } from '../../language/places/place-area.ts';
import { kmBetween } from '../../model/where.ts';
import { DETERMINER } from '../sentence/grammar.ts';
import { GROUND } from '../sentence/ground.ts';
import type { Scan } from '../sentence/scan.ts';
import { COUNTRY_RANK, rankOf } from './place-rank.ts';

/** Ends of a way farther apart than this are those of no road that anybody is stopped on. */
const FAR_KM = 500;
/** Tokens before a way's end within which its other end, and the word for the way, is named. */
const BEHIND = 14;

/** The places of what happened, with one halfway in place of the ends that it happened between: "the road |from A to B|", "|between A and B|". */
export function betweenEnds(scan: Scan, places: PlaceMention[]): PlaceMention[] {
  let out = places;
  for (const p of places) {
    const way = wayOf(scan, p);
    if (way) out = [...out.filter((q) => q.first < way.first || q.first >= way.last), way];
  }
  return out;
}

function wayOf(scan: Scan, p: PlaceMention): PlaceMention | null {
  const near = scan
    .within(scan.reading.places, Math.max(0, p.first - BEHIND), p.last + BEHIND)
    .filter((q) => !q.adjective && !q.partOfName);
  const at = near.indexOf(p);
  return between(scan, p, near[at + 1]) ?? between(scan, near[at - 1], p);
}

/** What lies halfway between two places of which the words say that it is between them; null where they do not. */
function between(scan: Scan, a: PlaceMention | undefined, b: PlaceMention | undefined): PlaceMention | null {
  if (!a || !b || rankOf(a) >= COUNTRY_RANK || rankOf(b) >= COUNTRY_RANK) return null;
  const joiner = scan.lower(a.last);
  const km = kmBetween(a.where, b.where);
  if (km === null || km > FAR_KM || !/^(and|to|with)$/.test(joiner) || backTo(scan, b.first) !== a.last) return null;
  const lead = backTo(scan, a.first);
  if (!leads(scan, lead, joiner)) return null;
  return halfway(a, b, `between ${a.where.name} and ${b.where.name}`);
}

/** The token before "the |towns of| X". */
function backTo(scan: Scan, first: number): number {
  let at = first - 1;
  while (
    scan.has(at, DETERMINER) ||
    GROUND.has(scan.lower(at)) ||
    /^(of|towns|villages|cities|provinces|districts|regions)$/.test(scan.lower(at))
  )
    at--;
  return at;
}

/** Whether a word opens a way's ends: "|between|", "|linking|", and "from" behind what goes, or goes on. */
function leads(scan: Scan, at: number, joiner: string): boolean {
  const word = scan.lower(at);
  if (word === 'between') return joiner === 'and' && !SHARED.test(scan.lower(at - 1));
  if (LINKS.test(word)) return true;
  if (word !== 'from' || joiner !== 'to') return false;
  for (let i = at - 1; i >= at - 3; i--) if (GOES.test(scan.lower(i))) return true;
  return false;
}

/** What two sides have between them, wherever they are. */
const SHARED =
  /^(talks|negotiations|agreements?|deals?|truces?|ceasefires?|wars?|relations|ties|tensions?|dialogue|meetings?|pacts?|disputes?|contacts|flights?|trade|exchanges?)$/;
const LINKS = /^(linking|links|connecting|connects|joining|joins)$/;
const GOES =
  /^(roads?|highways?|routes?|motorways?|railways?|tracks?|lines?|paths?|trains?|bus|buses|convoys?|trucks?|lorr(y|ies)|travell?ing|travell?ed|heading|headed|driving|moving|sailing|flying|going|marching|returning|riding|walking|way|coming|goods|aid|food|fuel|supplies|running|runs|leading|leads)$/;
