import type { ActorMention } from '../mention.ts';

/** "|army| spokesman Ali Dau", "|Taliban| leaders", "a |rebel| commander": the side whose office a person holds; null for other people. */
export function bodyBefore(person: ActorMention): ActorMention | null {
  if (person.role !== 'person') return null;
  const [, side] = OFFICE.exec(person.name) ?? [];
  const common = side !== undefined && (COMMON.test(side) || NAMED.test(side));
  if (side === undefined || !(common || person.speaksFor !== null)) return null;
  // "rebel leaders" are of the rebels
  const name =
    person.speaksFor !== null || NAMED.test(side) ? side : `${side.charAt(0).toLowerCase()}${side.slice(1)}${ONE.test(side) ? 's' : ''}`;
  return {
    ...person,
    name,
    id: person.speaksFor,
    role: STATE.test(side) ? 'state-forces' : 'armed-group',
    generic: person.speaksFor === null && !NAMED.test(side),
    speaksFor: null,
  };
}
const OFFICE =
  /^(?:the )?((?:[\w-]+ ){0,3}?[\w-]+?)(?:'s)? (?:spokes|command|chief|general|colonel|major|captain|officer|official|leader|representative)/i;
const COMMON = /(?:^|\s)(?:army|military|rebels?|guerrillas?|militia|separatists?|insurgents?|defen[cs]e ministry)$/i;
/** "|Vesna Brigade| commander", "|Marra Front| spokesman": a band by its name. */
const NAMED = /^[A-Z].* (?:Army|Forces?|Front|Movement|Brigades?|Militia|Battalions?|Resistance|Corps|Legion)$/;
const STATE = /army|military|ministry|government|police/i;
const ONE = /(?:rebel|guerrilla|separatist|insurgent)$/i;
