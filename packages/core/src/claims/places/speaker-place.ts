import type { PlaceMention } from '../../language/mention.ts';
import { isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, DETERMINER, HAVE, PREPOSITION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';

/** "said by phone |from X|", "told the agency on Monday |in X|", "spoke to us from his base |in X|": words of speaking, and how and when it was said, stand before the preposition. */
export function spokenThere(scan: Scan, preposition: number): boolean {
  for (let i = preposition - 1; i > Math.max(0, preposition - 9); i--) {
    const term = scan.term(i);
    if (isVerb(scan, i) || SPOKE.test(scan.lower(i)))
      return (
        i < preposition - 1 &&
        (SPOKE.test(scan.lower(i)) || senseNamed(term, 'says') !== null) &&
        !scan.has(scan.has(i - 1, ADVERB) ? i - 2 : i - 1, BE)
      );
    if (!HOW_SAID.test(scan.lower(i)) && !scan.time(i) && scan.actor(i)?.role !== 'media' && !(scan.tokens.caps[i] === 2)) return false;
  }
  return false;
}
const SPOKE = /^(spoke|speaking|spoken|talked|talking)$/;
const HOW_SAID =
  /^(by|via|over|on|in|at|a|an|the|to|from|with|phone|telephone|satellite|email|radio|video|link|statement|interview|message|reporters|journalists|agency|news|conference|briefing|late|early|his|her|their|its|base|home|office|headquarters|hideout|exile)$/;

/** Where a word came out: "a statement |issued in X|", "a communiqué |released in X|". */
export const issuedThere = (scan: Scan, preposition: number): boolean =>
  /^(issued|released|published|distributed|circulated|faxed)$/.test(scan.lower(preposition - 1));

/** "a hospital in X received eight wounded", "doctors in X said", "a nurse at X's general hospital said": they were hurt elsewhere. */
export function ofHealers(scan: Scan, p: PlaceMention): boolean {
  const house = houseBehind(scan, p);
  if (house > 0) return tellsOfPatients(scan, house + 1) || saysBehind(scan, house + 1) || tellerAhead(scan, p.first);
  let head = scan.has(p.first - 1, DETERMINER) ? p.first - 2 : p.first - 1;
  if (/^(nearby|neighbou?ring)$/.test(scan.lower(head))) head--;
  if (!/^(in|at|of)$/.test(scan.lower(head))) return false;
  // "the hospital of |the city| of X"
  if (/^(city|town)$/.test(scan.lower(head - 1))) head -= scan.has(head - 2, DETERMINER) ? 3 : 2;
  // "hospital staff", "hospital sources"
  const staff = /^(staff|sources?|officials?|workers?|records)$/.test(scan.lower(head - 1)) ? head - 2 : head - 1;
  if (!/^(hospitals?|clinics?|morgues?|surgeons?|doctors?|medics?|nurses?)$/.test(scan.lower(staff))) return false;
  // "according to a nurse at the hospital in X"
  for (let i = staff; i > staff - 7; i--) if (scan.lower(i) === 'to' && scan.lower(i - 1) === 'according') return true;
  return saysBehind(scan, p.last) || tellsOfPatients(scan, p.last);
}

/** "X |hospital|", "X's |general hospital|": the token of the word for where the sick are treated, behind a place's name or in it; -1 for none. */
function houseBehind(scan: Scan, { first, last }: PlaceMention): number {
  for (let i = Math.max(first + 1, last - 1); i < last + 5; i++) {
    if (HOUSE.test(scan.lower(i))) return i;
    if (i >= last && (scan.punct(i) || scan.has(i, PREPOSITION | DETERMINER) || isVerb(scan, i))) return -1;
  }
  return -1;
}
const HOUSE = /^(hospitals?|clinics?|morgues?|mortuary|infirmary)$/;

/** "received", "has treated": what a hospital does with those who were hurt elsewhere. */
const tellsOfPatients = (scan: Scan, at: number): boolean =>
  /^(received|treated|admitted|receives|treats|registered|counted)$/.test(scan.lower(scan.has(at, HAVE) ? at + 1 : at));

/** "|according to a nurse at| X hospital", "|said an official of| X hospital": whether who speaks stands ahead of it. */
function tellerAhead(scan: Scan, first: number): boolean {
  for (let i = first - 1; i > Math.max(0, first - 9); i--) {
    if (scan.comma(i)) return false;
    const term = scan.term(i);
    if (term && senseNamed(term, 'says', 'according')) return true;
  }
  return false;
}

/** "a |Baku| military source said", "|Tirana| government sources": a capital stands for the state whose men speak. */
export const ofStateSource = (scan: Scan, { last }: PlaceMention): boolean =>
  /^(military|government|defen[cs]e|diplomatic|foreign)$/.test(scan.lower(last)) &&
  /^(sources?|officials?|spokesm[ae]n|spokeswom[ae]n|spokespersons?)$/.test(
    scan.lower(/^(ministry|affairs)$/.test(scan.lower(last + 1)) ? last + 2 : last + 1),
  );

/** "the headquarters in X said", "an officer in X, reached by phone, said", "said a doctor at X": where the speaker is, not where it happened. */
export function ofSpeaker(scan: Scan, p: PlaceMention): boolean {
  let head = p.first - 1;
  while (head > 0 && scan.has(head, DETERMINER)) head--;
  if (!/^(in|at|of|from)$/.test(scan.lower(head))) return false;
  const host = scan.actor(head - 1);
  if (!host || host.last !== head) return false;
  // "sources in X and Y said"
  let end = p.last;
  for (let next = scan.place(end + 1); next && next.first === end + 1; next = scan.place(end + 1)) {
    if (scan.lower(end) !== 'and' && !scan.comma(end)) break;
    end = next.last;
  }
  if (saysBehind(scan, end)) return true;
  for (let i = host.first - 1; i >= Math.max(0, host.first - 3); i--) {
    const term = scan.term(i);
    if (term && senseNamed(term, 'says', 'according')) return true;
    if (!scan.has(i, DETERMINER)) break;
  }
  return false;
}

/** Tokens of an aside between a speaker and the verb of saying, at most. */
const ASIDE = 18;
const OPENS_ASIDE =
  /^(who|whose|speaking|also|contacted|reached|quoted|citing|asking|requesting|declining|interviewed|talking|briefed|on|under|insisting|preferring)$/;

/** Whether a verb of saying stands at a token, or behind an aside on the speaker: "|said|", "|, speaking on condition of anonymity, said|". */
function saysBehind(scan: Scan, at: number): boolean {
  const says = (i: number): boolean => senseNamed(scan.term(i), 'says') !== null && isVerb(scan, i);
  if (says(at)) return true;
  if (!scan.comma(at) || !OPENS_ASIDE.test(scan.lower(at + 1))) return false;
  for (let i = at + 2; i < at + ASIDE; i++) if (scan.comma(i)) return says(i + 1);
  return false;
}
