import type { Agreement } from '../../knowledge/agreements.ts';
import type { Claim } from '../../model/claim.ts';
import type { Citation } from '../../model/ids.ts';
import { hoursBetween, localInstant } from './local-time.ts';

/** A half-open stretch (epoch milliseconds; null: open) in which an agreement ran, and what says so. */
export interface Stretch {
  start: number | null;
  end: number | null;
  because: Citation[];
  /** Other ends that the words allow. */
  otherStarts: number[];
  otherEnds: number[];
  /** Length as it was called, in hours. */
  called: { hours: number; cites: Citation[] }[];
  declared: boolean;
  /** What the agreement adds to it. */
  note?: string;
}

const MINUTE = 60_000;
const SAME = 90 * MINUTE;

/**
 * The windows in which an agreement ran: those its parties declared, joined with what reports say. `claims` are the truce claims that speak of
 * this agreement, in any order. Windows are cut short where somebody with standing ended it (`endedAt`, epoch milliseconds), or where it is known to
 * have ended. `knownBy`: a local day after which nothing is known yet.
 */
export function findWindows(
  agreement: Agreement,
  claims: readonly Claim[],
  endedAt: number | null = null,
  knownBy: string | null = null,
): Stretch[] {
  const zone = agreement.zone;
  let state: Stretch[] = [];
  for (const w of agreement.windows) {
    if (knownBy !== null && w.declaredOn > knownBy) continue;
    state = evolve(state, {
      start: localInstant(w.start, zone),
      end: w.end === null ? null : localInstant(w.end, zone),
      because: [`clause:${agreement.id}/${w.id}`],
      otherStarts: [],
      otherEnds: [],
      called: w.hours === undefined ? [] : [{ hours: w.hours, cites: [`clause:${agreement.id}/${w.id}`] }],
      declared: true,
      ...(w.note ? { note: w.note.trim() } : {}),
    });
  }
  const told = claims.filter((c) => c.fact === 'in-force' || c.fact === 'extended');
  const drafts = told.map((c) => readStretch(c, zone)).filter((d): d is Stretch => d !== null);
  for (const draft of drafts.sort(byTime)) state = evolve(state, draft, agreement.windows.length > 0);
  for (const c of told.filter((t) => t.fact === 'extended' && t.from === null && t.until === null && t.hours !== undefined).sort(byId))
    state = carryOn(state, c);
  const ended = endOf(agreement, endedAt, knownBy);
  if (ended !== null) {
    state = state
      .filter((w) => w.start === null || w.start < ended)
      .map((w) => ({ ...w, end: w.end === null || w.end > ended ? ended : w.end }));
  }
  return state.sort(byTime);
}

/** The earlier of the end that was declared and the one that is known since (epoch milliseconds), or null. */
function endOf(agreement: Agreement, endedAt: number | null, knownBy: string | null): number | null {
  const { ended, zone } = agreement;
  const known = ended && (knownBy === null || ended.at.slice(0, 10) <= knownBy) ? localInstant(ended.at, zone) : null;
  return known === null ? endedAt : endedAt === null ? known : Math.min(known, endedAt);
}

/** The window a claim states by a start or an end; null when it states neither. */
function readStretch(claim: Claim, zone: string): Stretch | null {
  const start = instantSaid(claim.from, zone);
  const until = instantSaid(claim.until, zone);
  // "For 48 hours from Thursday" states its end as well.
  const end = until === null && start !== null && claim.hours !== undefined ? start + claim.hours * 60 * MINUTE : until;
  if (start === null && end === null) return null;
  if (start !== null && end !== null && end <= start) return null;
  const others = (texts: string[] | undefined): number[] => (texts ?? []).map((t) => localInstant(t, zone)).filter((n) => !Number.isNaN(n));
  return {
    start,
    end,
    because: [claim.id],
    otherStarts: others(claim.alternatives?.from),
    otherEnds: others(claim.alternatives?.until),
    called: claim.hours === undefined || claim.fact !== 'extended' ? [] : [{ hours: claim.hours, cites: [claim.id] }],
    declared: false,
  };
}

/** The instant that a side of a window names; null where it names a month or a year only ("declared in April"), which is no instant. */
function instantSaid(text: string | null, zone: string): number | null {
  const at = text === null ? Number.NaN : localInstant(text, zone);
  return Number.isNaN(at) ? null : at;
}

/** One more statement: it confirms a window that is known, fills in an open side of it, or is a window of its own. */
function evolve(state: Stretch[], next: Stretch, bounded = false): Stretch[] {
  const exact = state.findIndex((w) => sameWindow(w, next));
  const at = exact < 0 ? windowOfEnd(state, next) : exact;
  // "In force on Tuesday" makes no window of an agreement whose windows are declared: it is somebody's word, not a term.
  if (at < 0) return next.end === null && (next.start === null || bounded) && !next.declared ? state : [...state, next];
  const known = state[at]!;
  const settled = exact < 0 && readsAs(next, known.end);
  const joined: Stretch = {
    start: known.start ?? next.start,
    // A window declared without an end is not closed by a report of one of its periods.
    end: known.declared ? known.end : (known.end ?? next.end),
    because: [...new Set([...known.because, ...next.because])],
    otherStarts: merge(known.otherStarts, next.otherStarts, nearStart(known, next), known.start),
    // Of several readings of an end, the one that a window is known to have is meant.
    otherEnds: settled ? known.otherEnds : merge(known.otherEnds, next.otherEnds, next.end, known.end),
    called: [...known.called, ...next.called],
    declared: known.declared,
    ...(known.note ? { note: known.note } : {}),
  };
  return state.map((w, i) => (i === at ? joined : w));
}

