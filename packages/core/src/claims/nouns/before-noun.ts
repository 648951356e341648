import type { ActorMention } from '../../language/mention.ts';
import { POSSESSIVE } from '../../language/tokens.ts';
import { isVerb } from '../sentence/clauses.ts';
import { DETERMINER, QUOTE } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';

/** "a deadly raid", "the fatal shelling" */
export function saysDeadly(scan: Scan, start: number, head: number): boolean {
  for (let i = start; i < head; i++) if (/^(deadly|fatal)$/.test(scan.lower(i))) return true;
  return false;
}

/** "|the| \"double-tap\" strike": the determiner before words in quotation marks; else where the group begins. */
export function behindQuote(scan: Scan, start: number): number {
  if (!scan.has(start - 1, QUOTE)) return start;
  for (let i = start - 2; i > start - 8; i--) {
    if (scan.has(i, QUOTE)) return scan.has(i - 1, DETERMINER) ? i - 1 : start;
    if (isVerb(scan, i)) return start;
  }
  return start;
}

/** The mention at a token before an event noun; of one that runs on into the noun ("|the army|'s sniper fire") its owner alone. */
export function ownerIn(scan: Scan, i: number, head: number): ActorMention | null {
  const actor = scan.actor(i);
  if (!actor || actor.first !== i || actor.last <= head) return actor;
  for (let k = head - 1; k > i; k--)
    if (scan.tokens.kind[k] === POSSESSIVE) return { ...actor, last: k, head: k - 1, name: scan.tokens.slice(i, k).replace(/\s+/g, ' ') };
  return actor;
}

/** "an escalation in fighting", "a wave of attacks": told of many, dated by none. */
export function isTrend(scan: Scan, start: number, floor: number): boolean {
  if (!/^(in|of)$/.test(scan.lower(start - 1)) || start - 2 < floor) return false;
  return /^(escalation|increase|surge|eruption|intensification|rise|upsurge|spike|uptick|resumption|reduction|decrease|lull|drop|decline|outbreak|flare|campaign|series|pattern)$/.test(
    scan.lower(start - 2),
  );
}
