import type { Stretch } from '../findings/windows/find-windows.ts';
import { utcText } from '../findings/windows/local-time.ts';
import type { Gap } from '../model/truce.ts';

/** Holes (nothing in force) and overlaps between windows that are sorted by start, in minutes. */
export function findGaps(windows: readonly Stretch[]): Gap[] {
  const out: Gap[] = [];
  let last: Stretch | null = null;
  for (const window of windows) {
    if (last !== null && last.end !== null && window.start !== null && window.start !== last.end) {
      const hole = window.start > last.end;
      const start = hole ? last.end : window.start;
      const end = hole ? window.start : Math.min(last.end, window.end ?? Infinity);
      const because = [...new Set([...last.because, ...window.because])];
      out.push({
        kind: hole ? 'hole' : 'overlap',
        start: utcText(start),
        end: utcText(end),
        minutes: Math.round((end - start) / 60_000),
        because,
      });
    }
    if (last === null || last.end === null || window.end === null || window.end > last.end)
      last = last !== null && last.end === null ? last : window;
  }
  return out;
}
