import { ADVERB } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import type { Attribution } from './attribution.ts';
import { speakersFrom } from './find-speakers-from.ts';
import { canSpeak } from './sayer.ts';

const PAPERS = /^(statement|communique|letter|report|tweet|message)$/;

/** Reads a verb of saying in -ing: "…, adding that", "issued a statement (on Monday) denying that", "called a meeting after claiming that". */
export function readParticiple(scan: Scan, term: Term, first: number, last: number, earlier: readonly Attribution[]): Attribution | null {
  const at = term.first;
  let paper = at - 1;
  while (paper > first && (scan.time(paper) || scan.has(paper, ADVERB) || scan.lower(paper) === 'on')) paper--;
  const before = scan.lower(paper);
  if (PAPERS.test(before) || /^(after|before|by|while|in)$/.test(before)) {
    // whoever issued the paper, or whoever the sentence is about
    const who = speakersFrom(scan, first, at, 2);
    if (!who.length) return null;
    const denied = senseNamed(term, 'denies') ? { denied: true as const } : {};
    return { at, subject: at, who, relays: [], first: term.last, last, forward: true, ...denied };
  }
  // "…, with the channel reporting that …": it has a subject of its own
  const own = scan.actor(at - 1);
  if (own && own.last === at && canSpeak(scan, own) && own.role === 'media')
    return { at, subject: own.first, who: [own], relays: [], first: term.last, last, forward: true };
  if (!scan.comma(at - 1) && !scan.has(at - 1, ADVERB)) return null;
  // the last speaker of the sentence goes on
  const speaker = earlier[earlier.length - 1];
  if (!speaker || speaker.last > at) return null;
  return { ...speaker, at, subject: at, first: term.last, last };
}
