import type { Frame } from '../frames/frame.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Occurrence } from '../tellings/occurrence.ts';

/** Whether "there were no casualties" is said of something else than of the event told last: another day, one shell of many, civilians where fighters died. */
export const notOfIt = (scan: Scan, frame: Frame, last: Occurrence): boolean =>
  elsewhere(frame, last) || ofOneShell(scan, frame) || (ofCivilians(scan, frame) && last.frames.some((f) => (f.killed?.min ?? 0) > 0));

/** "(b) 12 July: observers were robbed; no one was hurt": what its own sentence dates otherwise is not what was told before. */
function elsewhere(frame: Frame, last: Occurrence): boolean {
  const day = frame.time?.when?.start.slice(0, 10);
  if (!day || frame.timeInferred || frame.sentence === last.frames[last.frames.length - 1].sentence) return false;
  const days = last.frames.flatMap((f) => (f.time?.when && !f.timeInferred ? [f.time.when.start.slice(0, 10)] : []));
  return days.length > 0 && !days.includes(day);
}

/** "|one of the rockets| hit a roof but caused no casualties": a part of the blow, whose toll is not that of the whole. */
function ofOneShell(scan: Scan, frame: Frame): boolean {
  for (let i = scan.sentences[frame.sentence].first; i < frame.head; i++)
    if (
      scan.lower(i) === 'one' &&
      scan.lower(i + 1) === 'of' &&
      /^(shells|rockets|missiles|bombs|mortars|rounds|projectiles|drones)$/.test(scan.lower(i + 3))
    )
      return true;
  return false;
}

/** "no |civilian| casualties" */
function ofCivilians(scan: Scan, frame: Frame): boolean {
  for (let i = frame.head - 3; i < frame.last + 4; i++) if (/^civilians?$/.test(scan.lower(i))) return true;
  return false;
}
