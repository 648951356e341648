import { SharedTable } from '../../language/vocabulary.ts';
import type { Claim } from '../../model/claim.ts';
import type { Sentence } from '../../passages/split-passages.ts';
import { NEGATION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Frame } from './frame.ts';

/** A phrase that calls something an answer to an attack: its tokens, and where what it answered ends. */
interface Answer {
  first: number;
  last: number;
  /** It goes before its noun ("retaliatory strikes"). */
  before: boolean;
}

const words = (text: string): Set<string> => new Set(text.split(' '));
const OPENERS = words('in retaliatory returned returning responded responding retaliated retaliating replied fired hit struck after');
const ANSWERS = words('response retaliation reply answer reprisal');
const DEFENCE = words('defence defense selfdefence selfdefense');
const LINKS = words('to for against');
const UNDER = words('coming came being they it their troops soldiers forces fighters police guards was were');
const ATTACK = words(
  'attack attacks attacked fire fired shelling shelled shells shots shot bombardment bombed raid raids strike strikes assault ambush ambushed rocket rockets mortar mortars missile missiles drone drones sniper gunfire incursion killing killings provocation provocations violation violations breach breaches aggression targeted',
);
const FRESH_CLAUSE = words('while but although though whereas ;');
const EXCESS = words('disproportionate disproportionately excessive');
const MEASURE = words('proportionate proportionately proportional proportionally');
const REACH = 28;

const OVER = 1;
const WITHIN = 2;
const ANSWER = 4;
const OPENER = 8;
/** Which of these words a word is. */
const SPEAKING = new SharedTable(
  (w) => (EXCESS.has(w) ? OVER : 0) | (MEASURE.has(w) ? WITHIN : 0) | (ANSWERS.has(w) ? ANSWER : 0) | (OPENERS.has(w) ? OPENER : 0),
);

/**
 * Whether the words beside an event say that it answered an attack ("in response to", "returned fire", "after coming under fire"), and whether
 * they say that its force was in proportion. Undefined where they say neither, and for the attack that was answered.
 */
export function readSelfDefence(scan: Scan, frame: Frame): Claim['selfDefence'] {
  const sentence = scan.sentences[frame.sentence];
  let force: Claim['selfDefence'];
  let answers = false;
  let named = false;
  const marks = SPEAKING.of(scan.tokens.vocabulary);
  for (let i = sentence.first; i < sentence.last; i++) {
    const mark = marks.of(scan.tokens.word[i]);
    if (mark === 0) continue;
    if (mark & (OVER | WITHIN)) force = ((mark & OVER) !== 0) !== negated(scan, i) ? 'disproportionate' : 'proportionate';
    if (mark & ANSWER) named = true;
    if (answers || (mark & OPENER) === 0) continue;
    const answer = answerAt(scan, i, sentence.last);
    if (answer && !negated(scan, i)) answers = belongs(scan, frame, answer, sentence);
  }
  if (answers) return force ?? 'claimed';
  // "the shelling was a disproportionate response to a shot"
  return named && force === 'disproportionate' && !scan.punct(frame.last) ? force : undefined;
}

function answerAt(scan: Scan, i: number, end: number): Answer | null {
  const answer = (last: number, before = false): Answer => ({ first: i, last, before });
  const next = scan.lower(i + 1);
  switch (scan.lower(i)) {
    case 'in': {
      // "in self-defence", "in an apparent retaliation for", "in response to"
      let k = i + 1;
      while (k < i + 4 && !ANSWERS.has(scan.lower(k)) && !DEFENCE.has(scan.lower(k))) k++;
      if (DEFENCE.has(scan.lower(k))) return scan.lower(k).startsWith('self') || scan.lower(i + 1) === 'self' ? answer(k + 1) : null;
      if (!ANSWERS.has(scan.lower(k))) return null;
      if (LINKS.has(scan.lower(k + 1))) return speaksOfAttack(scan, k + 2, end) ? answer(k + 2) : null;
      return scan.punct(k + 1) || k + 1 >= end || scan.time(k + 1) !== null ? answer(k + 1) : null;
    }
    case 'retaliatory':
      return answer(i + 1, true);
    case 'returned':
    case 'returning':
      return next === 'fire' ? answer(i + 2) : null;
    case 'fired':
    case 'hit':
    case 'struck':
      return next === 'back' ? answer(i + 2) : null;
    case 'retaliated':
    case 'retaliating':
      return answer(i + 1);
    case 'after': {
      if (!UNDER.has(next)) return null;
      for (let k = i + 2; k < Math.min(end, i + 7) && !scan.comma(k); k++)
        if (ATTACK.has(scan.lower(k))) return underAttack(scan, i + 1, k) ? answer(k + 1) : null;
      return null;
    }
    default:
      // "responded to the attack", "responded with"
      return next === 'with' || next === 'by' || (next === 'to' && speaksOfAttack(scan, i + 2, end)) ? answer(i + 1) : null;
  }
}

/** "coming under fire", "being shot at", "it was attacked": they were the ones attacked. */
function underAttack(scan: Scan, first: number, at: number): boolean {
  for (let k = first; k < at; k++) {
    const w = scan.lower(k);
    if (w === 'under' || w === 'being' || w === 'was' || w === 'were') return true;
  }
  return false;
}

function speaksOfAttack(scan: Scan, from: number, end: number): boolean {
  for (let k = from; k < Math.min(end, from + 9) && !scan.comma(k); k++) if (ATTACK.has(scan.lower(k))) return true;
  return false;
}

/** The event answers, and is not what was answered: it stands before the phrase, or after the comma that closes it. */
function belongs(scan: Scan, frame: Frame, answer: Answer, sentence: Sentence): boolean {
  if (answer.before) return frame.head >= answer.last && frame.head - answer.last <= 2;
  if (frame.head <= answer.first || (frame.head < answer.last && frame.last >= answer.first)) {
    if (answer.first - frame.head > REACH) return false;
    for (let k = frame.last; k < answer.first; k++) if (FRESH_CLAUSE.has(scan.lower(k))) return false;
    return true;
  }
  const verb = scan.lower(answer.first);
  if (verb !== 'in' && verb !== 'after') {
    // "responded to the attack by shelling", "retaliated with mortars": the event stands behind "by" or "with"
    for (let k = frame.head - 1; k >= answer.last - 1 && k > frame.head - 8; k--) {
      const w = scan.lower(k);
      if (w === 'by' || w === 'with') return true;
      if (w === 'when' || w === 'as') return true;
      if (w === 'to' || w === 'after') return false;
    }
    return false;
  }
  if (answer.first > sentence.first + 2) return false;
  for (let k = answer.last; k < frame.head; k++) if (scan.comma(k)) return true;
  return false;
}

function negated(scan: Scan, i: number): boolean {
  return scan.has(i - 1, NEGATION) || scan.has(i - 2, NEGATION);
}
