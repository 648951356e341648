import type { ActorMention } from '../../language/mention.ts';
import { LOWER, POSSESSIVE, WORD } from '../../language/tokens.ts';
import type { Clause } from '../sentence/clauses.ts';
import { ADVERB, BE, DETERMINER, NEGATION } from '../sentence/grammar.ts';
import { coordinatedRight } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import { subjectOf } from '../sentence/subjects.ts';
import { senseNamed } from '../sentence/terms.ts';
import { HOLDS_TO } from './blaming.ts';
import { namesDeed, pointsAtEvent } from './points-back.ts';

/** How a verb of blaming names whom it blames: where the words begin, and what must or may stand behind them. */
interface Blame {
  at: number;
  behind: 'of-it' | 'for-it' | 'responsible' | 'anything';
}

/** "blamed the rebels", "accused the militia of being behind it", "pinned the raid on the group", "pointed the finger at the army", "suspects the guards" */
export function accused(scan: Scan, clause: Clause, clauses: readonly Clause[], i: number): ActorMention[] | null {
  if (scan.has(i - 1, BE) && !/^holding$/.test(scan.lower(i))) return isBlamed(scan, clause, clauses, i);
  const blame = blamedAt(scan, i);
  if (!blame) return null;
  let { at } = blame;
  while (scan.has(at, DETERMINER | ADVERB) || /^["“]$/.test(scan.lower(at))) at++;
  at = behindLeader(scan, at);
  const who = scan.actor(at);
  if (!who || who.first !== at) return null;
  const actors = coordinatedRight(scan, who, clause.last);
  const next = actors[actors.length - 1].last;
  // "blamed Houthi tax men": the name only describes a noun
  if (scan.tokens.kind[next] === WORD && scan.tokens.caps[next] === LOWER && scan.marks(next) === 0 && !HOLDS_TO.test(scan.lower(next)))
    return null;
  switch (blame.behind) {
    case 'responsible':
      return HOLDS_TO.test(scan.lower(next)) && (scan.lower(next + 1) !== 'for' || pointsAtEvent(scan, next + 2)) ? actors : null;
    case 'anything':
      return actors;
    // "blamed the rebels for the collapse of the talks" is about something else
    case 'for-it':
      return scan.lower(next) === 'for' && !pointsAtEvent(scan, next + 1) ? null : actors;
    case 'of-it': {
      if (scan.lower(next) !== 'of') return next >= clause.last || scan.punct(next) ? actors : null;
      const of = scan.tokens.slice(next, Math.min(clause.last, next + 6)).toLowerCase();
      return OF_IT.test(of) || (OF_CRIME.test(of) && !deniesFirst(scan, clause, i)) ? actors : null;
    }
  }
}

/** "|the rebels| were blamed for it", "for which |the rebels| are being held responsible". */
function isBlamed(scan: Scan, clause: Clause, clauses: readonly Clause[], i: number): ActorMention[] | null {
  const held = scan.lower(i) === 'held' && HOLDS_TO.test(scan.lower(i + 1));
  if (!held && !/^(blamed|accused|suspected)$/.test(scan.lower(i))) return null;
  const next = held ? i + 2 : i + 1;
  const forWhich = scan.lower(clause.first) === 'which' && scan.lower(clause.first - 1) === 'for';
  const ofIt = /^(for|of)$/.test(scan.lower(next)) ? pointsAtEvent(scan, next + 1) : forWhich;
  for (let k = i - 3; k < i; k++) if (scan.has(k, NEGATION)) return null;
  return ofIt ? subjectOf(scan, clause, i, clauses).actors : null;
}

/** "|denied involvement in the attack|, accusing the army of violating the truce": of something else than what it denies. */
const deniesFirst = (scan: Scan, clause: Clause, i: number): boolean =>
  scan.within(scan.terms, scan.sentences[clause.sentence].first, i).some((t) => senseNamed(t, 'denies') !== null);

/** Where whoever is blamed by the verb at `i` begins; null where it blames nobody. */
function blamedAt(scan: Scan, i: number): Blame | null {
  const word = scan.lower(i);
  if (/^accus(ed|es|ing)$/.test(word) || /^suspects?$/.test(word)) return { at: i + 1, behind: 'of-it' };
  if (/^(held|holds|hold|holding)$/.test(word)) return { at: i + 1, behind: 'responsible' };
  if (/^blam(ed?|es|ing)$/.test(word)) {
    // "blamed the killings on", "blamed it on"
    const on = pointsAtEvent(scan, i + 1) ? linkBehind(scan, i + 1, /^on$/) : -1;
    return on >= 0 ? { at: on + 1, behind: 'anything' } : { at: i + 1, behind: 'for-it' };
  }
  if (/^(pin(s|ned|ning)?|laid|lay(s|ing)?|put(s|ting)?)$/.test(word) && /^(it|the|blame|responsibility)$/.test(scan.lower(i + 1))) {
    const on = linkBehind(scan, i + 1, /^(on|at|with)$/);
    if (on < 0 || !(/^(blame|responsibility|it)$/.test(scan.lower(on - 1)) || pointsAtEvent(scan, i + 1))) return null;
    return { at: atDoor(scan, on + 1), behind: 'for-it' };
  }
  if (/^(attribut(ed|es|ing)|ascrib(ed|es)|trac(ed|es))$/.test(word) && pointsAtEvent(scan, i + 1)) {
    const to = linkBehind(scan, i + 1, /^to$/);
    return to < 0 ? null : { at: to + 1, behind: 'anything' };
  }
  // "in a new action |attributed to| the rebels, …"
  if (/^(attributed|ascribed)$/.test(word) && scan.lower(i + 1) === 'to' && namesDeed(scan, i - 1))
    return { at: i + 2, behind: 'anything' };
  if (/^(bears?|bore|bearing)$/.test(word)) {
    const of = linkBehind(scan, i + 1, /^of$/);
    return of >= 0 && /^(hallmarks?|signature|stamp|trademark|fingerprints?)$/.test(scan.lower(of - 1))
      ? { at: of + 1, behind: 'anything' }
      : null;
  }
  if (/^point(ed|s|ing)$/.test(word) && /^(a|an|the|its|their|accusing)$/.test(scan.lower(i + 1))) {
    const at = linkBehind(scan, i + 1, /^at$/);
    return at >= 0 && /\bfingers?\b/.test(scan.tokens.slice(i, at).toLowerCase()) ? { at: at + 1, behind: 'for-it' } : null;
  }
  if (/^(fell|falls|fallen)$/.test(word) && /^(suspicions?|blame)$/.test(scan.lower(i - 1)) && scan.lower(i + 1) === 'on')
    return { at: i + 2, behind: 'for-it' };
  return null;
}

/** The first word of such a kind in the next few, or -1. */
function linkBehind(scan: Scan, from: number, link: RegExp): number {
  for (let k = from; k < from + 6; k++) {
    if (link.test(scan.lower(k))) return k;
    if (scan.punct(k)) return -1;
  }
  return -1;
}

/** "at the door of |the rebels|", "at the feet of". */
function atDoor(scan: Scan, at: number): number {
  const door = scan.has(at, DETERMINER) ? at + 1 : at;
  return /^(doors?|doorstep|feet)$/.test(scan.lower(door)) && scan.lower(door + 1) === 'of' ? door + 2 : at;
}

/** "Agathon Rwasa's |National Liberation Forces|": a force by whose it is. */
function behindLeader(scan: Scan, at: number): number {
  if (scan.actor(at)?.first === at) return at;
  for (let k = at; k < at + 4; k++) {
    if (scan.tokens.kind[k] === POSSESSIVE) return k > at ? k + 1 : at;
    if (scan.tokens.kind[k] !== WORD || scan.tokens.caps[k] === LOWER) return at;
  }
  return at;
}

const OF_IT = /^of (it|this|that|firing|shooting|having (fired|done)|being (behind|responsible)|responsibility)\b/;
/** "of a war crime", "of breaking the truce": what was told is what is meant. */
const OF_CRIME =
  /^of (an? |another |committing )*(war crimes?|crimes?|massacres?|atrocit(y|ies)|terrorism|terror|genocide|murder|barbarity|provocation|(blatant |new |fresh |grave |clear )?(breach|violation)|(breaking|breaching|violating) (the|a|an|its|their))\b/;
