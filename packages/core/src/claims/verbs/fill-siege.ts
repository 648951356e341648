import type { Frame } from '../frames/frame.ts';
import { ARMED } from '../sentence/armed.ts';
import { ADVERB, BE, DETERMINER, HAVE } from '../sentence/grammar.ts';
import { coordinatedRight, groupStart, isPassive } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import { subjectOf } from '../sentence/subjects.ts';
import { originOf, takeOrigin, type VerbReading } from './verb-reading.ts';

/** What is done to a siege by those who lay it. */
const LAYS =
  /^((re-?)?impos(e|es|ed|ing)|tighten(s|ed|ing)?|maintain(s|ed|ing)?|enforc(e|es|ed|ing)|laid|lay|laying|declared|intensif(y|ied|ying)|resum(e|ed|ing)|establish(ed|ing)|kept|keeps?|keeping|continu(e|es|ed|ing))$/;
/** How a siege is told of that goes on. */
const LASTS =
  /^(continu(es|ed|ing)|enter(s|ed|ing)|remain(s|ed)|persist(s|ed)|drag(s|ged)|tightened|imposed|force|place|its|laid|completed|enforced)$/;

/** "imposed a blockade on X", "X is under siege by rebels", "the army's siege of X entered its third month", and no "siege of Sarajevo" in a book. */
export function fillSiege(verb: VerbReading): Frame | null {
  const { scan, clause, term, frame } = verb;
  const start = groupStart(scan, term.first, clause.first);
  const lead = start - 1;
  const under = scan.lower(lead) === 'under';
  // "tightened |its| siege", "has imposed |a full| siege"
  const laid = !under && LAYS.test(scan.lower(lead)) ? lead : -1;
  if (!under && laid < 0 && !lasts(scan, term.last, clause.last)) return null;
  // "the town, a suburb |under siege by the army|": how things stand
  const placers = under ? placedBy(verb, lead) : [];
  if (under && !placers.length && !isOrWas(scan, lead - 1)) return null;
  const owner = originOf(scan, term.first, Math.max(clause.first, start - 1));
  if (owner) takeOrigin(frame, owner);
  else if (laid >= 0 && !isPassive(scan, laid, laid + 1, clause.first)) {
    const { actors, pronoun } = subjectOf(scan, clause, laid, verb.clauses);
    Object.assign(frame, { agents: actors.filter((a) => ARMED.has(a.role)), pronoun });
  } else if (under) frame.agents = placers;
  if (!frame.agents.length && !frame.agentPlace) frame.agents = behindBy(scan, term.last, clause.last);
  const known = frame.agents.length > 0 || frame.agentPlace !== null || frame.pronoun !== '';
  return known || laid < 0 ? frame : null;
}

/** "the junta |placed| X under blockade": who put it there. */
function placedBy({ scan, clause, clauses }: VerbReading, under: number) {
  for (let i = under - 1; i > clause.first && i > under - 7; i--)
    if (/^(placed|put|kept|keeps|holds|held)$/.test(scan.lower(i)) && !isPassive(scan, i, i + 1, clause.first))
      return subjectOf(scan, clause, i, clauses).actors.filter((a) => ARMED.has(a.role));
  return [];
}

function isOrWas(scan: Scan, at: number): boolean {
  let i = at;
  while (scan.has(i, ADVERB)) i--;
  return scan.has(i, BE | HAVE) || /^(came|come|comes|remain(s|ed)?|placed|put|kept)$/.test(scan.lower(i));
}

/** Whether the siege is the subject of words that say that it goes on, or has begun. */
function lasts(scan: Scan, from: number, until: number): boolean {
  for (let i = from; i < Math.min(until, from + 10); i++) {
    if (LASTS.test(scan.lower(i))) return true;
    if (/^(lift(ed|ing)?|end(s|ed|ing)?|eased?|broken|over|if|opened|failed)$/.test(scan.lower(i))) return false;
  }
  return false;
}

/** "under siege |by the rebels|" */
function behindBy(scan: Scan, from: number, until: number) {
  for (let i = from; i < Math.min(until, from + 8); i++) {
    if (scan.comma(i)) return [];
    if (scan.lower(i) !== 'by') continue;
    const at = scan.has(i + 1, DETERMINER) ? i + 2 : i + 1;
    const who = scan.actor(at);
    return who?.first === at ? coordinatedRight(scan, who, until) : [];
  }
  return [];
}
