import type { Frame } from '../frames/frame.ts';
import { DETERMINER } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Occurrence } from '../tellings/occurrence.ts';

/** Sentences back at which "the attacks" are still those told of. */
const REACH = 4;
const EVENTS =
  /^(attacks?|strikes?|airstrikes?|raids?|shellings?|incidents?|blasts?|explosions?|cases?|bombings?|bombardments?|clashes|shootings?|salvos?|instances?|assaults?|violations?|breaches)$/;
const EACH = /^(either|neither|both|any|all|each|none)$/;

/** "Neither attack caused casualties", "The attacks did damage only and hurt no one": the others told just before, of which it is said too. */
export function othersSpared(scan: Scan, frame: Frame, told: Occurrence, all: readonly Occurrence[]): Occurrence[] {
  if (told.frames[0] === frame || !ofSeveral(scan, frame)) return [];
  const { paragraph } = scan.sentences[frame.sentence];
  const out: Occurrence[] = [];
  for (let i = all.length - 1; i >= 0; i--) {
    const o = all[i];
    const last = o.frames[o.frames.length - 1].sentence;
    if (frame.sentence - last > REACH) break;
    if (o === told || o.frames[0].mood !== 'actual' || scan.sentences[last].paragraph !== paragraph) continue;
    if (!o.frames.some((f) => f.killed !== null || f.wounded !== null)) out.push(o);
  }
  return out;
}

/** "in either incident", "neither of the strikes", "the attacks": more than one, named no further. */
function ofSeveral(scan: Scan, frame: Frame): boolean {
  for (let i = scan.sentences[frame.sentence].first; i < frame.clause.last; i++) {
    const word = scan.lower(i);
    if (!EVENTS.test(word)) continue;
    let at = i - 1;
    while (at > i - 4 && (scan.has(at, DETERMINER) || scan.lower(at) === 'of' || scan.lower(at) === 'two' || scan.count(at))) {
      if (EACH.test(scan.lower(at))) return true;
      at--;
    }
    if (EACH.test(scan.lower(at)) || (/^(the|these|those)$/.test(scan.lower(i - 1)) && word.endsWith('s'))) return true;
  }
  return false;
}
