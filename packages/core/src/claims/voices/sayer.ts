import type { ActorMention } from '../../language/mention.ts';
import type { Speaker } from '../../model/claim.ts';
import { inCompound } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';

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

/** Whether a speaker, as claims call it, is a mention: by its name, alone or with what stands beside it, or by id. */
export const isCalled = (speaker: Speaker, a: ActorMention): boolean =>
  speaker.name === a.name ||
  speaker.name.startsWith(`${a.name}, `) ||
  (a.id !== null && a.id === speaker.id) ||
  (a.generic && speaker.name.startsWith(`${a.name} in `));

const ONE =
  /(officer|official|policeman|policewoman|soldier|fighter|commander|commandant|resident|witness|villager|farmer|trader|shopkeeper|doctor|medic|nurse|surgeon|teacher|driver|activist|worker|monk|priest|imam|relative|brother|sister|father|mother|student)$/i;

/** Whether a mention is of one person, by name or by calling. */
export const isOne = (a: ActorMention): boolean => a.role === 'person' || (a.generic && ONE.test(a.name));
