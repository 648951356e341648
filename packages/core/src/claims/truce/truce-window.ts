import type { TimeMention } from '../../language/mention.ts';
import type { Term } from './mark-terms.ts';
import type { Scene } from './scene.ts';

/** A window as stated: local wall clock at the grain that was said. */
export interface StatedWindow {
  from: string | null;
  until: string | null;
  alternatives?: { from?: string[]; until?: string[] };
  hours?: number;
}

/** The first instant or day a time names, as local wall clock. */
export function wallClock(time: TimeMention | null): string | null {
  const when = time?.when;
  if (!when) return null;
  if (when.grain === 'day' || when.grain === 'week') return when.start.slice(0, 10);
  if (when.grain === 'month') return when.start.slice(0, 7);
  if (when.grain === 'year') return when.start.slice(0, 4);
  return when.start;
}

/** A wall clock a number of hours later, at the same grain; null where the grain is coarser than a day. */
export function addHours(from: string, hours: number): string | null {
  const day = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(.*))?$/.exec(from);
  if (!day) return null;
  const [, y, m, d, h, min, rest] = day;
  // months are said as 730 hours each: on the calendar they run to the same day of the month
  const months = hours >= 730 && hours % 730 === 0 ? hours / 730 : 0;
  if (months) return new Date(Date.UTC(+y, +m - 1 + months, +d)).toISOString().slice(0, 10) + from.slice(10);
  const at = new Date(Date.UTC(+y, +m - 1, +d, +(h ?? 0), +(min ?? 0)) + hours * 3_600_000).toISOString();
  return h === undefined ? at.slice(0, 10) : `${at.slice(0, 16)}${(rest ?? '').replace(/^:\d\d(\.\d+)?/, '')}`;
}

/** The window that a sentence states of a truce: "from … to …", "until …", "for 48 hours", "48-hour truce" from a start. */
export function readWindow(scene: Scene, truce: Term | null, at: number, start: TimeMention | null): StatedWindow {
  const dated = scene.times.filter((t) => t.when && !t.timeless);
  let opens = dated.find((t) => t.first > at - 2 && (scene.word(t.first - 1) === 'from' || scene.word(t.first) === 'from')) ?? start;
  const closes = dated.find((t) => (t.relation === 'until' || closing(scene, t)) && t.first > Math.min(at, opens?.first ?? at)) ?? null;
  if (opens && start && opens.first === start.first) opens = start;
  if (closes && opens?.first === closes.first) opens = null;
  const out: StatedWindow = { from: wallClock(opens), until: wallClock(closes) };
  const alternatives: StatedWindow['alternatives'] = {};
  if (opens && !closes && spans(scene, opens)) readRange(opens, out, alternatives);
  else {
    if (opens?.when?.alternatives?.length) alternatives.from = opens.when.alternatives.map((a) => a.start);
    if (closes?.when?.alternatives?.length) alternatives.until = closes.when.alternatives.map((a) => a.start);
  }
  if (alternatives.from || alternatives.until) out.alternatives = alternatives;
  const hours = truce ? (scene.hoursIn(scene.nounGroup(truce), truce.last) ?? lengthSaid(scene, at)) : lengthSaid(scene, at);
  if (hours !== null) {
    out.hours = hours;
    if (out.from && !out.until) out.until = addHours(out.from, hours);
  }
  return out;
}

/** "until Friday", "until the end of June". */
function closing(scene: Scene, time: TimeMention): boolean {
  for (let i = time.first - 1; i >= Math.max(scene.sentence.first, time.first - 6); i--) {
    if (UNTIL.has(scene.word(i))) return true;
    if (!THE_END.has(scene.word(i))) return false;
    // "set to start at midnight" opens; "to the start of June" closes
    if ((scene.word(i) === 'start' || scene.word(i) === 'end') && scene.word(i + 1) !== 'of') return false;
  }
  return false;
}
const THE_END = new Set([
  'the',
  'end',
  'of',
  'start',
  'beginning',
  'at',
  'least',
  'late',
  'early',
  'on',
  'its',
  'date',
  'termination',
  'expiry',
  'expiration',
]);

/** One mention that names both ends: "from Tuesday 01:00 to midnight on Wednesday", "10-11 April", "12 May through 30 June". */
function spans(scene: Scene, time: TimeMention): boolean {
  for (let i = time.first + 1; i < time.last; i++) if (UNTIL.has(scene.word(i)) || /^(and|[-–—])$/.test(scene.word(i))) return true;
  return false;
}

function readRange(time: TimeMention, out: StatedWindow, alternatives: NonNullable<StatedWindow['alternatives']>): void {
  const when = time.when!;
  // whole days are said inclusively: the last day is the one before the end
  out.until = when.grain === 'day' ? addHours(when.end.slice(0, 10), -24) : when.end;
  const others = (when.alternatives ?? []).filter((a) => a.end !== when.end).map((a) => a.end);
  if (others.length) alternatives.until = others;
  const starts = (when.alternatives ?? []).filter((a) => a.start !== when.start).map((a) => a.start);
  if (starts.length) alternatives.from = starts;
}

/** "by 48 hours", "for three days" after the verb. */
function lengthSaid(scene: Scene, at: number): number | null {
  for (const t of scene.times) {
    if (t.hours === null || t.first < at || t.first - at > 18) continue;
    const w = scene.word(t.first - 1);
    if (
      w === 'by' ||
      w === 'for' ||
      w === 'another' ||
      w === 'further' ||
      w === 'of' ||
      w === 'least' ||
      w === 'additional' ||
      w === 'extra'
    )
      return t.hours;
  }
  return null;
}

const UNTIL = new Set(['until', 'till', 'to', 'through']);
