import type { Claim } from '../model/claim.ts';
import { NEGATION, QUOTE } from './grammar.ts';
import type { Frame } from './frame.ts';
import type { Scan } from './scan.ts';

/** What the words say of an act as an answer to another: nothing, that it was one, and whether its force was in proportion. */
type SelfDefence = Claim['selfDefence'];

const ANSWERS = new Set('response retaliation reply answer reprisal'.split(' '));
const ANSWERED = new Set('responded responding responds respond retaliated retaliating retaliates replied replying hit fired struck'.split(' '));
const BACK = new Set(['back']);
const WAYS = new Set(['with', 'by', 'to', 'against', 'at', 'on', 'from', 'after', 'using', 'firing', 'shelling', ',', '.', 'and']);
const DEFENCE = new Set(['self', 'selfdefence', 'selfdefense']);
const UNDER = new Set(['coming', 'came', 'come', 'being', 'was', 'were', 'having', 'they', 'it', 'their', 'its', 'troops', 'soldiers']);
const ATTACKED = new Set(
  'attacked shelled bombed targeted ambushed shot fired fire attack attacks shelling shots rockets rocket mortars mortar bombardment raid raids strike strikes assault provocation provocations violation violations breach breaches aggression killing killings ambush drone drones missiles missile incursion infiltration sniper gunfire explosion shell shells'.split(
    ' ',
  ),
);
const BREAKS = new Set(['while', 'but', 'although', 'though', 'whereas', ';']);
const REACH = 28;

/**
 * Whether the words beside an event say that it answered an attack ("in response to", "returned fire", "after coming under fire"), and whether
 * they say that the force was in proportion. Undefined where they say neither, and for the attack that was answered.
 */
export function readSelfDefence(scan: Scan, frame: Frame): SelfDefence {
  const sentence = scan.sentences[frame.sentence];
  let answers = false;
  for (let i = sentence.first; i < sentence.last && !answers; i++) {
    const end = cueAt(scan, i, sentence.last);
    if (end > 0 && !negated(scan, i)) answers = attaches(scan, frame, i, end, sentence);
  }
  const force = proportion(scan, frame, sentence);
  return answers ? (force ?? 'claimed') : force === 'disproportionate' && saysAnswer(scan, sentence) ? force : undefined;
}

/** The token after a phrase that starts at `i` and calls something an answer to an attack, or 0. */
function cueAt(scan: Scan, i: number, last: number): number {
  const w = scan.lower(i);
  if (w === 'in') {
    const next = skip(scan, i + 1);
    if (DEFENCE.has(scan.lower(next))) return next + 1;
    if (ANSWERS.has(scan.lower(next)) && (scan.lower(next + 1) === 'to' || scan.lower(next + 1) === 'for' || scan.lower(next + 1) === 'against'))
      return attackIn(scan, next + 2, last) ? next + 2 : 0;
    return ANSWERS.has(scan.lower(next)) && !scan.has(next + 1, 0) && endsPhrase(scan, next + 1) && w === 'in' ? next + 1 : 0;
  }
  if (w === 'retaliatory') return i + 1;
  if ((w === 'returned' || w === 'returning' || w === 'return') && scan.lower(i + 1) === 'fire') return i + 2;
  if (ANSWERED.has(w)) {
    const plain = w.startsWith('resp') || w.startsWith('retal') || w.startsWith('repl');
    if (BACK.has(scan.lower(i + 1))) return i + 2;
    if (w.startsWith('retal')) return i + 1;
    return plain && WAYS.has(scan.lower(i + 1)) && attackIn(scan, i + 1, last) ? i + 1 : 0;
  }
  if (w === 'after' && UNDER.has(scan.lower(i + 1))) {
    for (let k = i + 2; k < Math.min(last, i + 7); k++) {
      if (scan.lower(k) === ',') return 0;
      if (ATTACKED.has(scan.lower(k))) return under(scan, i + 1, k) ? k + 1 : 0;
    }
  }
  return 0;
}
