import type { ActorMention } from '../../language/mention.ts';
import { LOWER, WORD } from '../../language/tokens.ts';
import type { Clause } from '../clauses.ts';
import { ADVERB, BE, DETERMINER } from '../grammar.ts';
import { coordinatedRight } from '../groups.ts';
import type { Scan } from '../scan.ts';
import { pointsAtEvent } from './points-back.ts';

/** "blamed the rebels", "accused the militia of being behind it", "held the army responsible", "attributed the attack to the group" */
export function accused(scan: Scan, clause: Clause, i: number): ActorMention[] | null {
  const word = scan.lower(i);
  const accuses = /^accus(ed|es|ing)$/.test(word);
  const holds = word === 'held' || word === 'holds';
  const onto = /^(pinned|pins|laid|lays|put|puts)$/.test(word) && /^(it|the|blame)$/.test(scan.lower(i + 1));
  const to = /^(attribut(ed|es|ing)|ascrib(ed|es)|trac(ed|es))$/.test(word);
  if (!(accuses || holds || onto || to || /^(blam(ed|es|ing))$/.test(word)) || scan.has(i - 1, BE)) return null;
  let at = i + 1;
  if (onto || to) {
    if (to && !pointsAtEvent(scan, at)) return null;
    while (at < i + 6 && !/^(on|at|to)$/.test(scan.lower(at))) at++;
    if (onto && !/^blame$/.test(scan.lower(at - 1)) && scan.lower(at - 1) !== 'it') return null;
    if (at === i + 6) return null;
    at++;
  }
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
  if (to) return actors;
  // "blamed the rebels for the collapse of the talks" is about something else
  if (!accuses) return scan.lower(next) === 'for' && !pointsAtEvent(scan, next + 1) ? null : actors;
  if (scan.lower(next) !== 'of') return next >= clause.last || scan.punct(next) ? actors : null;
  const of = scan.tokens.slice(next, Math.min(clause.last, next + 6)).toLowerCase();
  return OF_IT.test(of) || OF_CRIME.test(of) ? actors : null;
}

const OF_IT = /^of (it|this|that|firing|shooting|having (fired|done)|being (behind|responsible)|responsibility)\b/;
/** "of a war crime", "of breaking the truce": what was told is what is meant. */
const OF_CRIME =
  /^of (an? |another |committing )*(war crimes?|crimes?|massacres?|atrocit(y|ies)|terrorism|terror|genocide|murder|barbarity|provocation|(blatant |new |fresh |grave |clear )?(breach|violation)|(breaking|breaching|violating) (the|a|an|its|their))\b/;
