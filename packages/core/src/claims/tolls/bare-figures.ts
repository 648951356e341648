import type { CountMention } from '../../language/mention.ts';
import type { Clause } from '../sentence/clauses.ts';
import { ADVERB, BE, CONJUNCTION, DETERMINER, SUBORDINATOR } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { openToll, type TollKind, type TollStatement } from './toll-statement.ts';

/** The rule of a telling that only gives another figure for what was told. */
export const OTHER_FIGURE = 'toll/figure';

/** Sentences back to the toll that a bare figure is another one for. */
export const BACK = 2;
const FIGURE = /^(figures?|number|toll|count|total|tally)$/;
/** Verbs that a bare figure is the object of. */
const COUNTS = /^(counted|confirm(ed)?|verif(y|ied)|acknowledged|admitted|conceded|recorded)$/;

/**
 * Figures that count, without naming anybody, those told of just before: "residents |put it at 12|", "the true number |is 30|", "a monitor |gave a toll of nine|",
 * "locals |spoke of seven|", "the rebels |say fifteen|".
 */
export function bareFigures(scan: Scan, sentence: number): CountMention[] {
  const { first, last } = scan.sentences[sentence];
  return scan
    .within(scan.reading.counts, first + 1, last)
    .filter((c) => isBare(scan, c, last) && isFigureFor(scan, c, first) && kindBefore(scan, sentence, c.first) !== null);
}

/** The tolls that such figures state, but those that a word of killing or wounding was read to state. */
export function tollsOfFigures(
  scan: Scan,
  figures: readonly CountMention[],
  clauses: readonly Clause[],
  tolls: readonly TollStatement[],
): TollStatement[] {
  return figures.flatMap((c) => {
    const clause = clauses.findLast((k) => k.first <= c.first);
    const kind = clause && kindBefore(scan, clause.sentence, c.first);
    if (!kind || tolls.some((t) => t.clause === clause && t.at < c.last && t[kind]?.min === c.min && t[kind]?.max === c.max)) return [];
    const toll = openToll(clause, c);
    toll[kind] = { min: c.min, max: c.max, approx: c.approx };
    toll.passive = toll.summed = toll.needsEvent = toll.pointsBack = true;
    return [toll];
  });
}

/** A number of nothing named, with which its phrase ends. */
function isBare(scan: Scan, c: CountMention, until: number): boolean {
  if (c.idle || c.noun >= 0 || c.additional || !c.min || scan.time(c.first)) return false;
  const behind = c.last;
  return (
    behind >= until ||
    (scan.punct(behind) && !/^[%°/:-]$/.test(scan.lower(behind))) ||
    scan.has(behind, CONJUNCTION | SUBORDINATOR) ||
    scan.lower(behind) === 'according'
  );
}

/** Whether the words before a number say that it is somebody's figure. */
function isFigureFor(scan: Scan, c: CountMention, floor: number): boolean {
  // "eight according to the army, |15 according| to the rebels"
  if (scan.lower(c.last) === 'according') return scan.comma(c.first - 1) || scan.has(c.first - 1, CONJUNCTION);
  let i = c.first - 1;
  while (
    i > floor &&
    (scan.has(i, ADVERB) || /^(at|least|only|just|about|around|some|over|more|than|higher|,|lower|to|be)$/.test(scan.lower(i)))
  )
    i--;
  const word = scan.lower(i);
  if (word === 'of')
    return (
      /^(spoke|spoken|speaks?|speaking|talks?|talked)$/.test(scan.lower(i - 1)) ||
      (FIGURE.test(scan.lower(i - 1)) && hasVerb(scan, i - 1, floor))
    );
  if (COUNTS.test(word) || senseNamed(scan.term(i), 'says')) return i === c.first - 1 || COUNTS.test(word);
  if (scan.has(i, BE)) return FIGURE.test(scan.lower(i - 1));
  return /^(it|them|this)$/.test(word) ? PUT.test(scan.lower(i - 1)) : FIGURE.test(word) && hasVerb(scan, i, floor);
}

const PUT = /^(put|puts|putting|sets?|placed?|places)$/;

/** "|gave| a toll", "|put| the figure" */
function hasVerb(scan: Scan, noun: number, floor: number): boolean {
  let i = noun - 1;
  while (
    i > floor &&
    i > noun - 4 &&
    (scan.has(i, DETERMINER) || /^(death|casualty|true|real|actual|total|higher|lower)$/.test(scan.lower(i)))
  )
    i--;
  return PUT.test(scan.lower(i)) || /^(gave|gives?|giving|given|cited|cites|reported|reports)$/.test(scan.lower(i));
}

/** What befell those last counted before a token; null where nobody was. */
function kindBefore(scan: Scan, sentence: number, at: number): TollKind | null {
  const from = scan.sentences[Math.max(0, sentence - BACK)].first;
  const told = (t: Term): TollKind | null =>
    senseNamed(t, 'kill', 'die', 'dead', 'deaths') ? 'killed' : senseNamed(t, 'wound', 'injuries') ? 'wounded' : null;
  const terms = scan.within(scan.terms, from, at).filter((t) => told(t) !== null || senseNamed(t, 'displace') !== null);
  const last = terms.at(-1);
  if (!last || senseNamed(last, 'displace')) return null;
  return terms.some((t) => told(t) === 'killed') ? 'killed' : 'wounded';
}
