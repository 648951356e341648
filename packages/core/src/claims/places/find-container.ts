import type { PlaceMention } from '../../language/mention.ts';
import { placeAmong } from '../../language/times/starting-at.ts';
import { LOWER, POSSESSIVE } from '../../language/tokens.ts';
import { isVerb } from '../sentence/clauses.ts';
import { CONJUNCTION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { isScene, namesMeeting } from './attach-place.ts';
import { inDateline } from './in-dateline.ts';
import { isSpokenThere } from './place-evidence.ts';
import { COUNTRY_RANK, rankOf } from './place-rank.ts';
import { onTheWay } from './refer-place.ts';

/** Tokens behind a name within which its district, province or the town beside it is named. */
const BEHIND = 14;
/** Sentences back at which the part of the land is named that the report is about. */
const BACK = 12;

/**
 * The place on the map in which one that is on none is drawn: what its own sentence says holds it ("X, Orsela province", "Orsela's X district"), else the
 * narrowest place of that sentence, else of the sentence before that names one. Where the reporter sat holds nothing. `sentence`: that of the event.
 */
export function containerOf(scan: Scan, place: PlaceMention, sentence: number): PlaceMention | null {
  const own = scan.sentences[placeAmong(scan.sentences, place.first)] ?? scan.sentences[sentence];
  // a quarter, a hospital or a square is one of a town, and the town may well be where the reporter sat
  const inTown = /^(neighbourhood|facility|road)$/.test(place.kind);
  const here = scan.within(scan.reading.places, own.first, own.last).filter((p) => holds(scan, p, place));
  return (
    here.find((p) => owns(scan, p, place)) ??
    named(scan, place, here) ??
    namedBefore(scan, place, own.first) ??
    narrowest(
      here.filter((p) => rankOf(p) < COUNTRY_RANK && p.where.because === undefined && (inTown || (isScene(scan, p) && !seat(scan, p)))),
    ) ??
    lastNamed(scan, place, own.first, inTown) ??
    narrowest(here.filter((p) => isScene(scan, p))) ??
    homeCountry(scan, place)
  );
}

/** "Marrat|'s Tarik district|". */
const owns = (scan: Scan, p: PlaceMention, place: PlaceMention): boolean =>
  scan.tokens.kind[p.last] === POSSESSIVE && place.first === p.last + 1 && rankOf(p) < COUNTRY_RANK;

/** Whether a place may hold another at all: it is on the map, in the land the report is about, and told as a place. */
function holds(scan: Scan, p: PlaceMention, place: PlaceMention): boolean {
  // a namesake abroad contains nothing here
  const home = !scan.theatre.size || p.where.country === null || scan.theatre.has(p.where.country);
  return (
    p !== place &&
    p.where.lat !== null &&
    !p.adjective &&
    !p.partOfName &&
    (p.relation !== 'metonym' || owns(scan, p, place)) &&
    !isSpokenThere(scan.tokens, p) &&
    !onTheWay(scan, p) &&
    !namesMeeting(scan, p) &&
    home
  );
}

/** "Siwai, in south Bougainville", "the X camp in Varda's northern province of Orsela", "X, 90 km south of Orsela": the first named behind, if no verb parts them. */
function named(scan: Scan, place: PlaceMention, here: readonly PlaceMention[]): PlaceMention | null {
  const next = here.find((p) => p.first >= place.last && rankOf(p) < COUNTRY_RANK);
  if (!next || next.first - place.last > BEHIND) return null;
  const close = next.first - place.last <= 3;
  let commas = 0;
  for (let i = place.last; i < next.first; i++) {
    if (scan.comma(i)) commas++;
    if (isVerb(scan, i) || commas > 2 || (!close && scan.has(i, CONJUNCTION) && scan.tokens.caps[i + 1] === LOWER)) return null;
  }
  return rankOf(next) > 1 || /^(in|near|outside)$|-of$/.test(next.relation) ? next : null;
}

/** What was said to hold it where the report named it before. */
function namedBefore(scan: Scan, place: PlaceMention, until: number): PlaceMention | null {
  for (const p of scan.reading.places) {
    if (p.first >= until) return null;
    if (p.where.lat !== null || p.where.name !== place.where.name) continue;
    const { first, last } = scan.sentences[placeAmong(scan.sentences, p.first)] ?? { first: 0, last: 0 };
    const found = named(
      scan,
      p,
      scan.within(scan.reading.places, first, last).filter((q) => holds(scan, q, p)),
    );
    if (found) return found;
  }
  return null;
}

/** Of the places named before, those of the last sentence that names a scene. */
function lastNamed(scan: Scan, place: PlaceMention, until: number, inTown: boolean): PlaceMention | null {
  const number = placeAmong(scan.sentences, until);
  const from = scan.sentences[Math.max(0, number - BACK)].first;
  const before = scan
    .within(scan.reading.places, from, until)
    .filter((p) => rankOf(p) < COUNTRY_RANK && holds(scan, p, place) && (inTown || (!seat(scan, p) && isScene(scan, p))));
  // "Orsela (Wire) - …"
  if (inTown) return before.slice(-6).findLast((p) => /^(city|town)$/.test(p.kind)) ?? narrowest(before.slice(-4));
  const last = before.at(-1);
  if (!last) return null;
  const { first } = scan.sentences[placeAmong(scan.sentences, last.first)];
  return narrowest(before.filter((p) => p.first >= first));
}

/** The country that the report is about, where it names it at all. */
const homeCountry = (scan: Scan, { where }: PlaceMention): PlaceMention | null =>
  scan.reading.places.find((p) => p.kind === 'country' && p.where.country !== null && p.where.country === where.country && !p.partOfName) ??
  null;

/** Where a reporter sat, and what only says how far off something is. */
const seat = (scan: Scan, p: PlaceMention): boolean =>
  inDateline(scan, p) || (!scan.tokens.shouting && scan.tokens.caps[p.first] === 2 && p.first < 16) || /-of$/.test(p.relation);

function narrowest(list: readonly PlaceMention[]): PlaceMention | null {
  if (!list.length) return null;
  return list.reduce((a, b) => {
    const by = rankOf(b) - rankOf(a);
    return by < 0 || (by === 0 && (b.where.radiusKm ?? 0) < (a.where.radiusKm ?? 0)) ? b : a;
  });
}
