import { isIrregular } from '../../language/actors/resolve-definites.ts';
import type { ActorMention } from '../../language/mention.ts';
import { LOWER, WORD } from '../../language/tokens.ts';
import type { Speaker } from '../../model/claim.ts';
import { DETERMINER } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { isNamePart } from './read-name.ts';
import { isOne } from './sayer.ts';

/** The one monitoring body a report names, to which "the monitoring group" and "a monitor" point. */
export function soleMonitor(scan: Scan): ActorMention | null {
  let one: ActorMention | null = null;
  for (const a of scan.reading.actors) {
    if (a.role !== 'monitor' || a.generic) continue;
    if (one && one.id !== a.id && one.name !== a.name) return null;
    if (!one || a.name.length > one.name.length) one = a;
  }
  return one;
}

/** Speakers as claims name them: "the source" by its fuller name, "a monitor" by the one monitoring body of the report. */
export function nameSpeakers(scan: Scan, actors: readonly ActorMention[], monitor: ActorMention | null): Speaker[] {
  const out: Speaker[] = [];
  for (const a of actors) {
    const meant = a.generic ? (earlierNamed(scan, a) ?? (standsForMonitor(a, monitor) ? monitor : a)) : (spelledOut(scan, a) ?? a);
    const speaker = { name: meant && meant !== a ? meant.name : (withName(scan, a) ?? withHome(scan, a)), id: (meant ?? a).id };
    if (!out.some((o) => o.name === speaker.name || (o.id !== null && o.id === speaker.id))) out.push(speaker);
  }
  return out;
}

/** "the TRF said" after "the Tihama Relief Front": the name that the letters stand for, where the report gave it before. */
function spelledOut(scan: Scan, a: ActorMention): ActorMention | null {
  if (!/^[A-Z]{3,6}$/.test(a.name)) return null;
  const { actors } = scan.reading;
  const at = actors.findIndex((b) => b.first >= a.first);
  return (
    actors
      .slice(Math.max(0, at - 200), at)
      .find(
        (b) =>
          !b.generic &&
          b.name.length > a.name.length * 2 &&
          (a.id === null || b.id === null || a.id === b.id) &&
          initials(b.name) === a.name,
      ) ?? null
  );
}

const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => (/^[A-Z]/.test(word) ? word[0] : ''))
    .join('');

const standsForMonitor = (a: ActorMention, monitor: ActorMention | null): boolean =>
  monitor !== null && a.role === 'monitor' && !/two|three|several|groups|monitors/i.test(a.name);

/** "the source", "the official", "the spokesman": the same noun, named more fully before. */
function earlierNamed(scan: Scan, a: ActorMention): ActorMention | null {
  if (!/^(the|that|this)$/.test(scan.lower(a.first - 1)) || a.last - a.first > 1) return null;
  const head = scan.lower(a.head);
  const { actors } = scan.reading;
  const at = actors.findIndex((b) => b.first >= a.first);
  let found: ActorMention | null = null;
  for (const b of actors.slice(Math.max(0, at - 200), at)) {
    if (
      b.last - b.first > 1 &&
      !(head === 'army' && (isIrregular(b) || IRREGULARS.test(b.name))) &&
      (scan.lower(b.head) === head || scan.tokens.slice(b.first, b.last).toLowerCase().split(/\s+/).includes(head))
    )
      found = b;
  }
  return found;
}

/** "the army" is not the guerrillas' army told of before. */
const IRREGULARS = /\b(guerrillas?|rebels?|insurgents?|separatists?|militias?)\b/i;

/**
 * A person by name and office, as the report puts them side by side: "the governor, Serhii Horyn", "Rami Dau, director of the Hauran Network"; from
 * then on by whichever of the two is said. Null for all others.
 */
function withName(scan: Scan, a: ActorMention): string | null {
  if (!isOne(a)) return null;
  const own = sideBySide(scan, a);
  if (own) return own.label;
  return a.generic ? null : (namedIn(scan).get(a.id ?? (a.fullName ?? a.name).toLowerCase()) ?? null);
}

const called = new WeakMap<Scan, Map<string, string>>();

/** How a report calls those whose office it gives, by id or name. */
function namedIn(scan: Scan): Map<string, string> {
  const known = called.get(scan);
  if (known) return known;
  const out = new Map<string, string>();
  called.set(scan, out);
  for (const a of scan.reading.actors) {
    if (!isOne(a)) continue;
    const found = sideBySide(scan, a);
    if (found && !out.has(found.who)) out.set(found.who, found.label);
  }
  return out;
}

/** The office before a name between commas, or behind one the body whose office it is. */
function sideBySide(scan: Scan, a: ActorMention): { who: string; label: string } | null {
  const next = a.last + (scan.comma(a.last) ? 1 : 0);
  if (a.generic) {
    if (next === a.last) return null;
    const named = scan.actor(next);
    const last = named?.first === next && named.role === 'person' && !named.generic ? named.last : nameEnd(scan, next);
    if (last - next < 2) return null;
    const name = scan.tokens.slice(next, last).replace(/\s+/g, ' ');
    return { who: scan.actor(last - 1)?.id ?? name.toLowerCase(), label: `${a.name}, ${name}` };
  }
  let first = next;
  while (first < next + 2 && scan.has(first, DETERMINER)) first++;
  const office = scan.actor(first);
  const ofBody = office && office.first === first && office.role === 'person' && office.generic && office.last - office.first > 2;
  if (!ofBody || scan.tokens.caps[office.last - 1] === LOWER) return null;
  return { who: a.id ?? (a.fullName ?? a.name).toLowerCase(), label: `${a.name}, ${office.name}` };
}

/** Where a name ends that begins here and fills an apposition, or closes the sentence; `from` where none does. */
function nameEnd(scan: Scan, from: number): number {
  let i = from;
  while (i < from + 6 && (isNamePart(scan, i) || (scan.tokens.kind[i] === WORD && scan.tokens.caps[i] !== LOWER && i > from))) i++;
  return scan.comma(i) || scan.punct(i) || i >= scan.tokens.count ? i : from;
}

/** "a source at the police command": a lone noun with where it belongs. */
function withHome(scan: Scan, a: ActorMention): string {
  if (!a.generic || a.last - a.first > 2 || !/^(at|in|within|inside|from|of|with)$/.test(scan.lower(a.last))) return a.name;
  const home = a.last + 1 + (/^(the|a|an)$/.test(scan.lower(a.last + 1)) ? 1 : 0);
  const named = scan.actor(home) ?? scan.place(home);
  let last = named && named.first === home ? named.last : home;
  while (last < home + 5 && scan.tokens.kind[last] === WORD && scan.tokens.caps[last] !== LOWER) last++;
  if (/^(province|governorate|district|hospital|clinic|camp|base|station|university)$/.test(scan.lower(last))) last++;
  return last > home ? scan.tokens.slice(a.first, last).replace(/\s+/g, ' ') : a.name;
}
