import { markCountNoun, PERSON } from '../../language/counts/count-nouns.ts';
import { type Frame, newFrame } from '../frames/frame.ts';
import type { Clause } from '../sentence/clauses.ts';
import { BE, CONJUNCTION, HAVE, PREPOSITION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Occurrence } from '../tellings/occurrence.ts';

/** Sentences back at which those who are named may have been told of. */
const REACH = 3;
/** Those whom something befell. */
const VICTIMS =
  /^(victims?|dead|deceased|killed|slain|murdered|wounded|injured|hurt|casualt(y|ies)|fatalit(y|ies)|kidnapped|abducted|detained|missing|hostages?|bodies|body|corpses?)$/;
/** People who are named for another reason than that something befell them. */
const OTHERS =
  /^(attackers?|assailants?|gunm[ae]n|killers?|murderers?|kidnappers?|captors|abductors?|assassins?|bombers?|perpetrators?|culprits?|suspects?|accused|terrorists?|guerrillas?|rebels?|militants?|insurgents?|criminals?|traffickers?|owners?|witness(es)?|spokes\w+|leaders?|commanders?|chiefs?|sources?|members?)$/;
/** "|They| were Ana Ruiz and …", "one of |them| is Ana Ruiz": those told of just before. */
const THOSE = /^(they|them|he|she|whom|others?)$/;

/**
 * A sentence that tells no event and names those whom what was told befell: "The victims were identified as Ana Ruiz, Pedro Gil and Luis Soto",
 * "They are Ana Ruiz, a nurse, and Pedro Gil". Null where it names nobody.
 */
export function readIdentified(scan: Scan, clauses: readonly Clause[]): Frame | null {
  for (const clause of clauses) {
    const { first, last } = scan.sentences[clause.sentence];
    for (let i = clause.first + 1; i + 1 < clause.last; i++) {
      const behind = namesBehind(scan, first, i);
      if (behind < 0) continue;
      const people = scan
        .within(scan.reading.actors, behind, last)
        .filter((a) => a.role === 'person' && !a.generic && (a.harm === i || listed(scan, behind, a.first)));
      if (!people.length) continue;
      const frame = newFrame(clause, i, behind, 'noun', null, 'victims/identified');
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

/** Where names begin that a verb says are those of victims: "were identified as |…|", "they are |…|"; -1 for nowhere. */
function namesBehind(scan: Scan, first: number, verb: number): number {
  const word = scan.lower(verb);
  if ((word === 'identified' || word === 'named') && scan.lower(verb + 1) === 'as' && scan.has(verb - 1, BE | HAVE))
    return someOf(scan, first, verb, isHit) ? verb + 2 : -1;
  if (!/^(is|are|was|were)$/.test(word)) return -1;
  const who = scan.within(scan.reading.actors, verb + 1, verb + 7)[0];
  // "He was |shot|", "They are |in the hospital|"
  if (who?.role !== 'person' || !namesAtOnce(scan, verb + 1, who.first)) return -1;
  return someOf(scan, first, verb, (w) => VICTIMS.test(w) || THOSE.test(w)) ? verb + 1 : -1;
}

/** "the |taxi driver| Ana Ruiz", "19-year-old |Ana Ruiz|": nothing but who it is stands before the name. */
function namesAtOnce(scan: Scan, from: number, name: number): boolean {
  for (let k = from; k < name; k++) if (scan.has(k, PREPOSITION | BE | HAVE | CONJUNCTION) || scan.comma(k)) return false;
  return true;
}

/** "the |policeman|", "his |brothers|", "the |kidnapped|", and not "the |gunmen|". */
const isHit = (word: string): boolean => VICTIMS.test(word) || (markCountNoun(word) === PERSON && !OTHERS.test(word));

function someOf(scan: Scan, first: number, until: number, are: (word: string) => boolean): boolean {
  for (let k = first; k < until; k++) if (are(scan.lower(k))) return true;
  return false;
}

/** What was told last and near enough. */
export function identifiedIn(frame: Frame, told: readonly Occurrence[]): Occurrence | null {
  const last = told[told.length - 1];
  if (!last) return null;
  const near = frame.sentence - last.frames[last.frames.length - 1].sentence;
  return near <= REACH && (last.act === 'arrest-or-abduction' || last.frames.some((f) => f.killed || f.wounded || f.targets.length > 0))
    ? last
    : null;
}

/** Whether no verb stands between: what follows one is another matter. */
function listed(scan: Scan, from: number, until: number): boolean {
  for (let k = from; k < until; k++) if (scan.has(k, BE | HAVE)) return false;
  return true;
}
