import type { Clause } from '../sentence/clauses.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { addByDegree } from './hurt-by-degree.ts';
import { jointOf, shareFigure } from './joint-tolls.ts';
import { readDead, readDied } from './read-deaths.ts';
import { readFigure } from './read-figures.ts';
import { readLossNoun, readNoLoss } from './read-loss-nouns.ts';
import { readVictims } from './read-victims.ts';
import { countsWounds, isRate, isWoundsNoun, killedBySuch } from './toll-phrases.ts';
import { TollReading } from './toll-reading.ts';
import type { TollKind, TollStatement } from './toll-statement.ts';

const COUNTED_AS: Partial<Record<string, TollKind>> = {
  dead: 'killed',
  kill: 'killed',
  deaths: 'killed',
  wound: 'wounded',
  injuries: 'wounded',
  displace: 'displaced',
};

/** Reads the toll that a term of killing, dying or wounding states; null when it counts nobody. */
export function readToll(scan: Scan, clause: Clause, clauses: readonly Clause[], term: Term): TollStatement | null {
  const toll = readTollOf(scan, clause, clauses, term);
  if (toll) addByDegree(scan, toll, scan.sentences[clause.sentence].last);
  return toll && shareFigure(toll, jointOf(scan, term));
}

function readTollOf(scan: Scan, clause: Clause, clauses: readonly Clause[], term: Term): TollStatement | null {
  const sense = senseNamed(term, 'kill', 'die', 'dead', 'wound', 'deaths', 'injuries', 'casualties', 'displace');
  if (!sense || isRate(scan, term.last) || uncounted(scan, term) || countsWounds(scan, term) || killedBySuch(scan, term)) return null;
  if (feared(scan, term.first) || crimeNamed(scan, term) || (term.form === 'to death' && !doneToDeath(scan, term.first))) return null;
  const reading = new TollReading(scan, clause, clauses, term, sense);
  const counted = COUNTED_AS[sense.sense];
  const figure = readFigure(reading, counted);
  if (figure !== undefined) return figure;
  if (isWoundsNoun(scan, term)) return readLossNoun(scan, clause, clauses, reading.out, term, 'wounded') ? reading.out : null;
  switch (sense.sense) {
    case 'kill':
    case 'wound':
    case 'displace':
      return readVictims(reading, counted!);
    case 'die':
      return readDied(reading);
    case 'dead':
      return readDead(reading);
    case 'deaths':
    case 'injuries':
      return readLossNoun(scan, clause, clauses, reading.out, term, sense.sense === 'deaths' ? 'killed' : 'wounded') ? reading.out : null;
    default:
      return readNoLoss(scan, clause, reading.out, term) ? reading.out : null;
  }
}

/** "no immediate casualty count", "no death toll": nobody has counted yet. */
function uncounted(scan: Scan, term: Term): boolean {
  if (!FIGURE.test(scan.lower(term.last)) && !FIGURE.test(scan.lower(term.last - 1))) return false;
  return scan.lower(term.first - 1) === 'no' || scan.lower(term.first - 2) === 'no';
}
const FIGURE = /^(counts?|tolls?|figures?|numbers?|estimates?|tally|lists?|breakdown|information|details)$/;

/** "attempted |murder|", "two |murder| attempts", "a |murder| inquiry": a name of a crime, and nobody's death. */
const crimeNamed = (scan: Scan, { form, first, last }: Term): boolean =>
  form === 'murder' &&
  (/^attempted$/.test(scan.lower(first - 1)) ||
    /^(attempts?|bids?|plots?|cases?|charges?|trials?|suspects?|inquir(y|ies)|investigations?|squads?|weapons?)$/.test(scan.lower(last)));

/** "in fear of getting |hurt|", "at risk of being |killed|": what did not come about. */
const feared = (scan: Scan, at: number): boolean =>
  /^(being|getting)$/.test(scan.lower(at - 1)) &&
  scan.lower(at - 2) === 'of' &&
  /^(fear|afraid|risk|danger|threat)$/.test(scan.lower(at - 3));

/** "|hacked| twelve farmers to death", "|beat| him to death", and no "sentenced three men to death". */
function doneToDeath(scan: Scan, at: number): boolean {
  for (let i = at - 1; i > at - OBJECT; i--) {
    if (DEADLY.test(scan.lower(i))) return true;
    if (scan.comma(i)) return false;
  }
  return false;
}
const DEADLY =
  /^(hack|stabb?|beat|burn|burnt|shoot|shot|clubb?|ston|bludgeon|tortur|batter|kick|blow|blew|blown|chok|spear|knif|whipp?|flogg?|crush|trampl|starv)(e|s|es|ed|en|ing)?$/;
/** Words between such a verb and what came of it, at most. */
const OBJECT = 12;
