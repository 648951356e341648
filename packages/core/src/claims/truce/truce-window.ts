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
  const at = new Date(Date.UTC(+y, +m - 1, +d, +(h ?? 0), +(min ?? 0)) + hours * 3_600_000).toISOString();
  return h === undefined ? at.slice(0, 10) : `${at.slice(0, 16)}${(rest ?? '').replace(/^:\d\d(\.\d+)?/, '')}`;
}

/** The window that a sentence states of a truce: "from … to …", "until …", "for 48 hours", "48-hour truce" from a start. */
export function readWindow(scene: Scene, truce: Term | null, at: number, start: TimeMention | null): StatedWindow {
  const dated = scene.times.filter((t) => t.when && !t.timeless);
  const opens = dated.find((t) => t.first > at - 2 && scene.word(t.first - 1) === 'from') ?? start;
  const closes =
    dated.find(
      (t) => t !== opens && (t.relation === 'until' || UNTIL.has(scene.word(t.first - 1))) && t.first > Math.min(at, opens?.first ?? at),
    ) ?? null;
  const out: StatedWindow = { from: opens === closes ? null : wallClock(opens), until: wallClock(closes) };
  const alternatives: StatedWindow['alternatives'] = {};
  if (opens?.when?.alternatives?.length && opens !== closes) alternatives.from = opens.when.alternatives.map((a) => a.start);
  if (closes?.when?.alternatives?.length) alternatives.until = closes.when.alternatives.map((a) => a.start);
  if (alternatives.from || alternatives.until) out.alternatives = alternatives;
  const hours = truce ? (scene.hoursIn(scene.nounGroup(truce), truce.last) ?? lengthSaid(scene, at)) : lengthSaid(scene, at);
  if (hours !== null) {
    out.hours = hours;
    if (out.from && !out.until) out.until = addHours(out.from, hours);
  }
  return out;
}

/** "by 48 hours", "for three days" after the verb. */
function lengthSaid(scene: Scene, at: number): number | null {
  for (const t of scene.times) {
    if (t.hours === null || t.first < at || t.first - at > 10) continue;
    const w = scene.word(t.first - 1);
    if (w === 'by' || w === 'for' || w === 'another' || w === 'further' || w === 'of' || w === 'least' || w === 'additional')
      return t.hours;
  }
  return null;
}

const UNTIL = new Set(['until', 'till', 'to', 'through']);
