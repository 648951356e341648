import type { Scan } from '../sentence/scan.ts';
import type { Frame } from './frame.ts';

const POLICE = /\b(police|policem[ae]n|officers?|deputies|detectives|sheriff|troopers?|investigators|authorities|prosecutors|court)\b/i;

/**
 * "Police arrested a man in connection with the attack", "was arrested for shooting his brother", "after he had shot two nurses": what police did about an event of the
 * sentence, and no event of its own.
 */
export function isArrestAfter(scan: Scan, f: Frame, frames: readonly Frame[]): boolean {
  if (f.act !== 'arrest-or-abduction' || f.kind !== 'verb' || !/^arrest/.test(scan.lower(f.head))) return false;
  if (f.agents.some((a) => !POLICE.test(a.name))) return false;
  return frames.some((o) => o !== f && o.head >= f.last && o.head - f.last <= REACH && o.act !== f.act && answers(scan, f, o));
}

const REACH = 16;

/** Whether the words between say that the arrest was made over the other event. */
function answers(scan: Scan, f: Frame, o: Frame): boolean {
  for (let i = f.last; i < o.head; i++) {
    const word = scan.lower(i);
    if (/^(connection|relation|charges?|suspicion|accused|suspected|allegedly|over)$/.test(word)) return true;
    if (
      word === 'for' &&
      (o.head === i + 1 || o.first === i + 1 || scan.lower(i + 1).endsWith('ing') || /^(the|a)$/.test(scan.lower(i + 1)))
    )
      return true;
    // "after he had shot two nurses", "after a girl was shot"
    if (word === 'after') return o.head - i <= REACH / 2;
  }
  return false;
}
