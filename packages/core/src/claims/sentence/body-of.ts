import type { ActorMention } from '../../language/mention.ts';
import { LOWER } from '../../language/tokens.ts';
import { DETERMINER } from './grammar.ts';
import type { Scan } from './scan.ts';

/** "its men", "their gunners" */
export const isOwn = (scan: Scan, head: number): boolean => /^(its|their|our|his)$/.test(scan.lower(head - 1));

/** "The Narvian defence ministry said |its troops| had …": the men of the state whose office speaks, by whose they are; null for other speakers. */
export function menOf(scan: Scan, office: ActorMention, token: number): ActorMention | null {
  if (office.role !== 'organisation' || !/\b(ministry|command|staff|headquarters)\b/i.test(office.name)) return null;
  for (let i = token - 1; i >= Math.max(office.last, token - 6); i--) {
    if (!isOwn(scan, i)) continue;
    const of = /\bof ([A-Z][\w-]+)$/.exec(office.name)?.[1];
    const owner = /^(?:the )?((?!Defen|Interior|Ministry|General|Joint|Central|National|Military|War)[A-Z][\w-]+(?:['’]s)?) /.exec(
      office.name,
    )?.[1];
    const name = [owner ?? (of && !/^(Defen|War)/.test(of) ? `${of}'s` : ''), scan.lower(i)].join(' ').trim();
    return { first: i, last: i + 1, name, id: null, role: 'state-forces', generic: true, head: i, speaksFor: null };
  }
  return null;
}

/** "Arakan Army" of "a commander of the Arakan Army". */
export function bodyWithin(scan: Scan, person: ActorMention): ActorMention | null {
  if (person.role !== 'person') return null;
  for (let i = person.first + 1; i < person.last - 1; i++) {
    if (!/^(of|for|with|from|in|at)$/.test(scan.lower(i))) continue;
    let first = i + 1;
    while (first < person.last && scan.has(first, DETERMINER)) first++;
    const side = SIDE.test(scan.tokens.slice(first, person.last)) || person.speaksFor !== null;
    if (first >= person.last || !side || (person.speaksFor === null && scan.tokens.caps[person.last - 1] === LOWER)) return null;
    const name = scan.tokens.slice(first, person.last).replace(/\s+/g, ' ');
    return { ...person, first, name, id: person.speaksFor, role: 'armed-group', generic: false, head: person.last - 1, speaksFor: null };
  }
  return null;
}
const SIDE = /\b(Army|Forces?|Front|Movement|Brigades?|Guards?|Militia|Union|Council|Party|Battalions?|Resistance|Fighters|Corps|Legion)\b/;
