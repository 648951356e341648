import type { Scan } from '../sentence/scan.ts';
import type { TollStatement } from './toll-statement.ts';

/** "ten were hurt in the ambush, |two days after 19 soldiers were killed| in X": a toll that only says when, of another event. */
export function datesAnother(scan: Scan, { clause, passive, subject }: TollStatement): boolean {
  if (clause.word !== 'after' || !passive || subject?.pronoun) return false;
  const time = scan.time(clause.first);
  return time !== null && time.first < clause.first && /\b(days?|weeks?|months?)\b/i.test(scan.tokens.slice(time.first, time.last));
}

/** "the worst attack since 2013, |when 60 died|": those who died then are no toll of what is told. */
export function diedThen(scan: Scan, { clause }: TollStatement): boolean {
  if (clause.word !== 'when') return false;
  const time = scan.time(scan.comma(clause.first - 1) ? clause.first - 2 : clause.first - 1);
  return time !== null && scan.lower(time.first - 1) === 'since';
}
