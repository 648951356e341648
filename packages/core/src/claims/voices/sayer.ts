import type { ActorMention } from '../../language/mention.ts';
import { inCompound } from '../groups.ts';
import type { Scan } from '../scan.ts';

/** Who says something, and where the words that name the speaker begin. */
export interface Sayer {
  who: ActorMention[];
  first: number;
  inverted: boolean;
}

const CARRIER = /planes?$|jets?$|aircraft$|helicopters?$|drones?$|missiles?$|shells?$/i;
const CAN_SPEAK = new Set([
  'state',
  'state-forces',
  'armed-group',
  'coalition',
  'monitor',
  'media',
  'organisation',
  'person',
  'people',
  'voice',
]);

/** Whether a mention can be one who speaks: not what flies or falls, not a part of a compound. */
export function canSpeak(scan: Scan, a: ActorMention): boolean {
  return CAN_SPEAK.has(a.role) && !inCompound(scan, a) && !CARRIER.test(a.name);
}
