import { isScene } from './attach-place.ts';
import { timeOfFrame } from './attach-time.ts';
import type { Clause } from './clauses.ts';
import { type Frame, newFrame } from './frame.ts';
import { ADVERB, HAVE } from './grammar.ts';
import type { Occurrence } from './link-records.ts';
import { rankOf } from './place-rank.ts';
import type { Scan } from './scan.ts';

/** Sentences back at which what took place may have been told. */
const REACH = 2;
const NAMED =
  /^(incident|event|tragedy|episode|occurrence|violation|mishap|carnage|massacre|violence|deaths?|killings?|fatalit(y|ies)|casualties)$/;
const HAPPENED = /^(took|taken|occurred|happened|unfolded)$/;

/**
 * A sentence that tells no event of its own and says where, or when, the one told just before took place: "This incident occurred 2 km from X around 9:30".
 * Null where it says neither.
 */
export function readScene(scan: Scan, number: number, clauses: readonly Clause[]): Frame | null {
  const { first, last } = scan.sentences[number];
  const noun = subjectAt(scan, first);
  if (noun < 0) return null;
  let verb = noun + 1;
  while (verb < last && scan.has(verb, ADVERB | HAVE)) verb++;
  if (!HAPPENED.test(scan.lower(verb)) || (/^t/.test(scan.lower(verb)) && scan.lower(verb + 1) !== 'place')) return null;
  const frame = newFrame(clauses[0], noun, verb + 1, 'noun', null, 'scene/took-place');
  frame.generic = true;
  frame.definite = true;
  frame.first = first;
  frame.end = clauses[0].last;
  const scenes = scan.within(scan.reading.places, verb, clauses[0].last).filter((p) => isScene(scan, p));
  if (scenes.length) frame.places = [scenes.reduce((a, b) => (rankOf(b) < rankOf(a) ? b : a))];
  const { time, weak } = timeOfFrame(scan, frame, [frame], [...clauses], first, last);
  frame.time = weak ? null : time;
  return frame.places.length || frame.time ? frame : null;
}

/** The token that stands for what was told: "this |incident|", "|it|"; -1 for none. */
function subjectAt(scan: Scan, first: number): number {
  if (!/^(it|the|this|that|these|those|all|both)$/.test(scan.lower(first))) return -1;
  const noun = [1, 2].find((k) => NAMED.test(scan.lower(first + k)));
  return noun ? first + noun : /^(it|this|that|all)$/.test(scan.lower(first)) ? first : -1;
}

/** What was told last, in one of the sentences before. */
export function sceneOf(frame: Frame, told: readonly Occurrence[]): Occurrence | null {
  const last = told[told.length - 1];
  return last && !last.frames[0].negated && frame.sentence - last.frames[last.frames.length - 1].sentence <= REACH ? last : null;
}
