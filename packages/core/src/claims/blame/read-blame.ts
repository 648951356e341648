import type { ActorMention } from '../../language/mention.ts';
import { type Frame, newFrame } from '../frames/frame.ts';
import { asBlamed } from '../sentence/armed.ts';
import type { Clause } from '../sentence/clauses.ts';
import { BE } from '../sentence/grammar.ts';
import { BLAME } from '../sentence/openings.ts';
import type { Scan } from '../sentence/scan.ts';
import { subjectOf } from '../sentence/subjects.ts';
import { senseNamed } from '../sentence/terms.ts';
import type { Occurrence } from '../tellings/occurrence.ts';
import { accused } from './accused.ts';
import { cameFrom } from './came-from.ts';
import { claimedIt, didIt } from './did-it.ts';
import type { Whose } from './origin-of-fire.ts';

const RULE = 'blame/told-before';

/** Sentences back at which what was told may still be what somebody is blamed for. */
const REACH = 2;

/**
 * Words that say who did what was told before them: "The army blamed the rebels", "Washington says two Russian jets did it", "…, for which
 * she blamed the guard", "said they had been fired by the militia", "the gunmen belonged to the group". One for each clause that does so.
 */
export function readBlame(scan: Scan, clauses: readonly Clause[]): Frame[] {
  const out: Frame[] = [];
  for (const clause of clauses) {
    for (let i = clause.first; i < clause.last; i++) {
      if (!scan.opens(i, BLAME)) continue;
      const frame = blameAt(scan, clause, clauses, i);
      if (!frame) continue;
      out.push(frame);
      break;
    }
  }
  return out;
}

function blameAt(scan: Scan, clause: Clause, clauses: readonly Clause[], i: number): Frame | null {
  const blamed = named(accused(scan, clause, clauses, i));
  const owned = blamed ? null : named(claimedIt(scan, clause, clauses, i));
  const whose = blamed ?? owned ?? named(didIt(scan, clause, clauses, i)) ?? cameFrom(scan, clause, i);
  if (!whose) return null;
  const { actors, place } = whose;
  const frame = newFrame(clause, i, i + 1, 'noun', null, RULE);
  frame.generic = true;
  frame.definite = true;
  frame.agents = actors;
  frame.agentPlace = place;
  // "the drone belonged to the army": what it was done with
  const means = whose.means === undefined ? null : senseNamed(scan.term(whose.means), 'weapon');
  if (means?.act) Object.assign(frame, { act: means.act, generic: false });
  frame.accusers = owned ? actors : blamed ? accusersBefore(scan, clause, clauses, i) : [];
  frame.first = Math.min(i, ...actors.map((a) => a.first));
  frame.end = Math.max(i + 1, whose.last);
  return frame;
}

/** Who blames: the subject of the verb, who speaks where no verb of saying tells it. */
function accusersBefore(scan: Scan, clause: Clause, clauses: readonly Clause[], i: number): ActorMention[] {
  // "the rebels were blamed": nobody says who blames them
  if (scan.has(i - 1, BE)) return [];
  const { actors } = subjectOf(scan, clause, i, clauses);
  return actors.length === 1 && actors[0].last <= i ? actors : [];
}

/** Those blamed, where all of them can fight. */
function named(found: ActorMention[] | null): Whose | null {
  const actors = asBlamed(found ?? []);
  return actors && { actors, place: null, last: actors[actors.length - 1].last };
}

/**
 * What was told last and near enough, by nobody named or by the same: in the sentence itself what stands before the blame. Where its words say what was
 * hit ("the strike on the convoy"), that which hit it, however far back.
 */
export function blamedFor(scan: Scan, frame: Frame, told: readonly Occurrence[]): Occurrence | null {
  const here = told.slice(-4).findLast((o) => o.frames.slice(-4).some((f) => f.sentence === frame.sentence && f.head < frame.head));
  const behind = here ? null : opensSentence(scan, frame, told);
  const hit = here || behind ? null : hitBefore(scan, frame, told);
  const last = here ?? behind ?? hit ?? told.findLast((o) => o.frames[0].head < frame.head);
  if (last?.frames[0].mood !== 'actual') return null;
  const near = frame.sentence - last.frames[last.frames.length - 1].sentence;
  if (!hit && (near > REACH || (near < 1 && !here && !behind))) return null;
  // another voice may lay it to another side
  const others = frame.rule === RULE ? last.frames.filter((f) => f.voice !== '' && frame.voice !== '' && f.voice !== frame.voice) : [];
  const theirs = last.frames.filter((f) => !others.includes(f));
  const same = (a: ActorMention): boolean => frame.agents.some((b) => (a.id !== null && a.id === b.id) || a.name === b.name);
  return theirs.some((f) => f.agentPlace !== null || f.agents.some((a) => !a.generic && !same(a))) ? null : last;
}

/** "In an action |attributed| to the rebels, a bomb destroyed …": what is told behind the words that open its sentence. */
function opensSentence(scan: Scan, frame: Frame, told: readonly Occurrence[]): Occurrence | null {
  if (scan.lower(scan.sentences[frame.sentence].first) !== 'in') return null;
  const behind = told.slice(-4).find((o) => o.frames.some((f) => f.sentence === frame.sentence && f.head > frame.head));
  return behind ?? null;
}

/** Occurrences back to which what was hit is sought. */
const FAR = 30;

/** The occurrence that hit what the words behind the noun name: "the strike |on the convoy|", "the attack |that targeted the clinic|". */
function hitBefore(scan: Scan, frame: Frame, told: readonly Occurrence[]): Occurrence | null {
  if (!/^(on|against|targeting|that)$/.test(scan.lower(frame.last))) return null;
  for (let i = frame.last + 1; i < Math.min(frame.last + 7, scan.tokens.count) && !scan.punct(i); i++) {
    if (senseNamed(scan.term(i), 'target') === null) continue;
    const word = scan.lower(i);
    const found = told.slice(-FAR).findLast((o) => o.frames.slice(0, 8).some((f) => tells(scan, f, word)));
    if (found) return found;
  }
  return null;
}

/** Whether the words a frame is told with hold a word, or what it hit does. */
function tells(scan: Scan, f: Frame, word: string): boolean {
  if (f.targets.some((t) => t.name.toLowerCase().split(/\s+/).includes(word))) return true;
  for (let i = Math.max(f.first, f.head - 6); i < Math.min(f.end, f.last + 6); i++) if (scan.lower(i) === word) return true;
  return false;
}
