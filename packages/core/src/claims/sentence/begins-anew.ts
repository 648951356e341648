import { NUMBER, WORD } from '../../language/tokens.ts';
import { isVerb } from './clauses.ts';
import { ADVERB, CONJUNCTION, DETERMINER, PREPOSITION } from './grammar.ts';
import { GROUND } from './ground.ts';
import type { Scan } from './scan.ts';
import type { Term } from './terms.ts';

/** "a town |the rebels seized", "said in a statement |rebels had": the group begins right behind another noun, so it is a new subject. */
export function behindNoun(scan: Scan, first: number, named: number): boolean {
  const term = scan.term(first - 1);
  // "in the Tarik direction |the army| attacked": what an article opens goes on with no noun before it
  if (first < named && scan.tokens.kind[first - 1] === WORD && scan.marks(first - 1) === 0 && !isVerb(scan, first - 1)) return true;
  if (term) return term.senses.some((s) => s.sense === 'target' || s.sense === 'weapon') && !isVerb(scan, term.first);
  return (
    GROUND.has(scan.lower(first - 1)) ||
    /^(direction|sector|axis|frontline|south|north|east|west|centre|center|outskirts|countryside|governorate|oblast|state|county|statement|interview|(tele)?phone|briefing|conference|tweet|twitter|facebook|telegram|message|bulletin|communique|radio|television|anonymity)$/.test(
      scan.lower(first - 1),
    ) ||
    (scan.place(first - 1) !== null && !scan.place(first - 1)!.adjective)
  );
}

/** "in the suburbs |regime artillery hit", "on Monday |mortars were fired": what the preposition governs ends before the group. */
export function beginsAnew(scan: Scan, term: Term, preposition: number): boolean {
  const weapon = term.senses.some((s) => s.sense === 'weapon');
  for (let first = term.first; first > preposition + 1 && first >= term.first - 4; first--) {
    if (behindTime(scan, first, preposition)) return true;
    // "during the exchanges |two mortar rounds| fell", "in the hills |two 82-mm shells| landed": a number opens a group of its own
    if (weapon && opensWithNumber(scan, first, preposition)) return true;
    if (weapon && (scan.tokens.kind[first - 1] === NUMBER || scan.lower(first - 1) === '-')) continue;
    const place = scan.place(first - 1);
    if (weapon && place && !place.adjective && !place.partOfName && place.last === first && scan.tokens.kind[first] === WORD) return true;
    if (scan.tokens.kind[first - 1] !== WORD) return false;
  }
  return false;
}

function opensWithNumber(scan: Scan, first: number, preposition: number): boolean {
  const count = scan.count(first);
  const before = first - 1;
  return (
    count !== null &&
    count.first === first &&
    before > preposition &&
    scan.tokens.kind[before] === WORD &&
    !scan.has(before, DETERMINER | PREPOSITION | CONJUNCTION | ADVERB) &&
    !scan.count(before)
  );
}

/** A time that a preposition governs ends right before: "on Monday |…", "in months |…". */
export function behindTime(scan: Scan, first: number, preposition: number): boolean {
  const time = scan.time(first - 1);
  if (time) return time.last === first && time.first - 2 <= preposition && scan.tokens.kind[first] === WORD;
  return preposition === first - 2 && /^(hours|days|weeks|months|years)$/.test(scan.lower(first - 1));
}