/**
 * "The truce was due to expire at midnight": where only an end is told, the window with that end in one of its readings, or else the
 * declared one that it falls into. A stretch without a beginning would cover every window before it. -1 where there is none.
 */
function windowOfEnd(state: readonly Stretch[], next: Stretch): number {
  if (next.start !== null || next.end === null) return -1;
  const named = state.findIndex((w) => readsAs(next, w.end));
  if (named >= 0) return named;
  return state.findIndex((w) => w.declared && w.start !== null && w.end !== null && next.end! > w.start && next.end! <= w.end + SAME);
}

/** Whether one of the ends that a statement can mean is this one. */
function readsAs({ end, otherEnds }: Stretch, known: number | null): boolean {
  return known !== null && [end, ...otherEnds].some((one) => one !== null && Math.abs(one - known) <= SAME);
}

/** "In force on Tuesday" said of a window that began a week before is no other reading of its start. */
function nearStart(known: Stretch, next: Stretch): number | null {
  return known.start !== null && next.start !== null && Math.abs(next.start - known.start) <= 24 * 60 * MINUTE ? next.start : null;
}

/** Two statements of one window: an end they share (to within the looseness of wall clocks told in passing), or a start inside an open window. */
function sameWindow(a: Stretch, b: Stretch): boolean {
  // A period told of a window that was declared without an end.
  if (a.declared && a.end === null && a.start !== null && (b.start ?? b.end ?? -Infinity) >= a.start - 24 * 60 * MINUTE) return true;
  if (a.start !== null && b.start !== null) {
    if (Math.abs(a.start - b.start) <= MINUTE) return true;
    // "Since 27 February" said of a window that is known to have begun then.
    if (b.end === null && (a.end === null || b.start < a.end) && b.start >= a.start - 24 * 60 * MINUTE) return true;
    return a.end !== null && b.end !== null && Math.abs(a.end - b.end) <= MINUTE && Math.abs(a.start - b.start) <= SAME;
  }
  if (a.end !== null && b.end !== null) return Math.abs(a.end - b.end) <= SAME;
  // Only an end is told: it is the end of a window that has none.
  return b.start === null && b.end !== null && a.start !== null && a.end === null && a.start < b.end && !a.declared;
}

/** "Extended by 48 hours" and no more: from the last end that is known. */
function carryOn(state: Stretch[], claim: Claim): Stretch[] {
  const last = state.reduce<Stretch | null>((best, w) => (w.end !== null && (best === null || w.end > best.end!) ? w : best), null);
  if (last === null || last.end === null || claim.hours === undefined) return state;
  // The same extension told again without its hours of day.
  const told = state.find((w) => w.called.some((c) => c.hours === claim.hours) && w !== state[0]);
  if (told) return state.map((w) => (w === told ? { ...w, because: [...new Set([...w.because, claim.id])] } : w));
  const end = last.end + claim.hours * 60 * MINUTE;
  return [
    ...state,
    {
      start: last.end,
      end,
      because: [claim.id],
      otherStarts: [],
      otherEnds: [],
      called: [{ hours: claim.hours, cites: [claim.id] }],
      declared: false,
    },
  ];
}

function merge(a: number[], b: number[], said: number | null, kept: number | null): number[] {
  const all = new Set([...a, ...b]);
  if (said !== null && kept !== null && said !== kept) all.add(said);
  if (kept !== null) all.delete(kept);
  return [...all].sort((x, y) => x - y);
}

/** Notes on windows whose length is not what it was called, in hours. */
export function misnamedLengths(windows: readonly Stretch[]): { window: Stretch; called: number; is: number; cites: Citation[] }[] {
  const out: { window: Stretch; called: number; is: number; cites: Citation[] }[] = [];
  for (const window of windows) {
    if (window.start === null || window.end === null) continue;
    const is = hoursBetween(window.start, window.end);
    for (const hours of new Set(window.called.map((c) => c.hours))) {
      if (Math.abs(hours - is) < 0.25) continue;
      const cites = [...new Set(window.called.filter((c) => c.hours === hours).flatMap((c) => c.cites))];
      out.push({ window, called: hours, is, cites });
    }
  }
  return out;
}

function byTime(a: Stretch, b: Stretch): number {
  return (
    (a.start ?? -Infinity) - (b.start ?? -Infinity) || (a.end ?? Infinity) - (b.end ?? Infinity) || (a.because[0]! < b.because[0]! ? -1 : 1)
  );
}

function byId(a: Claim, b: Claim): number {
  return a.id < b.id ? -1 : 1;
}
