import { type Act, familyOf } from '../model/act.ts';
import type { Frame } from './frame.ts';
import { agentsApart, compareDays, comparePlaces, type Occurrence } from './link-records.ts';
import { longTime } from './long-time.ts';
import { rankOf } from './place-rank.ts';
import type { Scan } from './scan.ts';

/** Occurrences of another place or day that a story of one event may tell besides. */
const BESIDES = 1;
/** Sentences at the head of a report in which its event is told. */
const HEAD = 2;
/** Rank of a province: what is placed no finer is no one event. */
const PROVINCE = 4;

/**
 * Makes one of what a story of one attack tells in several words: "gunmen ambushed a bus near X", and on it "the bus was struck by bullets", "in the lorry a man
 * was killed". Whatever names no other place, day or author, and no more dead, belongs to the event told at the head, unless the report tells of several.
 */
export function joinOneStory(scan: Scan, told: Occurrence[], readings: { act: Act; occurrence: Occurrence }[]): void {
  const actual = told.filter((o) => o.frames.every((f) => f.mood === 'actual') && !o.frames.some(longTime));
  const event = actual.find((o) => isOneEvent(scan, o));
  if (!event) return;
  const others = actual.filter((o) => o !== event);
  const apart = new Set(others.filter((o) => liesApart(o, event)));
  if (apart.size > BESIDES) return;
  for (const part of others) {
    if (apart.has(part) || part.frames[0].sentence <= event.frames[0].sentence || !tellsOn(part, event)) continue;
    told.splice(told.indexOf(part), 1);
    if (event.act === 'other-violation') event.act = part.act;
    for (const f of part.frames) {
      // some of the dead are told with all of them; what another counted stands beside
      const counted = (e: Frame): boolean => f.voice === '' || e.voice === f.voice;
      if (event.frames.some((e) => e.killed && counted(e))) f.killed = null;
      if (event.frames.some((e) => e.wounded && counted(e))) f.wounded = null;
    }
    event.frames.push(...part.frames);
    for (const reading of readings) if (reading.occurrence === part) [reading.occurrence, reading.act] = [event, event.act];
  }
}

/** Several as one: "attacks", or one thing at several places. */
const several = (f: Frame): boolean => (f.plural && f.generic) || f.severalPlaces;

/** Told at the head, of one place, and not as several or as all that happened "since the truce began". */
const isOneEvent = (scan: Scan, o: Occurrence): boolean =>
  o.frames[0].sentence <= HEAD &&
  scan.lower(scan.sentences[o.frames[0].sentence].first) !== 'since' &&
  o.frames.some((f) => f.places.length > 0 && !f.placeInferred && rankOf(f.places[0]) <= PROVINCE) &&
  !o.frames.some(several);

const liesApart = (o: Occurrence, event: Occurrence): boolean =>
  o.frames.some((f) => comparePlaces(f, event) === 'apart' || compareDays(f, event) === 'apart' || f.further);

/** Whether two acts may be words for one: fighting and a mine that opens it, and whatever leaves the means open. */
function akin(a: Act, b: Act): boolean {
  const [x, y] = [familyOf(a), familyOf(b)];
  const open = (family: string): boolean => family === 'other' || family === 'unstated';
  return x === y || open(x) || open(y) || [x, y].sort().join(' ') === 'explosive ground';
}

/** Told by somebody else than the event is: an answer to it more often than more of it. */
const answers = (f: Frame, event: Occurrence): boolean =>
  f.voice !== '' && event.frames.every(({ voice }) => voice !== '' && voice !== f.voice);

/** Whether it is the event told on: akin to it, by nobody else, with no more dead or wounded. */
function tellsOn(o: Occurrence, event: Occurrence): boolean {
  if (!akin(o.act, event.act) || familyOf(o.act) === 'detention') return false;
  if (o.frames.some((f) => several(f) || f.count !== null || agentsApart(f, event) || answers(f, event))) return false;
  const most = (figure: 'killed' | 'wounded'): number => Math.max(-1, ...event.frames.map((f) => f[figure]?.max ?? f[figure]?.min ?? -1));
  const [dead, hurt] = [most('killed'), most('wounded')];
  return !o.frames.some((f) => (dead >= 0 && (f.killed?.min ?? 0) > dead) || (hurt > 0 && (f.wounded?.min ?? 0) > hurt));
}
