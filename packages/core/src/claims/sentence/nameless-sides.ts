import type { ActorMention } from '../../language/mention.ts';
import type { Scan } from './scan.ts';

/** Sides that a common noun names in front of another word, and how they are called as such. */
const SIDES: Record<string, string> = {
  rebel: 'rebels',
  separatist: 'separatists',
  insurgent: 'insurgents',
  militant: 'militants',
  militia: 'militia',
  guerrilla: 'guerrillas',
  loyalist: 'loyalists',
  islamist: 'Islamists',
  maoist: 'Maoists',
  communist: 'communists',
  dissident: 'dissidents',
  opposition: 'opposition',
  government: 'government forces',
  regime: 'regime forces',
  army: 'army',
};

/** Those whose doing a noun is by its first word. */
const WHOSE: Record<string, string> = { army: 'army', military: 'military', police: 'police', security: 'security forces' };

/** "an |army| operation", "a |security| sweep": whose it is by the first word of the noun itself; null for other nouns. */
export function sideWithin(scan: Scan, first: number, last: number): ActorMention | null {
  // "the report on military operations": none of them in particular
  const name = last - first > 1 && !scan.lower(last - 1).endsWith('s') ? WHOSE[scan.lower(first)] : undefined;
  return name === undefined
    ? null
    : { first, last: first + 1, name, id: null, role: 'state-forces', generic: true, head: first, speaksFor: null };
}

/** The side that a word before another names: "rebel" of "rebel-held hills", "army" of "army vehicles"; null for other words. */
export function namelessSide(scan: Scan, i: number): ActorMention | null {
  const name = SIDES[scan.lower(i)];
  if (name === undefined) return null;
  const role = /government|regime|army/.test(name) ? 'state-forces' : 'armed-group';
  return { first: i, last: i + 1, name, id: null, role, generic: true, head: i, speaksFor: null };
}
