import type { Citation } from '../../model/ids.ts';
import { nameZone } from '../../model/name-zone.ts';
import type { Stretch } from '../windows/find-windows.ts';
import { localInstant, wallClock } from '../windows/local-time.ts';
import { matchArea } from './match-area.ts';
import { type Answer, clauseCite, type Matter } from './matter.ts';

/** Was the agreement in force there and then? */
export function askInForce(matter: Matter): Answer {
  const { agreement, incident, windows } = matter;
  const asked = 'Was the agreement in force there and then?';
  const own: Citation[] = [...incident.claims];
  const inArea = matchArea(agreement, incident.where);
  if (inArea === 'no') {
    return {
      key: 'in-force',
      asked,
      holds: 'fails',
      text: `No: ${incident.where!.name} lies outside ${agreement.area.name}.`,
      cites: [clauseCite(matter), ...own],
    };
  }
  const { when } = incident;
  if (when === null) {
    return {
      key: 'in-force',
      asked,
      holds: 'open',
      text: 'Nobody says when it happened.',
      cites: own,
      settle: 'the day on which it happened',
    };
  }
  const start = localInstant(when.start, agreement.zone);
  const end = localInstant(when.end, agreement.zone);
  const touching = windows.filter((w) => (w.start ?? -Infinity) < end && start < (w.end ?? Infinity));
  const say = describeWindows(touching.length ? touching : windows, agreement.zone);
  const cites: Citation[] = [...new Set([...(touching.length ? touching : windows).flatMap((w) => w.because), ...own])];
  if (touching.length === 0) {
    return { key: 'in-force', asked, holds: 'fails', text: `No: ${missed(windows, start, end, agreement.zone)}`, cites };
  }
  if (!covered(touching, start, end)) {
    return {
      key: 'in-force',
      asked,
      holds: 'open',
      text: `For part of the time only: it happened between ${wallClock(start, agreement.zone)} and ${wallClock(end, agreement.zone)} local time; in force ${say}.`,
      cites,
      settle: `the ${end - start > 2 * 86_400_000 ? 'day on' : 'hour at'} which it happened: in force ${say}`,
    };
  }
  if (inArea === 'unknown') {
    const text =
      incident.where === null
        ? `In force ${say}, but nobody says where it happened.`
        : agreement.area.whole
          ? `In force ${say}, but nothing places ${incident.where.name} in ${agreement.area.name}.`
          : `In force ${say}, but "${incident.where.name}" may lie inside or outside ${agreement.area.name}.`;
    return {
      key: 'in-force',
      asked,
      holds: 'open',
      text,
      cites,
      settle: `where exactly it happened: inside ${agreement.area.name} or not`,
    };
  }
  return { key: 'in-force', asked, holds: 'holds', text: `Yes: in force ${say}.`, cites };
}

/** Windows in words, local time. */
export function describeWindows(windows: readonly Stretch[], zone: string): string {
  const words = joined(windows).map((w) => {
    const from = w.start === null ? 'from an unknown start' : `from ${wallClock(w.start, zone).replace('T', ' ')}`;
    return w.end === null ? `${from} without a fixed end` : `${from} to ${wallClock(w.end, zone).replace('T', ' ')}`;
  });
  return `${words.join(', and ')} (${nameZone(zone)})`;
}

/** Windows that touch or overlap, as one stretch. */
function joined(windows: readonly Stretch[]): { start: number | null; end: number | null }[] {
  const out: { start: number | null; end: number | null }[] = [];
  for (const w of [...windows].sort((a, b) => (a.start ?? -Infinity) - (b.start ?? -Infinity))) {
    const last = out[out.length - 1];
    if (last && (last.end === null || (w.start ?? -Infinity) <= last.end)) {
      last.end = last.end === null || w.end === null ? null : Math.max(last.end, w.end);
    } else out.push({ start: w.start, end: w.end });
  }
  return out;
}

function missed(windows: readonly Stretch[], start: number, end: number, zone: string): string {
  const before = windows.filter((w) => w.end !== null && w.end <= start).pop();
  const after = windows.find((w) => w.start !== null && w.start >= end);
  const text = (at: number): string => wallClock(at, zone).replace('T', ' ');
  if (before && after) return `it fell into the hole between ${text(before.end!)} and ${text(after.start!)} local time.`;
  if (after) return `it began only at ${text(after.start!)} local time.`;
  if (before) return `it had run out at ${text(before.end!)} local time.`;
  return 'no window of it is known.';
}

function covered(windows: readonly Stretch[], start: number, end: number): boolean {
  let reach = start;
  for (const w of [...windows].sort((a, b) => (a.start ?? -Infinity) - (b.start ?? -Infinity))) {
    if ((w.start ?? -Infinity) > reach) return false;
    reach = Math.max(reach, w.end ?? Infinity);
  }
  return reach >= end;
}
