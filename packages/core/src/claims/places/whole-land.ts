import type { PlaceMention } from '../../language/mention.ts';
import type { Frame } from '../frames/frame.ts';
import type { Scan } from '../sentence/scan.ts';

/** Breaches that one place hardly sees. */
const MANY_BREACHES = 10;
/** A day's fighting ends within so many days. */
const LONG_DAYS = 4;
/** What tells of much as one: "a |wave| of violence", "a |spate| of bombings". */
const WAVE = /^(waves?|spates?|rash|campaign|surge|upsurge|unrest|conflict|insurgency|rebellion|war)$/;

/** Tokens on either side of a total within which it is said to be that of a whole country. */
const AROUND = 14;

/** "claimed 640 lives |nationally|", "1,200 killed |across the country|". */
function saidOfLand(scan: Scan, { first, end, head, sentence }: Frame): boolean {
  const own = scan.sentences[sentence];
  for (let i = Math.max(own.first, first - AROUND); i < Math.min(own.last, Math.max(end, head) + AROUND); i++) {
    if (/^(nationally|nationwide|countrywide)$/.test(scan.lower(i))) return true;
    if (!/^(country|nation)$/.test(scan.lower(i))) continue;
    if (/^(entire|whole)$/.test(scan.lower(i - 1))) return true;
    if (scan.lower(i - 1) === 'the' && /^(across|throughout|around|over)$/.test(scan.lower(i - 2))) return true;
  }
  return false;
}

/** How a place stands to what happened in all of it, and not somewhere in it. */
export const THROUGHOUT = 'throughout';

/** The country that a toll is said to be of in so many words, as the report names it; null for none. */
export function landSaid(scan: Scan, frame: Frame): PlaceMention | null {
  if ((!frame.killed && !frame.wounded) || !saidOfLand(scan, frame)) return null;
  const [country] = scan.theatre;
  const named = scan.reading.places.find((p) => p.kind === 'country' && !p.adjective && !p.partOfName && p.where.country === country);
  return named ? { ...named, relation: THROUGHOUT } : null;
}

/**
 * "violated the truce 260 times", "331 were killed since the truce took effect", "125 died in a wave of violence": where nothing says where, a total is
 * that of the whole land, not of the place told of last. `moved`: the report has named more than one.
 */
export function ofWholeLand(scan: Scan, frame: Frame, moved: boolean): boolean {
  const { sense } = frame.sense ?? {};
  if ((sense === 'violation' || sense === 'violate-verb') && (frame.count?.min ?? 0) >= MANY_BREACHES) return true;
  if ((frame.killed || frame.wounded) && saidOfLand(scan, frame)) return true;
  // a report of one scene counts what happened there
  if (!moved || (!frame.killed && !frame.wounded)) return false;
  const { time } = frame;
  if (time && !frame.timeInferred) {
    if (frame.sinceClause || time.relation === 'since') return true;
    const { when } = time;
    if (when && Date.parse(when.end) - Date.parse(when.start) >= LONG_DAYS * 86_400_000) return true;
  }
  for (let i = frame.head + 1; i < Math.min(frame.end + 4, scan.tokens.count); i++)
    if (WAVE.test(scan.lower(i)) && /^(an?|the)$/.test(scan.lower(i - 1)) && /^(in|by|during)$/.test(scan.lower(i - 2))) return true;
  return false;
}
