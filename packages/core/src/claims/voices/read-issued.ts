import type { ActorMention } from '../../language/mention.ts';
import { isVerb } from '../sentence/clauses.ts';
import { BE, PREPOSITION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Term } from '../sentence/terms.ts';
import type { Attribution, Memory } from './attribution.ts';
import { findSayer } from './find-sayer.ts';
import { speakersFrom } from './find-speakers-from.ts';
import { PAPER, resolveBody } from './resolve-pronoun.ts';

const CLAIMING = /^(claiming|alleging|stating|asserting|announcing|insisting|maintaining|arguing)$/;

/** "released a statement |claiming that …|", "issued a bulletin": what it claims is the issuer's word, and whoever issued it is heard from then on. */
export function readIssued(scan: Scan, term: Term, first: number, last: number, memory: Memory, sentence: number): Attribution | null {
  if (!isVerb(scan, term.first) || scan.has(term.first - 1, BE)) return null;
  const paper = paperFrom(scan, term.last, Math.min(last, term.last + 6));
  if (paper < 0) return null;
  const sayer = findSayer(scan, term, first, last, memory, sentence);
  if (!sayer?.who.length || sayer.inverted) return null;
  const claims = CLAIMING.test(scan.lower(paper + 1)) ? paper + (scan.lower(paper + 2) === 'that' ? 3 : 2) : last;
  return { at: term.first, subject: sayer.first, who: sayer.who, relays: [], first: Math.min(claims, last), last, forward: true };
}

/** "…, |the statement read|", "…, reads |a report on the ministry's page|": a text speaks for who issued it. */
export function readOut(scan: Scan, term: Term, first: number, last: number, memory: Memory, sentence: number): Attribution | null {
  const ahead = paperFrom(scan, term.last, Math.min(last, term.last + 3));
  let who: ActorMention[] = [];
  if (PAPER.test(scan.lower(term.first - 1)))
    who = resolveBody(scan, term.first - 1, memory)?.who ?? findSayer(scan, term, first, last, memory, sentence)?.who ?? [];
  else if (ahead >= 0) {
    const named = speakersFrom(scan, ahead + 2, last, 5);
    who = named.length ? named : [...memory.speakers];
  }
  return who.length ? { at: term.first, subject: term.first, who, relays: [], first, last, forward: false } : null;
}

function paperFrom(scan: Scan, from: number, until: number): number {
  for (let i = from; i < until; i++) {
    if (PAPER.test(scan.lower(i))) return i;
    if (scan.punct(i) || isVerb(scan, i) || scan.has(i, PREPOSITION)) return -1;
  }
  return -1;
}
