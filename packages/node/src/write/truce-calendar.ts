import type { Situation } from '@truceline/core/model/situation.ts';
import type { Truce, Window } from '@truceline/core/model/truce.ts';
import { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency, default as ical } from 'ical-generator';

/** What a calendar written earlier says of an event: its number of revisions, and its content but for that number. */
type Earlier = Map<string, { sequence: number; content: string }>;

/**
 * The windows of every truce as a calendar (RFC 5545), truce by truce, one event each, in UTC with the local clock in the description. A window
 * keeps its UID from run to run; `earlier`, the calendar it replaces, makes SEQUENCE go up where an event changed. What is
 * contested, or could end otherwise, is TENTATIVE.
 */
export function* truceCalendar(situation: Situation, earlier = ''): Generator<string> {
  const before = readEarlier(earlier);
  const empty = build([], situation.asOf, () => 0);
  const end = empty.indexOf(END);
  yield empty.slice(0, end);
  for (const truce of situation.truce) {
    const first = build([truce], situation.asOf, () => 0);
    const now = before.size ? readEarlier(first) : before;
    const changed = [...now.keys()].some((uid) => before.has(uid));
    const sequenceOf = (uid: string): number => {
      const old = before.get(uid);
      if (!old) return 0;
      return old.content === now.get(uid)?.content ? old.sequence : old.sequence + 1;
    };
    const whole = changed ? build([truce], situation.asOf, sequenceOf) : first;
    const from = whole.indexOf('BEGIN:VEVENT');
    if (from >= 0) yield whole.slice(from, whole.indexOf(END));
  }
  yield empty.slice(end);
}

const END = 'END:VCALENDAR';

function build(truces: readonly Truce[], asOf: string, sequenceOf: (uid: string) => number): string {
  const calendar = ical({
    name: 'Truce windows',
    prodId: { company: 'Truceline', product: 'Truceline', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const truce of truces) {
    for (const window of truce.windows) {
      if (!window.start) continue;
      const uid = uidOf(truce, window);
      const status = isTentative(truce, window, asOf) ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
      calendar.createEvent({
        id: uid,
        stamp: new Date(asOf),
        sequence: sequenceOf(uid),
        start: new Date(window.start),
        ...(window.end ? { end: new Date(window.end) } : {}),
        summary: window.end ? truce.title : `${truce.title}: begins, no end stated`,
        location: truce.area,
        description: describe(truce, window),
        status,
        transparency: ICalEventTransparency.TRANSPARENT,
        categories: [{ name: 'TRUCE' }],
      });
    }
  }
  return calendar.toString();
}

function uidOf(truce: Truce, window: Window): string {
  return `${truce.agreement}-${window.start!.replace(/[-:]|\.\d+/g, '')}@truceline`;
}

function isTentative(truce: Truce, window: Window, asOf: string): boolean {
  const differs = (window.alternatives?.end?.length ?? 0) + (window.alternatives?.start?.length ?? 0) > 0;
  const isOpen = window.end === null || window.end > asOf;
  return differs || (truce.state === 'contested' && isOpen);
}

function describe(truce: Truce, window: Window): string {
  const lines = [`State as of this file: ${truce.state}. ${truce.because}`];
  if (window.local)
    lines.push(`Local clock (${window.local.zone}): ${window.local.start ?? 'not said'} to ${window.local.end ?? 'no end stated'}`);
  for (const end of window.alternatives?.end ?? []) lines.push(`The words also allow an end at ${end}.`);
  if (window.note) lines.push(window.note);
  lines.push(`Rests on: ${window.because.join(', ') || 'nothing cited'}`);
  return lines.join('\n');
}

/** Events of a calendar of ours by UID, unfolded. */
function readEarlier(text: string): Earlier {
  const events: Earlier = new Map();
  const unfolded = text.replace(/\r?\n[ \t]/g, '');
  for (const body of unfolded.split('BEGIN:VEVENT').slice(1)) {
    const lines = body.split('END:VEVENT')[0]!.split(/\r?\n/).filter(Boolean);
    const uid = lines.find((line) => line.startsWith('UID:'))?.slice(4);
    const sequence = Number(lines.find((line) => line.startsWith('SEQUENCE:'))?.slice(9) ?? 0);
    const content = lines.filter((line) => !/^(SEQUENCE|DTSTAMP|DESCRIPTION):/.test(line)).join('\n');
    if (uid) events.set(uid, { sequence, content });
  }
  return events;
}
