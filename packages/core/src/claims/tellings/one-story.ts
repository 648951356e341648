import type { Frame } from '../frames/frame.ts';
import type { OpenReading } from '../lay-open.ts';
import { comparePlaces } from '../places/relate-places.ts';
import { longTime } from '../times/long-time.ts';
import { sharedOut } from './adds-up.ts';
import { compareDays } from './link-records.ts';
import type { Occurrence, ToldFrame } from './occurrence.ts';
import { countsAgain, TELLS_ON, weighToldOn } from './told-on.ts';

/** Events told before with which a telling is compared, and with which a list of events is told: no report of people goes back further. */
const LOOK_BACK = 60;
/** Events of other places or days from which on a report is a list of them. */
const LISTED = 3;

/**
 * Makes one of what a story tells of one event in several words: "gunmen ambushed a bus near X", and on it "the bus was struck by bullets", "in the lorry a man
 * was killed". Each telling, in the order of the text, joins the event before it that it is most likely more of.
 */
export function joinOneStory(open: OpenReading, told: Occurrence[], readings: ToldFrame[]): void {
  const actual = told.filter((o) => o.frames.every((f) => f.mood === 'actual') && !o.frames.some(longTime));
  const listed = new Map<Occurrence, boolean>();
  const joined = new Map<Occurrence, Occurrence>();
  for (const [k, event] of actual.entries()) {
    if (!event.lede || joined.has(event)) continue;
    for (const part of sharedOut(event, actual.slice(k + 1, k + LOOK_BACK))) {
      joined.set(part, event);
      for (const f of part.frames) f.killed = null;
      joinTelling(event, part);
    }
  }
  for (let k = 1; k < actual.length; k++) {
    const part = actual[k];
    if (joined.has(part)) continue;
    const before = actual.slice(Math.max(0, k - LOOK_BACK), k).filter((o) => !joined.has(o));
    const last = lastTold(before, part);
    let most = TELLS_ON;
    for (const event of before) {
      if (!listed.has(event)) listed.set(event, isListed(event, actual));
      const pair = {
        event,
        part,
        lastTold: event === last,
        moved: last !== null && last !== event && liesApart(last, event),
        first: event === told[0],
        listed: listed.get(event) === true,
      };
      const sum = weighToldOn(open, pair);
      if (sum <= most) continue;
      most = sum;
      joined.set(part, event);
    }
    const event = joined.get(part);
    if (event) joinTelling(event, part);
  }
  if (!joined.size) return;
  told.splice(0, told.length, ...told.filter((o) => !joined.has(o)));
  for (const reading of readings) {
    const event = joined.get(reading.occurrence);
    if (event) [reading.occurrence, reading.act] = [event, event.act];
  }
}

/** The event spoken of last before a telling. */
function lastTold(before: readonly Occurrence[], part: Occurrence): Occurrence | null {
  const at = part.frames[0].head;
  let last: Occurrence | null = null;
  let spoken = -1;
  for (const o of before)
    for (const f of o.frames) {
      if (f.head >= at || f.head <= spoken) continue;
      [last, spoken] = [o, f.head];
    }
  return last;
}

const liesApart = (o: Occurrence, event: Occurrence): boolean =>
  o.frames.some((f) => comparePlaces(f, event) === 'apart' || compareDays(f, event) === 'apart');

/** Whether it is one of several events of other places or days. */
function isListed(event: Occurrence, told: readonly Occurrence[]): boolean {
  const at = told.indexOf(event);
  let others = 0;
  for (const o of told.slice(Math.max(0, at - LOOK_BACK), at + LOOK_BACK)) {
    if (o === event) continue;
    if (liesApart(o, event) || o.frames.some((f) => f.further)) others++;
    if (others >= LISTED) return true;
  }
  return false;
}

const named = (f: Frame): boolean => !f.generic && f.kind !== 'toll';

/** Takes a telling into the event: its means where the event left them open, its place and day where they are finer, its dead only where none were told. */
export function joinTelling(event: Occurrence, part: Occurrence): void {
  if (event.act === 'other-violation' || (!event.frames.some(named) && part.frames.some(named))) event.act = part.act;
  for (const f of part.frames) {
    // some of the dead are told with all of them; what another counted stands beside
    if (event.frames.some((e) => e.killed && countsAgain(f, e))) f.killed = null;
    if (event.frames.some((e) => e.wounded && countsAgain(f, e))) f.wounded = null;
  }
  event.frames.push(...part.frames);
  event.frames.sort((a, b) => a.head - b.head);
}
