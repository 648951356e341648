import type { ActorMention } from '../language/mention.ts';
import { ARMED } from './armed.ts';
import { type Clause, isVerb } from './clauses.ts';
import { type Frame, newFrame } from './frame.ts';
import { ADVERB, BE, DETERMINER, HAVE } from './grammar.ts';
import { coordinatedRight, subjectOf } from './groups.ts';
import type { Occurrence } from './link-records.ts';
import type { Scan } from './scan.ts';

/** Sentences back at which what was told may still be what somebody is blamed for. */
const REACH = 2;

/**
 * A sentence that tells no event and says who did what was told before: "The army blamed the rebels", "Washington says two Russian jets did it",
 * "… accused the militia of being behind it". Null where it says nothing of the kind.
 */
export function readBlame(scan: Scan, clauses: readonly Clause[]): Frame | null {
  for (const clause of clauses) {
    for (let i = clause.first; i < clause.last; i++) {
      const actors = blamed(scan, clause, i) ?? didIt(scan, clause, clauses, i);
      if (!actors?.length || !actors.every((a) => ARMED.has(a.role))) continue;
      const frame = newFrame(clause, i, i + 1, 'noun', null, 'blame/told-before');
      frame.generic = true;
      frame.definite = true;
      frame.agents = actors;
      frame.first = Math.min(i, actors[0].first);
      frame.end = Math.max(i + 1, actors[actors.length - 1].last);
      return frame;
    }
  }
  return null;
}

/** What was told last and near enough, by nobody named or by the same. */
export function blamedFor(frame: Frame, told: readonly Occurrence[]): Occurrence | null {
  const last = told[told.length - 1];
  if (last?.frames[0].mood !== 'actual') return null;
  const near = frame.sentence - last.frames[last.frames.length - 1].sentence;
  if (near < 1 || near > REACH) return null;
  const named = last.frames.flatMap((f) => f.agents).filter((a) => !a.generic);
  return named.length ? null : last;
}

/** "blamed the rebels", "accused the militia of being behind it", "held the army responsible" */
function blamed(scan: Scan, clause: Clause, i: number): ActorMention[] | null {
  const word = scan.lower(i);
  const accuses = /^accus(ed|es)$/.test(word);
  const holds = word === 'held' || word === 'holds';
  if (!(accuses || holds || /^blam(ed|es)$/.test(word)) || scan.has(i - 1, BE)) return null;
  let at = i + 1;
  if (scan.lower(at) === 'it' && scan.lower(at + 1) === 'on') at += 2;
  while (scan.has(at, DETERMINER | ADVERB)) at++;
  const who = scan.actor(at);
  if (!who || who.first !== at) return null;
  const actors = coordinatedRight(scan, who, clause.last);
  const next = actors[actors.length - 1].last;
  if (holds) return scan.lower(next) === 'responsible' ? actors : null;
  // "blamed the rebels for the collapse of the talks" is about something else
  if (!accuses) return scan.lower(next) === 'for' && !/^(it|this|that)$/.test(scan.lower(next + 1)) ? null : actors;
  const of = scan.tokens.slice(next, Math.min(clause.last, next + 6)).toLowerCase();
  return /^of (it|this|that|being (behind|responsible)|responsibility|having done)/.test(of) ? actors : null;
}

/** "soldiers had done it", "two jets did it", "the militia was behind it", "was responsible" */
function didIt(scan: Scan, clause: Clause, clauses: readonly Clause[], i: number): ActorMention[] | null {
  const next = scan.lower(i + 1);
  const pointing = /^(it|this|that)$/;
  const done =
    (/^(did|done)$/.test(scan.lower(i)) && pointing.test(next)) ||
    (scan.lower(i) === 'behind' && pointing.test(next) && scan.has(i - 1, BE | ADVERB)) ||
    (scan.lower(i) === 'responsible' && (i + 1 >= clause.last || scan.punct(i + 1)) && scan.has(i - 1, BE | ADVERB));
  if (!done) return null;
  let verb = i;
  while (verb > clause.first && (scan.has(verb - 1, BE | HAVE | ADVERB) || isVerb(scan, verb - 1))) verb--;
  for (let k = verb; k <= i; k++) if (/^(not|no|never|nor)$/.test(scan.lower(k))) return null;
  return subjectOf(scan, clause, verb, clauses).actors.filter((a) => a.role !== 'person');
}
