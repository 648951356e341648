import { WORD } from '../../language/tokens.ts';
import { isVerb } from '../sentence/clauses.ts';
import {
  ADVERB,
  BE,
  CONJUNCTION,
  DETERMINER,
  HAVE,
  MODAL,
  PREPOSITION,
  PRONOUN,
  QUOTE,
  RELATIVE,
  STOP,
  SUBORDINATOR,
} from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';

/** What follows a verb of saying: a clause that is what was said, an object of its own ("announced an offensive"), or neither. */
export interface Complement {
  kind: 'clause' | 'object' | 'none';
  /** Where it begins. */
  first: number;
}

const HEARER_VERB = /^(told|tell|tells|telling|informed|assured|reminded|warned)$/;
const HEARERS =
  /^(reporters|journalists|media|outlet|agency|correspondent|correspondents|parliament|lawmakers|us|me|them|him|her|it|network|channel|newspaper)$/;
/** Verbs that are as often followed by a thing as by what was said. */
const TAKES_OBJECT =
  /^(announc|declar|report|confirm|condemn|denounc|accus|blam|fault|critici|castigat|lambast|charg|describ|claim|regist|record|document|count|welcom|alleg|reveal|not(ed|es)|warn|broadcast|air|monitor|log|cit|quot|explain|reject|acknowledg|admit|disclos|spok|found|believ|estimat|referenc|saw|spotted|observ|witness|heard|tweet|post|put|gave|give|giving|set$)/;

/** Reads what follows the verb of saying that ends before `from`. */
export function readComplement(scan: Scan, form: string, from: number, last: number): Complement {
  let i = from;
  if (HEARER_VERB.test(form)) i = skipHearer(scan, i, last);
  for (let steps = 0; i < last && steps < 6; steps++) {
    const time = scan.time(i);
    if (time) i = time.last;
    else if (
      scan.has(i, ADVERB) &&
      !scan.has(i, PREPOSITION | DETERMINER | SUBORDINATOR) &&
      !(scan.has(i, ADVERB) && scan.lower(i) === 'there')
    )
      i++;
    else if (/^(in|on|at|to|from|during|via|through|by|for|late|early)$/.test(scan.lower(i))) i = skipPhrase(scan, i, last);
    else break;
  }
  if (i >= last) return { kind: 'none', first: last };
  const word = scan.lower(i);
  if (word === 'that' || word === ':' || scan.has(i, QUOTE)) return { kind: 'clause', first: word === 'that' || word === ':' ? i + 1 : i };
  if (scan.comma(i) && scan.has(i + 1, QUOTE)) return { kind: 'clause', first: i + 1 };
  if (word === 'no' || word === 'there') return { kind: 'clause', first: i };
  if (scan.comma(i) || scan.has(i, STOP | CONJUNCTION | RELATIVE)) return { kind: 'none', first: i };
  if (scan.has(i, SUBORDINATOR) && !scan.count(i)) return { kind: 'none', first: i };
  if (!scan.tokens || scan.tokens.kind[i] > 2) return { kind: 'none', first: i };
  if (clauseFrom(scan, i, last)) return { kind: 'clause', first: i };
  return { kind: TAKES_OBJECT.test(form) && i < from + 4 ? 'object' : 'none', first: i };
}

/** "told the agency's reporter", "told reporters": whom it was said to. */
export function skipHearer(scan: Scan, from: number, last: number): number {
  let i = from;
  while (i < last && scan.has(i, DETERMINER) && !scan.has(i, RELATIVE) && scan.lower(i) !== 'that') i++;
  let words = 0;
  while (i < last && words < 8) {
    const m = scan.actor(i) ?? (scan.place(i)?.adjective || scan.place(i)?.partOfName ? scan.place(i) : null);
    if (m && m.last > i && words < 2) i = m.last;
    else if (scan.tokens.kind[i] === 4 || HEARERS.test(scan.lower(i))) i++;
    else if (scan.tokens.kind[i] === WORD && scan.tokens.caps[i] > 0 && !scan.time(i)) i++;
    else if (HEARERS.test(scan.lower(i + 1))) i++;
    else break;
    words++;
  }
  return i;
}

function skipPhrase(scan: Scan, at: number, last: number): number {
  let i = at + 1;
  while (i < last && (scan.has(i, DETERMINER) || /^(joint|separate|brief|written|emailed|daily|televised|late)$/.test(scan.lower(i)))) i++;
  for (let words = 0; i < last && words < 3; words++) {
    const m = scan.place(i) ?? scan.time(i) ?? scan.actor(i);
    if (m) return Math.max(m.last, i + 1);
    const word = scan.lower(i);
    if (scan.tokens.kind[i] !== WORD || scan.has(i, PREPOSITION | RELATIVE | CONJUNCTION | PRONOUN) || word === 'that') break;
    i++;
    if (
      /^(statement|interview|briefing|tweet|post|report|email|message|letter|bulletin|speech|call|conference|press|television|radio)$/.test(
        word,
      )
    )
      break;
    if (
      scan.tokens.caps[i] === 0 &&
      words === 0 &&
      !/^(news|press|video|phone|conference|statement|account|channel|media|page)$/.test(scan.lower(i))
    )
      break;
  }
  return i;
}

/** Past tenses without -ed that no lexicon of acts lists. */
const IRREGULAR =
  /^(came|began|went|took|left|broke|fled|lost|held|made|gave|ran|met|led|saw|rose|kept|set|grew|sent|brought|drove|flew|found|became|burned|burnt|got|put|began|stood|spread)$/;

/** Whether a clause with a subject and a verb of its own begins here. */
export function clauseFrom(scan: Scan, from: number, last: number): boolean {
  let nouns = 0;
  for (let i = from; i < Math.min(last, from + 30); i++) {
    if (scan.comma(i)) {
      // an apposition or a list inside the subject
      if (nouns > 0 && i - from < 12) continue;
      return false;
    }
    if (scan.has(i, STOP) || (scan.has(i, QUOTE) && nouns === 0)) return false;
    if (i > from && /^(after|before|while|when|since|because|although|though|until)$/.test(scan.lower(i)) && !scan.time(i)) return false;
    if (scan.has(i, PRONOUN) && !scan.has(i, RELATIVE)) nouns++;
    if (isVerb(scan, i)) {
      const says = senseNamed(scan.term(i), 'says');
      if (says && !scan.has(i, BE | HAVE | MODAL) && scan.comma(i - 1)) return false;
      return nouns > 0 && !(scan.lower(i).endsWith('ing') && !scan.has(i - 1, BE));
    }
    if (nouns > 0 && IRREGULAR.test(scan.lower(i)) && !scan.has(i - 1, DETERMINER)) return true;
    if (scan.tokens.kind[i] <= 2 && !scan.has(i, DETERMINER | PREPOSITION | ADVERB)) nouns++;
  }
  return false;
}

/** Whether [first, last) holds a verb that says something happened: more than a lead or a name. */
export function hasClause(scan: Scan, first: number, last: number): boolean {
  let nouns = 0;
  for (let i = first; i < last; i++) {
    if (scan.time(i)) continue;
    if (isVerb(scan, i)) {
      const says = senseNamed(scan.term(i), 'says', 'according');
      if (!says && !scan.lower(i).endsWith('ing') && nouns > 0 && scan.lower(i - 1) !== '-') return true;
      if (!says && nouns > 0 && scan.has(i - 1, BE | HAVE)) return true;
    } else if (scan.tokens.kind[i] <= 2 && !scan.has(i, DETERMINER | PREPOSITION | ADVERB)) nouns++;
  }
  return false;
}
