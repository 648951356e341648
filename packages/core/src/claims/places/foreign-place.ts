import type { PlaceMention } from '../../language/mention.ts';
import { kmBetween } from '../../model/where.ts';
import type { Frame } from '../frames/frame.ts';
import { isVerb } from '../sentence/clauses.ts';
import type { Scan } from '../sentence/scan.ts';
import { rankOf } from './place-rank.ts';

/** A small place in a country the report is not about is likelier a namesake. */
export function foreign(scan: Scan, p: PlaceMention, frame: Frame): boolean {
  if (scan.theatre.size === 0 || p.where.country === null || scan.theatre.has(p.where.country)) return false;
  if (p.first < frame.first && verbBetween(scan, p.last, frame.first)) return true;
  return (
    rankOf(p) <= 3 &&
    !overTheBorder(scan, frame.sentence, p) &&
    p.relation !== 'in' &&
    p.relation !== 'near' &&
    !(p.first > frame.head && p.first - frame.last <= 2 && /^(on|at|into|inside|over|outskirts)$/.test(p.relation))
  );
}

/** "rockets from Gaza hit |Sderot|": beside what the report tells of, whatever country it is in. */
function overTheBorder(scan: Scan, sentence: number, p: PlaceMention): boolean {
  const { first, last } = scan.sentences[sentence];
  return scan
    .within(scan.reading.places, first, last)
    .some(
      (q) =>
        q !== p &&
        q.where.country !== null &&
        scan.theatre.has(q.where.country) &&
        rankOf(q) <= 4 &&
        (kmBetween(p.where, q.where) ?? Infinity) <= NEIGHBOURS,
    );
}

/** Kilometres within which a shell or a rocket of the kind most reports tell of flies. */
const NEIGHBOURS = 40;

/** Whether a verb, and none of killing or dying, stands between two tokens. */
export function verbBetween(scan: Scan, from: number, until: number): boolean {
  for (let i = from; i < until; i++) {
    const term = scan.term(i);
    if (
      isVerb(scan, i) &&
      !term?.senses.some((x) => x.sense === 'kill' || x.sense === 'wound' || x.sense === 'die' || x.sense === 'light-verb')
    )
      return true;
  }
  return false;
}
