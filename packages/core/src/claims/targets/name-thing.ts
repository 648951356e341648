import type { ActorMention } from '../../language/mention.ts';
import { NUMBER, POSSESSIVE, WORD } from '../../language/tokens.ts';
import type { Frame, Target } from '../frames/frame.ts';
import { ARMED } from '../sentence/armed.ts';
import { isVerb } from '../sentence/clauses.ts';
import { BE, CONJUNCTION, DETERMINER, DO, HAVE, MODAL, PREPOSITION, RELATIVE, STOP } from '../sentence/grammar.ts';
import { groupStart } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';

/** Things of which it matters whose they are: "the headquarters |of the New Dawn Party|", "the home |of the judge Ana Ruiz|". */
const OWNED =
  /^(headquarters|offices?|homes?|houses?|residences?|apartments?|facilit(y|ies)|installations?|premises|buildings?|branch(es)?|agenc(y|ies)|vehicles?|cars?|trucks?|lorry|lorries|vans?|trains?|boats?|ships?|bus(es)?|jeeps?|embass(y|ies)|consulates?|barracks|base|bases|garrisons?|farms?|warehouses?|depots?|factory|factories|plant|plants|stores?|shops?|stations?|gates?|entrance)$/;
/** Words of whose it is, at most. */
const MOST = 10;

/** A thing that was hit, as named with what it is and whose. */
export interface NamedThing {
  target: Target;
  name: string;
  first: number;
  last: number;
  /** Those who fight, whose it is. */
  owner: ActorMention | null;
}

/** The things among what an event hit, each with all the words that name it. */
export function nameThings(scan: Scan, frame: Frame): NamedThing[] {
  const out: NamedThing[] = [];
  for (const target of frame.targets) {
    const { term, actor } = target;
    if (!term || (actor && !actor.generic) || !senseNamed(term, 'target')) continue;
    const first = groupStart(scan, term.first, scan.sentences[frame.sentence].first);
    const last = OWNED.test(scan.lower(term.last - 1)) ? behindOwner(scan, term) : term.last;
    const name = last > term.last ? `${target.name} ${scan.tokens.slice(term.last, last).replace(/\s+/g, ' ')}` : target.name;
    out.push({ target, name, first, last, owner: last > term.last ? armedIn(scan, term.last, last) : null });
  }
  return out;
}

/** Whether a target is only part of what names another: "|civil defence| post", "the offices of |Radio Salam|", "the |guard| post". */
export function isPartOfThing(target: Target, things: readonly NamedThing[]): boolean {
  const at = target.actor ?? target.term;
  if (at === null) return false;
  // the same words twice are one thing, and neither is part of the other
  const own = things.findIndex((t) => t.target === target);
  return things.some(
    (t, k) => t.target !== target && at.first >= t.first && at.last <= t.last && !(own >= 0 && own < k && t.target.term === target.term),
  );
}

/** Behind "of" and the name of whose it is; the end of the term where nobody's is said. */
function behindOwner(scan: Scan, term: Term): number {
  if (scan.lower(term.last) !== 'of' || scan.time(term.last + 1)) return term.last;
  let last = term.last;
  for (let i = term.last + 1; i < term.last + 1 + MOST; i++) {
    const word = scan.lower(i);
    const kind = scan.tokens.kind[i];
    // "the offices of |the Farmers' Union|"
    const owner = scan.actor(i);
    if (owner && owner.first === i && owner.last > i + 1 && !owner.generic) {
      last = owner.last;
      i = last - 1;
      continue;
    }
    if (
      i >= scan.tokens.count ||
      scan.time(i) ||
      scan.comma(i) ||
      (kind !== WORD && kind !== POSSESSIVE && kind !== NUMBER && word !== '-')
    )
      break;
    if (scan.has(i, BE | HAVE | DO | MODAL | RELATIVE | CONJUNCTION | STOP)) break;
    if (scan.has(i, PREPOSITION) && word !== 'of') break;
    if (isVerb(scan, i) && scan.actor(i) === null && !scan.has(i, DETERMINER)) break;
    if (word !== 'of' && !scan.has(i, DETERMINER)) last = i + 1;
  }
  return last;
}

function armedIn(scan: Scan, from: number, until: number): ActorMention | null {
  return scan.within(scan.reading.actors, from, until).find((a) => ARMED.has(a.role) && a.role !== 'state') ?? null;
}
