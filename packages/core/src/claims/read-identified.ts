import type { Clause } from './clauses.ts';
import { type Frame, newFrame } from './frame.ts';
import { BE, HAVE } from './grammar.ts';
import type { Occurrence } from './link-records.ts';
import type { Scan } from './scan.ts';

/** Sentences back at which those who are named may have been told of. */
const REACH = 3;
const VICTIMS =
  /^(victims?|dead|deceased|killed|slain|murdered|wounded|injured|casualties|fatalities|kidnapped|abducted|hostages?|bodies|body|corpses?|m[ae]n|wom[ae]n|boys?|girls?|children|soldiers?|officers?|policem[ae]n|civilians?|workers?|driver|passengers?)$/;

/**
 * A sentence that tells no event and names those whom what was told befell: "The victims were identified as Ana Ruiz, Pedro Gil and Luis Soto".
 * Null where it names nobody.
 */
export function readIdentified(scan: Scan, clauses: readonly Clause[]): Frame | null {
  for (const clause of clauses) {
    for (let i = clause.first + 1; i + 1 < clause.last; i++) {
      const word = scan.lower(i);
      if ((word !== 'identified' && word !== 'named') || scan.lower(i + 1) !== 'as' || !scan.has(i - 1, BE | HAVE)) continue;
      if (!someVictim(scan, clause.first, i)) continue;
      const { last } = scan.sentences[clause.sentence];
      const people = scan
        .within(scan.reading.actors, i + 2, last)
        .filter((a) => a.role === 'person' && !a.generic && listed(scan, i + 2, a.first));
      if (!people.length) continue;
      const frame = newFrame(clause, i, i + 2, 'noun', null, 'victims/identified');
      frame.generic = true;
      frame.definite = true;
      frame.targets = people.map((actor) => ({ name: actor.name, term: null, actor }));
      frame.first = clause.first;
      frame.end = people[people.length - 1].last;
      return frame;
    }
  }
  return null;
}

/** What was told last and near enough. */
export function identifiedIn(frame: Frame, told: readonly Occurrence[]): Occurrence | null {
  const last = told[told.length - 1];
  if (!last) return null;
  const near = frame.sentence - last.frames[last.frames.length - 1].sentence;
  return near <= REACH && last.frames.some((f) => f.killed || f.wounded || f.targets.length > 0) ? last : null;
}

function someVictim(scan: Scan, first: number, until: number): boolean {
  for (let k = first; k < until; k++) if (VICTIMS.test(scan.lower(k))) return true;
  return false;
}

/** Whether no verb stands between: what follows one is another matter. */
function listed(scan: Scan, from: number, until: number): boolean {
  for (let k = from; k < until; k++) if (scan.has(k, BE | HAVE)) return false;
  return true;
}
