import { familyOf } from '../../model/act.ts';
import type { Count } from '../../model/count.ts';
import type { Frame } from '../frames/frame.ts';
import { comparePlaces } from '../places/relate-places.ts';
import type { Scan } from '../sentence/scan.ts';
import { longTime } from '../times/long-time.ts';
import { agentsApart, compareDays, sharesAgent } from './link-records.ts';
import type { Occurrence, ToldFrame } from './occurrence.ts';
import { joinTelling } from './one-story.ts';

/** Acts whose means are left open. */
const OPEN = /^(other|unstated)$/;

/**
 * A headline tells no event of its own: what stands only there is told of the event below that it fits best ("Raid kills four in Zarda", and "Gunmen stormed a
 * farm …"), and not at all where the story tells it otherwise ("Shells on Zarda", and shells on two villages of its county).
 */
export function foldHeadline(scan: Scan, told: Occurrence[], readings: ToldFrame[]): void {
  const headline = scan.begins();
  // lines among lines are entries of a list
  if (!scan.sentences[headline]?.heading || scan.sentences[headline].item || scan.sentences[headline + 1]?.heading !== false) return;
  const below = told.filter((o) => o.frames.every((f) => f.sentence > headline && f.mood === 'actual' && f.count === null && !longTime(f)));
  for (const alone of told.filter((o) => o.frames.every((f) => f.sentence === headline && f.mood === 'actual'))) {
    const event = fitting(alone, below);
    if (!event) {
      if (below.some((o) => likeMeans(alone, o) && !alone.frames.some((f) => agentsApart(f, o)))) drop(alone, told, readings);
      continue;
    }
    for (const f of alone.frames) {
      if (event.frames.some((e) => e.killed)) f.killed = null;
      if (event.frames.some((e) => e.wounded)) f.wounded = null;
    }
    joinTelling(event, alone);
    event.lede = true;
    told.splice(told.indexOf(alone), 1);
    for (const reading of readings) if (reading.occurrence === alone) [reading.occurrence, reading.act] = [event, event.act];
  }
}

function drop(alone: Occurrence, told: Occurrence[], readings: ToldFrame[]): void {
  told.splice(told.indexOf(alone), 1);
  for (let k = readings.length - 1; k >= 0; k--) if (readings[k].occurrence === alone) readings.splice(k, 1);
}

/** How far a headline may fit an event of which it does not tell. */
const BARELY = 1;

/** The event that a headline's words fit best, the first of those as fit; null where none does. */
function fitting(headline: Occurrence, below: readonly Occurrence[]): Occurrence | null {
  let best: Occurrence | null = null;
  let most = BARELY;
  for (const event of below) {
    const fit = fitness(headline, event);
    if (fit > most) [best, most] = [event, fit];
  }
  return best;
}

/** How far words of a headline tell of an event; 0 where they name another means, place, day, author or toll. */
function fitness(headline: Occurrence, event: Occurrence): number {
  if (!likeMeans(headline, event)) return 0;
  let fit = headline.act === event.act ? 2 : familyOf(headline.act) === familyOf(event.act) ? 1 : 0;
  for (const f of headline.frames) {
    const where = comparePlaces(f, event);
    if (where === 'apart' || compareDays(f, event) === 'apart' || agentsApart(f, event)) return 0;
    fit += where === 'same' ? 2 : where === 'inside' ? 1 : 0;
    if (sharesAgent(f, event)) fit += 1;
    for (const kind of ['killed', 'wounded'] as const) {
      const figures = event.frames.flatMap((e) => e[kind] ?? []);
      if (!f[kind] || !figures.length) continue;
      if (!figures.some((c) => agree(f[kind] as Count, c))) return 0;
      fit += 3;
    }
  }
  return fit;
}

/** Whether both are by like means, or one leaves them open. */
const likeMeans = (a: Occurrence, b: Occurrence): boolean => familyOf(a.act) === familyOf(b.act) || [a, b].some(leavesMeansOpen);
const leavesMeansOpen = (o: Occurrence): boolean => OPEN.test(familyOf(o.act)) || o.frames.every(leavesOpen);
const leavesOpen = (f: Frame): boolean => f.generic || f.kind === 'toll';

const agree = (a: Count, b: Count): boolean => (a.min ?? 0) <= (b.max ?? Infinity) && (b.min ?? 0) <= (a.max ?? Infinity);
