import { wallClock } from '../tell/tell-when.ts';

const HOUR_MS = 3_600_000;
const STEPS_HOURS = [6, 12, 24, 48, 96, 168, 336, 730, 1460, 2190, 4380, 8760];
const MOST_TICKS = 9;

/** A round hour of a zone's wall clock: the instant (ms) and the clock's words, `2016-05-10T00:00`. */
export interface Tick {
  at: number;
  wall: string;
}

/** Hours between ticks so that a stretch of time (ms) has at most nine. */
export function tickHours(length: number): number {
  return STEPS_HOURS.find((hours) => length / (hours * HOUR_MS) <= MOST_TICKS) ?? STEPS_HOURS.at(-1)!;
}

/** Round hours of the zone's wall clock between two instants (ms), `step` hours apart, whole days from midnight. */
export function ticksOf(low: number, high: number, step: number, zone: string): Tick[] {
  const ticks: Tick[] = [];
  const offsetAt = (at: number) => Date.parse(`${wallClock(new Date(at).toISOString(), zone)}:00Z`) - Math.floor(at / 60_000) * 60_000;
  const unit = Math.min(step, 24) * HOUR_MS;
  let wall = Math.ceil((low + offsetAt(low)) / unit) * unit;
  for (; wall - offsetAt(wall) <= high && ticks.length < 40; wall += step * HOUR_MS) {
    ticks.push({ at: wall - offsetAt(wall - offsetAt(wall)), wall: new Date(wall).toISOString().slice(0, 16) });
  }
  return ticks.filter(({ at }) => at >= low);
}

/** The first row (from 0) in which each stretch lies clear of those before it. */
export function packRows(stretches: readonly { start: number; end: number }[]): number[] {
  const free: number[] = [];
  return stretches.map(({ start, end }) => {
    const found = free.findIndex((until) => until <= start);
    const row = found < 0 ? free.length : found;
    free[row] = end;
    return row;
  });
}
