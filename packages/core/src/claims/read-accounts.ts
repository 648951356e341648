import type { Claim } from '../model/claim.ts';
import { pointsAtEvent } from './blame/points-back.ts';
import type { Denier } from './denials/find-denied.ts';
import { toldBefore } from './denials/near-told.ts';
import { isSameSide } from './denials/same-side.ts';
import { withholdsDenial } from './denials/withholds-denial.ts';
import { BE, NEGATION, POSSESSIVE_PRONOUN } from './grammar.ts';
import type { OpenReading } from './lay-open.ts';
import type { Occurrence } from './link-records.ts';
import { makeClaim } from './make-claim.ts';
import { ACCOUNT } from './openings.ts';
import { sidesOwn, speakerHere } from './read-admissions.ts';
import type { Scan } from './scan.ts';
import { subjectOf } from './subjects.ts';
import { senseNamed } from './terms.ts';

/** Sentences back at which what was told may be what a side gives its account of. */
const REACH = 2;
const CONFIRMS = /^(confirm(ed|s)|acknowledged?s?|admit(ted|s)|concede[ds])$/;
/** What a side says that it did, which owns that its men were there and used force. */
const ACTED = /^(acted|acting|respond(ed|ing)|retaliat(ed|ing)|aim(ed|ing)|fired|firing|returned|target(ed|ing)|intervened)$/;
const OWN_MEN =
  /^(m[ae]n|forces?|troops|soldiers|fighters|officers?|gunners|units?|guards|policemen|planes|warplanes|jets|aircraft|pilots|drones|artillery|guns|snipers)$/;

/**
 * Reads the account that a side gives of what it was said to have done, where it does not deny it: "the ministry confirmed the sorties", "the army said
 * its men had acted to free a hostage", "that they had been aimed at smugglers".
 */
export function readAccounts(open: OpenReading, told: readonly Occurrence[]): Claim[] {
  const out: Claim[] = [];
  for (let s = 0; s < open.scan.sentences.length; s++) {
    const of = open.scan.opensIn(s, ACCOUNT) ? lastTold(open.scan, told, s) : null;
    if (!of) continue;
    const claim = readAccount(open, s, of);
    if (claim) out.push(claim);
  }
  return out;
}

/** What was told last before a sentence, and near it. */
function lastTold(scan: Scan, told: readonly Occurrence[], sentence: number): Occurrence | null {
  const of = told[toldBefore(told, scan.sentences[sentence].first) - 1];
  if (of?.frames[0].mood !== 'actual') return null;
  return sentence - of.frames.findLast((f) => f.sentence < sentence)!.sentence <= REACH ? of : null;
}

function readAccount(open: OpenReading, s: number, of: Occurrence): Claim | null {
  const { scan, report, tokens } = open;
  const { first, last } = scan.sentences[s];
  for (let i = first; i < last; i++) {
    if (!scan.opens(i, ACCOUNT)) continue;
    const who = CONFIRMS.test(scan.lower(i)) ? confirms(open, s, i) : ACTED.test(scan.lower(i)) ? accounts(open, i) : null;
    if (!who) continue;
    const own = of.frames.flatMap((f) => (f.voice === who.name ? [] : f.agents)).filter((a) => isSameSide(who, a));
    if (!own.length) continue;
    return makeClaim(report, tokens.start[first], tokens.end[last - 1], {
      kind: 'incident',
      speaker: [{ name: who.name, id: who.id }],
      act: of.act,
      by: sidesOwn(own),
      byStatus: 'claimed-by-actor',
      occurrence: of.key,
      rule: 'admission/own-account',
    });
  }
  return null;
}

/** "confirmed the strike": who does, and holds nothing back. */
function confirms(open: OpenReading, s: number, i: number): Denier | null {
  const { scan } = open;
  if (!pointsAtEvent(scan, i + 1) || scan.has(i - 1, BE) || withholdsDenial(scan, i, scan.sentences[s].first)) return null;
  const clauses = open.clausesOf(s);
  const clause = clauses.find((c) => i >= c.first && i < c.last);
  const [who] = clause ? subjectOf(scan, clause, i, clauses).actors : [];
  return who ? { name: who.name, id: who.id, speaksFor: who.speaksFor } : null;
}

/** "its men had |acted|", "they had been |aimed| at smugglers": who says so of its own. */
function accounts(open: OpenReading, i: number): Denier | null {
  const { scan } = open;
  const { speakers, denied } = open.voiceAt(i);
  if (speakers.length !== 1 || denied || senseNamed(scan.term(i), 'act-noun')) return null;
  for (let k = i - 1; k > i - 6 && k >= 0; k--) {
    if (scan.has(k, NEGATION) || scan.comma(k)) return null;
    if (/^(it|they|we|he)$/.test(scan.lower(k)) || (scan.has(k - 1, POSSESSIVE_PRONOUN) && OWN_MEN.test(scan.lower(k))))
      return saysThat(scan, k) ? speakerHere(open, i) : null;
  }
  return null;
}

/** "|said| its men", "said |that| they": the words open what is said. */
function saysThat(scan: Scan, at: number): boolean {
  const before = scan.has(at - 1, POSSESSIVE_PRONOUN) ? at - 2 : at - 1;
  return scan.lower(before) === 'that' || senseNamed(scan.term(before), 'says') !== null;
}
