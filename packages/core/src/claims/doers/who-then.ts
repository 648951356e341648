import type { ActorMention } from '../../language/mention.ts';
import type { Frame } from '../frames/frame.ts';
import { ARMED } from '../sentence/armed.ts';
import type { Clause } from '../sentence/clauses.ts';
import { BE } from '../sentence/grammar.ts';
import { isPassive } from '../sentence/groups.ts';
import { menBefore } from '../sentence/nameless-men.ts';
import type { Scan } from '../sentence/scan.ts';
import { firstVerb, subjectOf } from '../sentence/subjects.ts';

const BEGAN = /^(erupted|broke|began|started|flared|ensued|resumed|followed)$/;
/** Senses of verbs by which somebody does another harm. */
const DEEDS = new Set(['strike-verb', 'act-verb', 'fire-verb', 'kill', 'wound']);
/** Acts done to somebody. */
const BEFALLS = /^(arrest-or-abduction|shooting-sniping)$/;
/** Tokens behind what is told within which the clause of time begins. */
const NEAR = 14;

/**
 * "two were shot |when the front attacked a bunker|", "six died |when police stopped them|", "in fighting that erupted |after rebels attacked posts|": who
 * acts in the clause of time that tells how it came about; nobody where no side does.
 */
export function whoThen(scan: Scan, frame: Frame, clauses: readonly Clause[]): ActorMention[] {
  const befallen = frame.kind !== 'noun' && (frame.killed !== null || frame.wounded !== null || BEFALLS.test(frame.act ?? ''));
  const fight = frame.kind === 'noun' && frame.act === 'ground-clash';
  if ((!befallen && !fight) || frame.mood !== 'actual' || frame.answered) return [];
  const clause = clauses.find((c) => c.first > frame.head && c.opening === 'subordinate' && c.first - frame.last <= NEAR);
  if (!clause || !(fight ? /^(when|after|as)$/ : /^when$/).test(clause.word)) return [];
  if (fight && !beganBefore(scan, frame.last, clause.first)) return [];
  const verb = firstVerb(scan, clause);
  if (verb < 0 || scan.has(verb, BE)) return [];
  const term = scan.term(verb);
  const upon = [1, 2, 3].some((k) => verb + k < clause.last && /^(them|him|her|their|his|its|it)$/.test(scan.lower(verb + k)));
  if (!upon && !term?.senses.some((s) => DEEDS.has(s.sense))) return [];
  if (term && isPassive(scan, term.first, term.last, clause.first)) return [];
  const { actors } = subjectOf(scan, clause, verb, clauses);
  if (actors.length) return actors.every((a) => ARMED.has(a.role)) ? actors : [];
  const men = menBefore(scan, clause, verb);
  return men ? [men] : [];
}

function beganBefore(scan: Scan, from: number, until: number): boolean {
  for (let i = from; i < until; i++) if (BEGAN.test(scan.lower(i))) return true;
  return false;
}
