import { MAP_TONES, type MapTone } from '../../../parts/map/map-data.ts';

/** One bar of a timeline: the days from `from` to `to`, both included. */
export interface Bin {
  from: string;
  to: string;
  n: number;
  /** From the gravest: what the bar is built of, bottom up. */
  parts: { tone: MapTone; n: number }[];
}

/** How many days a bar of a timeline stands for. */
export type BinLength = 'day' | 'week' | 'month' | 'year';

interface Day {
  on: string;
  n: number;
  byVerdict: Partial<Record<string, number>>;
}

const DAY = 86_400_000;
const instant = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The shortest length at which the days need no more than `most` bars. */
export function chooseLength(first: string, last: string, most: number): BinLength {
  const days = (instant(last) - instant(first)) / DAY + 1;
  if (days <= most) return 'day';
  if (days / 7 <= most) return 'week';
  return days / 30.4 <= most ? 'month' : 'year';
}

/** The days gathered into bars of one length, empty ones too, from the first day to the last. */
export function binDays(days: readonly Day[], most: number): { length: BinLength; bins: Bin[] } {
  if (days.length === 0) return { length: 'day', bins: [] };
  const sorted = [...days].sort((a, b) => (a.on < b.on ? -1 : 1));
  const first = sorted[0]!.on;
  const last = sorted.at(-1)!.on;
  const length = chooseLength(first, last, most);
  const bins = new Map<string, { bin: Bin; tones: Map<MapTone, number> }>();
  for (let from = startOf(first, length); from <= last; from = after(from, length)) {
    bins.set(from, { bin: { from, to: dayAt(instant(after(from, length)) - DAY), n: 0, parts: [] }, tones: new Map() });
  }
  for (const { on, n, byVerdict } of sorted) {
    const { bin, tones } = bins.get(startOf(on, length))!;
    bin.n += n;
    for (const tone of MAP_TONES) {
      const some = byVerdict[tone];
      if (some) tones.set(tone, (tones.get(tone) ?? 0) + some);
    }
  }
  return {
    length,
    bins: [...bins.values()].map(({ bin, tones }) => ({
      ...bin,
      parts: MAP_TONES.flatMap((tone) => (tones.has(tone) ? [{ tone, n: tones.get(tone)! }] : [])),
    })),
  };
}

function startOf(day: string, length: BinLength): string {
  if (length === 'day') return day;
  if (length === 'month') return `${day.slice(0, 7)}-01`;
  if (length === 'year') return `${day.slice(0, 4)}-01-01`;
  // Weeks begin on Monday.
  const weekday = (new Date(instant(day)).getUTCDay() + 6) % 7;
  return dayAt(instant(day) - weekday * DAY);
}

function after(start: string, length: BinLength): string {
  if (length === 'day') return dayAt(instant(start) + DAY);
  if (length === 'week') return dayAt(instant(start) + 7 * DAY);
  const year = Number(start.slice(0, 4));
  if (length === 'year') return `${String(year + 1).padStart(4, '0')}-01-01`;
  const month = Number(start.slice(5, 7));
  return month === 12 ? `${String(year + 1).padStart(4, '0')}-01-01` : `${start.slice(0, 5)}${String(month + 1).padStart(2, '0')}-01`;
}
