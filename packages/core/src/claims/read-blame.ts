import type { ActorMention } from '../language/mention.ts';
import { LOWER, WORD } from '../language/tokens.ts';
import { ARMED } from './armed.ts';
import { type Clause, isVerb } from './clauses.ts';
import { type Frame, newFrame } from './frame.ts';
import { ADVERB, BE, DETERMINER, HAVE } from './grammar.ts';
import { coordinatedRight } from './groups.ts';
import type { Occurrence } from './link-records.ts';
import type { Scan } from './scan.ts';
import { subjectOf } from './subjects.ts';

/** Sentences back at which what was told may still be what somebody is blamed for. */
const REACH = 2;

/**
 * Words that say who did what was told before them: "The army blamed the rebels", "Washington says two Russian jets did it", "…, for which
 * she blamed the guard", "… accused the militia of being behind it". Null where the clauses say nothing of the kind.
 */
export function readBlame(scan: Scan, clauses: readonly Clause[]): Frame | null {
  for (const clause of clauses) {
    for (let i = clause.first; i < clause.last; i++) {
      const actors = blamed(scan, clause, i) ?? claimedIt(scan, clause, clauses, i) ?? didIt(scan, clause, clauses, i);
      if (!actors?.length || !actors.every((a) => ARMED.has(a.role) && a.role !== 'person')) continue;
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

/** What was told last and near enough, by nobody named or by the same: in the sentence itself what stands before the blame. */
export function blamedFor(frame: Frame, told: readonly Occurrence[]): Occurrence | null {
  const here = told.slice(-4).findLast((o) => o.frames.slice(-4).some((f) => f.sentence === frame.sentence && f.head < frame.head));
  const last = here ?? told[told.length - 1];
  if (!last || last.frames[0].mood !== 'actual') return null;
  const near = frame.sentence - last.frames[last.frames.length - 1].sentence;
  if (near > REACH || (near < 1 && !here)) return null;
  const named = last.frames.flatMap((f) => f.agents).filter((a) => !a.generic);
  return named.length || last.frames.some((f) => f.agentPlace !== null) ? null : last;
}

/** "blamed the rebels", "accused the militia of being behind it", "held the army responsible" */
function blamed(scan: Scan, clause: Clause, i: number): ActorMention[] | null {
  const word = scan.lower(i);
  const accuses = /^accus(ed|es)$/.test(word);
  const holds = word === 'held' || word === 'holds';
  const onto = /^(pinned|pins|laid|lays)$/.test(word) && /^(it|the|blame)$/.test(scan.lower(i + 1));
  if (!(accuses || holds || onto || /^(blam(ed|es|ing))$/.test(word)) || scan.has(i - 1, BE)) return null;
  let at = i + 1;
  if (onto) while (at < i + 5 && !/^(on|at)$/.test(scan.lower(at))) at++;
  if ((scan.lower(at) === 'it' || scan.lower(at) === 'this') && scan.lower(at + 1) === 'on') at += 1;
  if (scan.lower(at) === 'on') at++;
  while (scan.has(at, DETERMINER | ADVERB) || /^["“]$/.test(scan.lower(at))) at++;
  const who = scan.actor(at);
  if (!who || who.first !== at) return null;
  const actors = coordinatedRight(scan, who, clause.last);
  const next = actors[actors.length - 1].last;
  // "blamed Houthi tax men": the name only describes a noun
  if (scan.tokens.kind[next] === WORD && scan.tokens.caps[next] === LOWER && scan.marks(next) === 0 && scan.lower(next) !== 'responsible')
    return null;
  if (holds) return scan.lower(next) === 'responsible' && (scan.lower(next + 1) !== 'for' || pointsAtEvent(scan, next + 2)) ? actors : null;
  // "blamed the rebels for the collapse of the talks" is about something else
  if (!accuses) return scan.lower(next) === 'for' && !pointsAtEvent(scan, next + 1) ? null : actors;
  const of = scan.tokens.slice(next, Math.min(clause.last, next + 6)).toLowerCase();
  return /^of (it|this|that|firing|shooting|having (fired|done)|being (behind|responsible)|responsibility)\b/.test(of) ? actors : null;
}

/** "for it", "for those deaths", "for the attack" */
function pointsAtEvent(scan: Scan, at: number): boolean {
  if (/^(it|this|that|both|them)$/.test(scan.lower(at)) && !/^[a-z]{3,}s?$/.test(scan.lower(at + 1))) return true;
  if (/^(it|both)$/.test(scan.lower(at))) return true;
  return (
    /^(the|this|that|these|those|his|her|their|its)$/.test(scan.lower(at)) &&
    /^(attacks?|deaths?|killings?|raids?|strikes?|shelling|blasts?|bombings?|explosions?|ambush|incidents?|shooting|fire|assault|losses)$/.test(
      scan.lower(at + 1),
    )
  );
}

/** "the rebels claimed the attack", "the group said that it had done it": who claims it did it. */
function claimedIt(scan: Scan, clause: Clause, clauses: readonly Clause[], i: number): ActorMention[] | null {
  const word = scan.lower(i);
  if (!/^(claimed|claims|took|takes|accepted)$/.test(word) || scan.has(i - 1, BE)) return null;
  const object = scan.lower(i + 1);
  const attack = /^(the|both|this|that|it)$/.test(object) && (object === 'it' || pointsAtEvent(scan, i + 1));
  if (object !== 'responsibility' && !(attack && /^claim/.test(word))) return null;
  for (let k = i - 3; k < i; k++) if (/^(no|nobody|none|not|neither|never)$/.test(scan.lower(k))) return null;
  return subjectOf(scan, clause, i, clauses).actors;
}

/** "soldiers had done it", "two jets did it", "the militia was behind it", "was responsible" */
function didIt(scan: Scan, clause: Clause, clauses: readonly Clause[], i: number): ActorMention[] | null {
  const next = scan.lower(i + 1);
  const pointing = /^(it|this|that)$/;
  const closes = i + 1 >= clause.last || scan.punct(i + 1) || (next === 'for' && pointsAtEvent(scan, i + 2));
  const done =
    (/^(did|done)$/.test(scan.lower(i)) && pointing.test(next)) ||
    (scan.lower(i) === 'behind' && pointing.test(next) && scan.has(i - 1, BE | ADVERB)) ||
    (scan.lower(i) === 'responsible' && closes && scan.has(i - 1, BE | ADVERB)) ||
    (scan.lower(i) === 'blame' && scan.lower(i - 1) === 'to' && scan.has(i - 2, BE | ADVERB));
  if (!done) return null;
  let verb = i;
  while (verb > clause.first && (scan.has(verb - 1, BE | HAVE | ADVERB) || isVerb(scan, verb - 1))) verb--;
  for (let k = verb; k <= i; k++) if (/^(not|no|never|nor)$/.test(scan.lower(k))) return null;
  for (let k = Math.max(scan.sentences[clause.sentence].first, verb - 20); k < verb; k++)
    if (/^(whether|if|who)$/.test(scan.lower(k))) return null;
  return subjectOf(scan, clause, verb, clauses).actors.filter((a) => a.role !== 'person');
}
