import type { ActorMention } from '../language/mention.ts';
import type { Scan } from './scan.ts';

/** Sides that a common noun names in front of another word, and how they are called as such. */
const SIDES: Record<string, string> = {
  rebel: 'rebels',
  separatist: 'separatists',
  insurgent: 'insurgents',
  militant: 'militants',
  militia: 'militia',
  guerrilla: 'guerrillas',
  opposition: 'opposition',
  government: 'government forces',
  regime: 'regime forces',
  army: 'army',
};

/** The side that a word before another names: "rebel" of "rebel-held hills", "army" of "army vehicles"; null for other words. */
export function namelessSide(scan: Scan, i: number): ActorMention | null {
  const name = SIDES[scan.lower(i)];
  if (name === undefined) return null;
  const role = /government|regime|army/.test(name) ? 'state-forces' : 'armed-group';
  return { first: i, last: i + 1, name, id: null, role, generic: true, head: i, speaksFor: null };
}
