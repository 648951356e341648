import { NUMBER } from '../../language/tokens.ts';
import type { Frame } from '../frames/frame.ts';
import { ARMED } from '../sentence/armed.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, DETERMINER, HAVE, PREPOSITION, RELATIVE } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { addWeapon } from './read-event-nouns.ts';

/** Words behind an event's name up to its means. */
const REACH = 20;
const DONE = /^(carried|conducted|made|mounted|launched|executed|perpetrated|committed|staged|involved|involving|saw|delivered)$/;

/** "the attack, |carried out with 130 mm artillery|, was directed at X", "the raid, |in which mortars were used|": the weapons that a clause behind an event's name gives it. */
export function addMeans(scan: Scan, frame: Frame): void {
  const { last: end } = scan.sentences[frame.sentence];
  let done = -1;
  for (let i = frame.last; i < Math.min(end, frame.last + REACH); i++) {
    const word = scan.lower(i);
    if (done < 0) {
      if (DONE.test(word)) done = i;
      // "in which mortars were used"
      else if (scan.has(i, RELATIVE) && scan.lower(i - 1) === 'in') done = i;
      else if (
        !scan.has(i, ADVERB | BE | HAVE | RELATIVE) &&
        !scan.comma(i) &&
        !/^(in|at|near|on)$/.test(word) &&
        !scan.time(i) &&
        !scan.place(i)
      )
        return;
      continue;
    }
    // "105, 120 and 130 mm artillery"
    if (scan.comma(i) && scan.tokens.kind[i + 1] !== NUMBER) return;
    const term = scan.term(i);
    if (!term || term.first !== i || !senseNamed(term, 'weapon')) continue;
    if (by(scan, done, i) || used(scan, term.last)) addWeapon(frame, term.form);
  }
}

/** "the fire |of Orlish artillery|", "indiscriminate firing |of mortars|": the guns behind the fire's name say what it was, and whose they are. */
export function addGuns(scan: Scan, frame: Frame): void {
  if (!/^(of|from|with)$/.test(scan.lower(frame.last))) return;
  for (let i = frame.last + 1; i < Math.min(frame.clause.last, frame.last + 6); i++) {
    if (scan.comma(i) || (scan.has(i, PREPOSITION) && !scan.has(i, DETERMINER))) return;
    const term = scan.term(i);
    if (term?.first !== i) continue;
    const act = senseNamed(term, 'weapon')?.act ?? (/^heavy weapon/.test(term.form) ? 'shelling' : null);
    if (!act) continue;
    frame.act = act;
    addWeapon(frame, term.form);
    const side = scan.actor(i - 1);
    const land = scan.place(i - 1);
    if (!frame.agents.length && side && ARMED.has(side.role)) frame.agents.push(side);
    else if (!frame.agents.length && land?.adjective) frame.agentPlace ??= land;
    return;
  }
}

/** "with", "using", "by means of", or the verb itself ("involved mortars") brings it. */
function by(scan: Scan, done: number, weapon: number): boolean {
  if (/^(involved|involving|saw)$/.test(scan.lower(done))) return true;
  for (let i = done + 1; i < weapon; i++) if (/^(with|using|means)$/.test(scan.lower(i))) return true;
  return false;
}

const used = (scan: Scan, from: number): boolean =>
  scan.has(from, BE) && /^(used|fired|employed|deployed|thrown)$/.test(scan.lower(from + 1));

/** "carried out |using| rockets", "in which mortars were |used|": a verb of using that only tells what an event named before it was done with. */
export function servesEvent(scan: Scan, clause: Clause, verb: number): boolean {
  if (scan.lower(verb) === 'using')
    return /^(out|conducted|made|mounted|launched|executed|perpetrated|committed|staged)$/.test(scan.lower(verb - 1));
  const opens =
    clause.opening === 'relative' && clause.word === 'which' && scan.lower(clause.first - 1) === 'in' ? clause.first - 1 : clause.first;
  if (scan.lower(opens) !== 'in' || scan.lower(opens + 1) !== 'which') return false;
  const noun = scan.term(scan.comma(opens - 1) ? opens - 2 : opens - 1);
  return noun !== null && senseNamed(noun, 'act-noun') !== null;
}

/** "a suicide bomb |attack|", "a shelling |attack|": the word before says of what kind the attack was, and the two name one event. */
export function namesKind(scan: Scan, kind: Term, attack: Term): boolean {
  if (kind.last !== attack.first || senseNamed(kind, 'act-noun')?.generic !== false || !senseNamed(attack, 'act-noun')?.generic)
    return false;
  return !isVerb(scan, kind.first) && !isVerb(scan, attack.first);
}
