import type { TimeMention } from '../../language/mention.ts';
import type { Frame } from '../frames/frame.ts';
import type { Scan } from '../sentence/scan.ts';

/** A time that lies back, told in a sentence of an event or of something else. */
export interface Past {
  time: TimeMention;
  sentence: number;
  ofEvent: boolean;
}

/** "In May the town was razed. Hundreds died": the time of what the sentence before recalled; null for none. */
export function timeBefore(scan: Scan, frame: Frame, past: Past | null): TimeMention | null {
  if (!past || frame.sentence - past.sentence !== 1) return null;
  if (scan.sentences[past.sentence].paragraph !== scan.sentences[frame.sentence].paragraph) return null;
  return past.ofEvent || goesBack(scan, frame) ? past.time : null;
}

/** A day or month long past that a sentence without an event dates itself by, where it names no other: "An earlier pact collapsed in May 2003." */
export function recalledDay(scan: Scan, first: number, last: number): TimeMention | null {
  const times = scan.within(scan.reading.times, first, last).filter((t) => t.when !== null && !t.timeless);
  const [t] = times;
  return times.length === 1 && t.recalled && t.relation === 'at' && !t.future ? t : null;
}

/** "The army |had| shelled the town", "|then| opened an offensive": told of the time that the sentence before spoke of. */
function goesBack(scan: Scan, frame: Frame): boolean {
  for (let i = frame.clause.first; i < Math.min(frame.clause.last, frame.head + 3); i++)
    if (/^(had|then|subsequently|afterwards?)$/.test(scan.lower(i))) return true;
  return false;
}
