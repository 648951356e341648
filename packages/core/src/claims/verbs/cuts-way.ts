import { LOWER, WORD } from '../../language/tokens.ts';
import type { Frame } from '../frames/frame.ts';
import { ARMED } from '../sentence/armed.ts';
import { PREPOSITION } from '../sentence/grammar.ts';
import { prepositionOf } from '../sentence/groups.ts';
import type { VerbReading } from './verb-reading.ts';

const WAY =
  /^(roads?|highways?|routes?|lifelines?|corridors?|artery|arteries|motorway|railway|railroad|bridge|causeway|airport|port|border|entrances?|gates?|exits?)$/;
/** What a town lives on, and which those around it can turn off. */
const SUPPLY = /^(water|electricity|power|gas|fuel|supplies|supply)$/;
/** What may stand behind the way itself: "every road |out| of the town", "the road |linking| X with Y". */
const LEADS = /^(out|in|off|linking|leading|connecting|between|running)$/;

/** "cut |the main road|", "cut |Route 10| at X", "the highway was cut", "shut off |the water|": a way in or out, and nothing of paper. */
export function cutsWay(verb: VerbReading): boolean {
  const { scan, clause, term, passive, sides, subject } = verb;
  const byArms = (passive ? sides.agents : subject.actors).some((a) => ARMED.has(a.role));
  const cutsOff = (i: number): boolean => WAY.test(scan.lower(i)) || (byArms && SUPPLY.test(scan.lower(i)));
  if (passive) {
    for (let i = term.first - 1; i >= clause.first; i--) if (cutsOff(i) && prepositionOf(scan, i, clause.first) === null) return true;
    return false;
  }
  for (let i = term.last; i < Math.min(clause.last, term.last + 6); i++) {
    if (scan.comma(i) || (scan.has(i, PREPOSITION) && !cutsOff(i))) return false;
    if (!cutsOff(i)) continue;
    const next = i + 1;
    if (scan.tokens.kind[next] !== WORD || scan.marks(next) !== 0 || scan.tokens.caps[next] !== LOWER) return true;
    if (LEADS.test(scan.lower(next)) || scan.lower(next) === 'line' || scan.lower(next) === 'lines') return true;
  }
  return false;
}

/** "barred civilians |from leaving| the town": those with arms keep people in, or out. */
export function fillKeptIn({ scan, clause, term, sides, subject, passive, frame, setAgents }: VerbReading): Frame | null {
  const words = scan.tokens.slice(term.last, Math.min(clause.last, term.last + 10)).toLowerCase();
  if (!/\bfrom (leaving|fleeing|entering|returning|getting out|going out|moving out)\b/.test(words)) return null;
  if (!(passive ? sides.agents : subject.actors).some((a) => ARMED.has(a.role)) || !(passive || sides.persons)) return null;
  setAgents();
  return frame;
}
