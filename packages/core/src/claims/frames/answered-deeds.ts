import { markCountNoun, PERSON } from '../../language/counts/count-nouns.ts';
import { isVerb } from '../sentence/clauses.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import type { Frame } from './frame.ts';

const DEED = /^(killing|murdering|shooting|assassinating|wounding)$/;
const CHARGED = /^(accused|suspected|convicted|guilty|responsible|wanted|blamed|charged|jailed|behind)$/;

/** "clashes broke out over suspects |accused of killing| a general in March": what somebody is known for, and no part of the event told before it. */
function knownFor(scan: Scan, term: Term, floor: number): boolean {
  if (!DEED.test(term.form) || !/^(of|for|with|in)$/.test(scan.lower(term.first - 1)) || !CHARGED.test(scan.lower(term.first - 2)))
    return false;
  if (markCountNoun(scan.lower(term.first - 3)) !== PERSON && !/^(those|anyone|suspects?)$/.test(scan.lower(term.first - 3))) return false;
  return scan.within(scan.terms, floor, term.first - 2).some((t) => senseNamed(t, 'act-noun', 'act-verb', 'strike-verb') !== null);
}

const KILLING = /^(killings?|murders?|slayings?|massacres?|wounding)$/;
const ANSWER = /^(reprisals?|retaliation|revenge|vengeance|retribution|response|reply|answer|aveng(e|es|ed|ing))$/;
const SPAN = /^(minutes|hours?|days?|weeks?|months?|nights?)$/;

/** "fired rockets in reprisal for the army's |killing| of two herders", "came hours after the |killing| of a guard": a deed by itself, which the one told answers. */
export function answersKilling(scan: Scan, term: Term, floor: number): boolean {
  if (knownFor(scan, term, floor)) return true;
  if (!KILLING.test(term.form) || scan.lower(term.last) !== 'of') return false;
  for (let i = term.first - 1; i >= floor && i >= term.first - 9; i--) {
    if (ANSWER.test(scan.lower(i)) || (/^(after|before)$/.test(scan.lower(i)) && SPAN.test(scan.lower(i - 1)))) return true;
    if (isVerb(scan, i) || scan.comma(i)) return false;
  }
  return false;
}

/** "|in response to the attack|, the army struck X", "|following the barrage|, jets struck Y": what the noun names is what another deed answers. */
export function inAnswer(scan: Scan, f: Frame): 'response' | 'following' | null {
  if (f.kind !== 'noun') return null;
  const { first } = scan.sentences[f.sentence];
  for (let i = f.head - 1; i >= f.clause.first && i >= f.head - 6; i--) {
    const word = scan.lower(i);
    if (/^(response|retaliation|reprisal|revenge|reply|reaction|answer)$/.test(word))
      return i <= first + 2 && /^(to|for)$/.test(scan.lower(i + 1)) ? 'response' : null;
    if (word === 'following') return i === first ? 'following' : null;
    if (isVerb(scan, i) || scan.comma(i)) return null;
  }
  return null;
}
