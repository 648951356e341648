import type { ActorMention } from '../../language/mention.ts';
import { LOWER, WORD } from '../../language/tokens.ts';
import type { Speaker } from '../../model/claim.ts';
import type { Scan } from '../scan.ts';

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
    const meant = a.generic ? (earlierNamed(scan, a) ?? (standsForMonitor(a, monitor) ? monitor : a)) : a;
    const speaker = { name: meant && meant !== a ? meant.name : withHome(scan, a), id: (meant ?? a).id };
    if (!out.some((o) => o.name === speaker.name || (o.id !== null && o.id === speaker.id))) out.push(speaker);
  }
  return out;
}

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
      (scan.lower(b.head) === head || scan.tokens.slice(b.first, b.last).toLowerCase().split(/\s+/).includes(head))
    )
      found = b;
  }
  return found;
}

/** "a source at the police command": a lone noun with where it belongs. */
function withHome(scan: Scan, a: ActorMention): string {
  if (!a.generic || a.last - a.first > 2 || !/^(at|in|within|inside|from|of|with)$/.test(scan.lower(a.last))) return a.name;
  const home = a.last + 1 + (/^(the|a|an)$/.test(scan.lower(a.last + 1)) ? 1 : 0);
  const named = scan.actor(home) ?? scan.place(home);
  let last = named && named.first === home ? named.last : home;
  while (last < home + 5 && scan.tokens.kind[last] === WORD && scan.tokens.caps[last] !== LOWER) last++;
  if (scan.lower(last) === 'province' || scan.lower(last) === 'governorate') last++;
  return last > home ? scan.tokens.slice(a.first, last).replace(/\s+/g, ' ') : a.name;
}
