import { bodyBefore } from '../../language/actors/body-before.ts';
import type { ActorMention } from '../../language/mention.ts';
import { LOWER } from '../../language/tokens.ts';
import type { Speaker } from '../../model/claim.ts';
import { bodyWithin } from '../sentence/body-of.ts';
import { DETERMINER } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { nameRunBefore, nameRunFrom } from './read-name.ts';

/**
 * The sides whose word speakers give, by the offices the report tells: "army" of "army spokesman Peter Okum", of "Peter Okum, an army spokesman", and of the
 * "Okum" told of from then on.
 */
export function bodiesOf(scan: Scan, who: readonly ActorMention[]): Speaker[] {
  const out: Speaker[] = [];
  for (const a of who) {
    if (a.role !== 'person') continue;
    const body = officeOf(scan, a) ?? officers(scan).get(scan.lower(a.last - 1)) ?? groupBefore(scan, a);
    if (body) out.push({ name: body.name, id: body.id });
  }
  return out;
}

/** "|the group's| spokesman", "a spokesman for |the movement|": the armed group by name that was told of last. */
function groupBefore(scan: Scan, a: ActorMention): ActorMention | null {
  if (!OF_GROUP.test(scan.tokens.slice(a.first, a.last))) return null;
  const named = scan
    .within(scan.reading.actors, Math.max(0, a.first - FAR), a.first)
    .findLast((b) => b.role === 'armed-group' && (!b.generic || b.body));
  return named ? { ...named, name: named.body ?? named.name } : null;
}
const OF_GROUP =
  /^(the )?(group|movement|organi[sz]ation|militia|faction|outfit)['’]s |\b(for|of) the (group|movement|organi[sz]ation|militia|faction|outfit)$/i;
/** Words back at which it may be named. */
const FAR = 60;

const officeOf = (scan: Scan, a: ActorMention): ActorMention | null =>
  bodyWithin(scan, a) ?? bodyBefore(a.fullName === undefined ? a : { ...a, name: a.fullName });

const known = new WeakMap<Scan, ReadonlyMap<string, ActorMention>>();

/** The sides of those whose office a report tells with their name, by surname. */
function officers(scan: Scan): ReadonlyMap<string, ActorMention> {
  const before = known.get(scan);
  if (before) return before;
  const out = new Map<string, ActorMention>();
  known.set(scan, out);
  for (const a of scan.reading.actors) {
    const body = a.role === 'person' ? officeOf(scan, a) : null;
    const surname = body && surnameBeside(scan, a);
    if (body && surname !== null && !out.has(surname)) out.set(surname, body);
  }
  return out;
}

/** "army spokesman Peter |Okum|", "the army's spokesman, Peter |Okum|,", "Peter |Okum|, a spokesman for the army": null for an office alone. */
function surnameBeside(scan: Scan, office: ActorMention): string | null {
  if (scan.tokens.caps[office.last - 1] !== LOWER && !bodyWithin(scan, office)) return scan.lower(office.last - 1);
  const next = scan.comma(office.last) ? office.last + 1 : office.last;
  const behind = personAt(scan, next) ?? nameRunFrom(scan, next, next + 8);
  if (behind) return scan.lower(behind.last - 1);
  let i = office.first - 1;
  while (i > 0 && scan.has(i, DETERMINER)) i--;
  if (!scan.comma(i)) return null;
  return personAt(scan, i - 1) || nameRunBefore(scan, i - 1, Math.max(0, i - 8)) ? scan.lower(i - 1) : null;
}

function personAt(scan: Scan, i: number): ActorMention | null {
  const who = scan.actor(i);
  return who?.role === 'person' && !who.generic ? who : null;
}
