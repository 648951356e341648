import type { misnamedLengths, Stretch } from '../findings/windows/find-windows.ts';
import { hoursBetween, localInstant, wallClock } from '../findings/windows/local-time.ts';
import type { Spoken } from '../findings/windows/read-declarations.ts';
import type { Agreement } from '../knowledge/agreements.ts';
import type { Claim } from '../model/claim.ts';
import type { Citation } from '../model/ids.ts';
import type { Truce } from '../model/truce.ts';

/** Differences worth a reader's eye: a length that is not what it was called, an end with two readings, reports of opposite state, holes. */
export function noteDifferences(
  agreement: Agreement,
  windows: readonly Stretch[],
  misnamed: ReturnType<typeof misnamedLengths>,
  claims: readonly Claim[],
  spoken: readonly Spoken[],
  dayOf: (claim: Claim) => string | null,
): Truce['notes'] {
  const zone = agreement.zone;
  const text = (n: number): string => wallClock(n, zone).replace('T', ' ');
  const notes: Truce['notes'] = [];
  for (const m of misnamed) {
    notes.push({
      text: `Called ${hours(m.called)}; from ${text(m.window.start!)} to ${text(m.window.end!)} local time is ${hours(m.is)}.`,
      cites: m.cites,
    });
  }
  windows.forEach((w, i) => {
    const next = windows[i + 1];
    if (next && w.end !== null && next.start !== null && next.start !== w.end) {
      const minutes = Math.abs(next.start - w.end) / 60_000;
      const because: Citation[] = [...new Set([...w.because, ...next.because])];
      const what = next.start > w.end ? 'nothing was in force: one window had ended and the next had not begun' : 'two windows overlap';
      const [from, until] = next.start > w.end ? [w.end, next.start] : [next.start, w.end];
      notes.push({ text: `For ${span(minutes)}, from ${text(from)} to ${text(until)} local time, ${what}.`, cites: because });
    }
    if (w.otherEnds.length && w.end !== null) {
      const others = w.otherEnds.map((o) => `${text(o)}${w.start === null ? '' : ` (${hours(hoursBetween(w.start, o))})`}`).join(', ');
      const own = `${text(w.end)}${w.start === null ? '' : ` (${hours(hoursBetween(w.start, w.end))})`}`;
      notes.push({
        text: `The end can be read in more than one way: ${own} or ${others} local time.`,
        cites: w.because.filter((c) => c.startsWith('clm_')),
      });
    }
  });
  notes.push(...opposites(windows, claims, zone, spoken, dayOf));
  return notes;
}

/** One report says it ran out, another that it was carried on past that moment. */
function opposites(
  windows: readonly Stretch[],
  claims: readonly Claim[],
  zone: string,
  spoken: readonly Spoken[],
  dayOf: (claim: Claim) => string | null,
): Truce['notes'] {
  const out: Truce['notes'] = [];
  const lapsed = claims.filter((c) => c.fact === 'lapsed' && c.mood !== 'hypothetical').sort((a, b) => (a.id < b.id ? -1 : 1));
  const extended = claims.filter((c) => c.fact === 'extended').sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const claim of lapsed) {
    const day = claim.until ?? claim.when?.start ?? claim.from ?? null;
    const at = day === null ? null : localInstant(day, zone);
    const others = extended.filter((e) => {
      if (e.report === claim.report || !nearInTime(dayOf(claim), dayOf(e))) return false;
      const until = e.until === null ? null : localInstant(e.until, zone);
      return at === null || Number.isNaN(at) || until === null || until > at;
    });
    if (others.length === 0) continue;
    const carried = windows.find((w) => others.some((o) => w.because.includes(o.id)) && w.start !== null);
    const when =
      carried?.start != null && carried.end !== null
        ? `, from ${wallClock(carried.start, zone).replace('T', ' ')} to ${wallClock(carried.end, zone).replace('T', ' ')} local time`
        : '';
    const text = `One report says that it expired; another says that it was extended${when}.`;
    const cites = [claim.id, ...others.map((o) => o.id)];
    // the next report that says so adds its words to the note
    const same = out.find((note) => note.text === text);
    if (same) same.cites = [...new Set([...same.cites, ...cites])];
    else out.push({ text, cites });
  }
  const over = spoken.filter((s) => s.what === 'ended' && !s.hasStanding);
  const held = spoken.filter((s) => s.what === 'in-force');
  for (const s of over) {
    const answer = held.length ? ` ${[...new Set(held.map((h) => h.name))].join(', ')} said that it holds.` : '';
    out.push({
      text: `${s.name} called it over${s.on === null ? '' : ` on ${s.on}`}. ${s.because}${answer}`,
      cites: [...new Set([...s.cites, ...held.flatMap((h) => h.cites)])],
    });
  }
  return out;
}

/** Two reports speak of one moment when they are at most three days apart; an undated one may be of any day. */
function nearInTime(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  return Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) <= 3 * 86_400_000;
}

function hours(n: number): string {
  return `${n} ${n === 1 ? 'hour' : 'hours'}`;
}

function span(minutes: number): string {
  if (minutes < 120) return `${minutes} minutes`;
  const whole = Math.round((minutes / 60) * 10) / 10;
  return whole < 96 ? `${whole} hours` : `${Math.round(whole / 24)} days`;
}
