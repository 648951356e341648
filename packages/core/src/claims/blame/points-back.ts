import { ADVERB, DETERMINER } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';

/** Nouns that name an event told before, by what it was. */
const EVENT =
  /^(attacks?|deaths?|killings?|raids?|strikes?|airstrikes?|shelling|bombardment|sorties?|blasts?|bombings?|explosions?|ambush(es)?|incidents?|shootings?|fire|assault|losses|massacre|murders?|abductions?|kidnappings?|operations?|rampage|shoot-down|crimes?|acts?|actions?|deeds?|outrage|atrocit(y|ies)|carnage|slaughter)$/;
/** Nouns that name what it was done with. */
const MEANS =
  /^(shells?|rockets?|missiles?|mortars?|rounds?|shots?|bombs?|drones?|projectiles?|munitions?|device|mines?|grenades?|machines?|weapons?|bullets?|planes?|warplanes?|jets?|aircraft|helicopters?|gunships?|fire|gunfire)$/;
/** Nouns that name those who did it and say nothing of whose they are. */
const DOERS =
  /^(m[ae]n|gunm[ae]n|attackers?|assailants?|raiders?|riders?|bombers?|kidnappers?|abductors?|killers?|perpetrators?|snipers?|intruders?|hijackers?|shooters?|culprits?|planes?|warplanes?|jets?|aircraft|helicopters?|gunships?|drones?)$/;

const ARTICLE = /^(the|this|that|these|those|his|her|their|its|both)$/;

/** "for it", "for those deaths", "for the attack" */
export function pointsAtEvent(scan: Scan, at: number): boolean {
  if (/^(this|that|them)$/.test(scan.lower(at)) && !/^[a-z]{3,}s?$/.test(scan.lower(at + 1))) return true;
  if (/^(it|both)$/.test(scan.lower(at))) return true;
  return ARTICLE.test(scan.lower(at)) && namedIn(scan, at + 1, EVENT) >= 0;
}

/** A noun that names an event by what it was: "action", "attack". */
export const namesDeed = (scan: Scan, i: number): boolean => EVENT.test(scan.lower(i));

/** Where words end that point at an event or at what it was done with ("it", "the shells", "the two raids"); -1 where they do not. */
export function pointingEnd(scan: Scan, at: number): number {
  if (/^(it|them|they|this|these|those)$/.test(scan.lower(at)) && !ARTICLE.test(scan.lower(at + 1))) {
    const noun = /^(this|these|those)$/.test(scan.lower(at)) ? nounEnd(scan, at + 1) : -1;
    return noun > 0 ? noun : at + 1;
  }
  return ARTICLE.test(scan.lower(at)) ? nounEnd(scan, at + 1) : -1;
}

/** Where words begin that end at `last` and point at an event, its means, or those who did it; -1 where they do not. */
export function pointingStart(scan: Scan, last: number): number {
  const word = scan.lower(last - 1);
  if (/^(it|they|these|those|this)$/.test(word)) return last - 1;
  if (!EVENT.test(word) && !MEANS.test(word) && !DOERS.test(word)) return -1;
  for (let i = last - 2; i >= last - 4; i--) if (ARTICLE.test(scan.lower(i))) return i;
  return -1;
}

/** Whether a word names those who did something and says nothing of whose they are: "men", "gunmen", "planes". */
export const isDoer = (scan: Scan, i: number): boolean => DOERS.test(scan.lower(i));

/** Whether words that end at `last` point at those who did it: "they", "the gunmen". */
export function pointsAtDoers(scan: Scan, last: number): boolean {
  if (scan.lower(last - 1) === 'they') return true;
  return DOERS.test(scan.lower(last - 1)) && pointingStart(scan, last) >= 0;
}

function nounEnd(scan: Scan, from: number): number {
  const event = namedIn(scan, from, EVENT);
  return event >= 0 ? event + 1 : namedIn(scan, from, MEANS) + 1 || -1;
}

/** "the |two deadly| raids": the noun, behind a number or one word that describes it. */
function namedIn(scan: Scan, from: number, nouns: RegExp): number {
  for (let i = from; i < from + 3; i++) {
    if (nouns.test(scan.lower(i))) return nouns.test(scan.lower(i + 1)) ? i + 1 : i;
    if (scan.marks(i) & ~(ADVERB | DETERMINER) || scan.punct(i)) return -1;
  }
  return -1;
}
