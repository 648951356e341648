import { WORD } from '../../language/tokens.ts';
import { isVerb } from '../sentence/clauses.ts';
import { CONJUNCTION, DETERMINER, PREPOSITION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Term } from '../sentence/terms.ts';
import type { Attribution } from './attribution.ts';
import { clauseFrom } from './read-complement.ts';

/** What shows something by itself. */
const EVIDENCE = /^(images?|imagery|footage|videos?|photos?|photographs?|pictures?|radar|recordings?)$/;

/** "satellite images show the town was hit": pictures that speak. */
export function readEvidence(scan: Scan, term: Term, first: number, last: number): Attribution | null {
  const head = term.first - 1;
  if (head < first || !EVIDENCE.test(scan.lower(head))) return null;
  const from = scan.lower(term.last) === 'that' ? term.last + 1 : term.last;
  if (!clauseFrom(scan, from, last)) return null;
  let start = head;
  while (
    start > first &&
    scan.tokens.kind[start - 1] === WORD &&
    !scan.has(start - 1, DETERMINER | PREPOSITION | CONJUNCTION) &&
    !isVerb(scan, start - 1)
  )
    start--;
  const name = scan.tokens.slice(start, head + 1).replace(/\s+/g, ' ');
  const who = { first: start, last: head + 1, name, id: null, role: 'voice' as const, generic: true, head, speaksFor: null };
  return { at: term.first, subject: start, who: [who], relays: [], first: from, last, forward: true };
}
