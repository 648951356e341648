import { bodyBefore } from '../../language/actors/body-before.ts';
import type { ActorMention } from '../../language/mention.ts';
import { familyOf } from '../../model/act.ts';
import type { Claim } from '../../model/claim.ts';
import { namesDeed, pointsAtEvent } from '../blame/points-back.ts';
import type { OpenReading } from '../lay-open.ts';
import { makeClaim } from '../make-claim.ts';
import { isScene } from '../places/attach-place.ts';
import { rankOf } from '../places/place-rank.ts';
import { ARMED } from '../sentence/armed.ts';
import { bodyWithin } from '../sentence/body-of.ts';
import { isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, DETERMINER, HAVE, NEGATION, POSSESSIVE_PRONOUN, RELATIVE } from '../sentence/grammar.ts';
import { ACCOUNT } from '../sentence/openings.ts';
import type { Scan } from '../sentence/scan.ts';
import { subjectOf } from '../sentence/subjects.ts';
import { senseNamed } from '../sentence/terms.ts';
import type { Occurrence } from '../tellings/occurrence.ts';
import { isCalled } from '../voices/sayer.ts';
import type { Denier } from './find-denied.ts';
import { toldBefore } from './near-told.ts';
import { doersIn, sidesOwn, speakerHere } from './read-admissions.ts';
import { isSameSide } from './same-side.ts';
import { withholdsDenial } from './withholds-denial.ts';

/** Sentences back at which what was told may be what a side gives its account of. */
const REACH = 2;
const CONFIRMS = /^(confirm(ed|s)|acknowledged?s?|admit(ted|s)|concede[ds])$/;
/** What a side says that it did, which owns that its men were there and used force. */
const ACTED =
  /^(acted|acting|respond(ed|ing)|retaliat(ed|ing)|aim(ed|ing)|fired|firing|returned|target(ed|ing)|intervened|inflicted|caused|answer(ed|ing)|repl(ied|ying))$/;
/** How a side says that it did what was told: "confirmed |carrying out| the strikes". */
const DOING = /^(carrying|conducting|launching|staging|mounting|ordering|being)$/;
const OWN_MEN =
  /^(m[ae]n|rebels|militants|guerrillas|insurgents|gunmen|militiamen|forces?|troops|soldiers|fighters|officers?|gunners|units?|guards|policemen|planes|warplanes|jets|aircraft|pilots|drones|artillery|guns|snipers)$/;

/**
 * Reads the account that a side gives of what it was said to have done, where it does not deny it: "the ministry confirmed the sorties", "the army said
 * its men had acted to free a hostage", "that they had been aimed at smugglers".
 */
export function readAccounts(open: OpenReading, told: readonly Occurrence[]): Claim[] {
  const out: Claim[] = [];
  for (let s = 0; s < open.scan.sentences.length; s++) {
    const of = open.scan.opensIn(s, ACCOUNT) ? lastTold(open.scan, told, s) : null;
    if (!of) continue;
    for (const one of [of, ...likeIt(open.scan, told, of, s)]) {
      const claim = readAccount(open, s, one);
      if (claim) out.push(claim);
    }
  }
  return out;
}

/** "confirmed |the strikes|": the others of their kind told near the last. */
function likeIt(scan: Scan, told: readonly Occurrence[], of: Occurrence, sentence: number): Occurrence[] {
  const { first, last } = scan.sentences[sentence];
  if (!/\b(the|these|those|both) (strikes|attacks|raids|bombings|shellings|sorties|air ?strikes)\b/i.test(scan.tokens.slice(first, last)))
    return [];
  const near = told.slice(0, told.indexOf(of)).slice(-SEVERAL);
  return near.filter((o) => familyOf(o.act) === familyOf(of.act) && o.frames[0].mood === 'actual');
}
const SEVERAL = 4;

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
    if (isElsewhere(scan, of, i, last)) continue;
    const sides: Denier[] = [who, ...bodiesAhead(open, who, first, i)];
    const own = doersIn(of.frames.filter((f) => f.voice !== who.name)).filter((a) => sides.some((side) => isSameSide(side, a)));
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

/** "the army said it targeted a man |in Rado|", behind a raid on Kuta: what it says is of another scene. */
function isElsewhere(scan: Scan, of: Occurrence, at: number, last: number): boolean {
  let end = at;
  while (end < last && !scan.has(end, RELATIVE)) end++;
  const scenes = scan.within(scan.reading.places, at, end).filter((p) => isScene(scan, p) && rankOf(p) <= 2);
  const here = of.frames.flatMap((f) => f.places.map((p) => p.where.name));
  if (!scenes.length || scenes.some((p) => here.includes(p.where.name))) return false;
  for (let i = at; i < last; i++) if (/^(the|that|this)$/.test(scan.lower(i)) && pointsAtEvent(scan, i)) return false;
  return true;
}

/** "Leo Sol |of the Guard|", "Ana Ruiz, |a rebel spokeswoman|": the bodies by which whoever speaks at a token is told of before it. */
const bodiesAhead = (open: OpenReading, who: Denier, first: number, at: number): ActorMention[] =>
  open.scan.within(open.actors, first, at).flatMap((a) => {
    const near = isCalled(who, a) || (a.role === 'person' && a.generic && open.scan.comma(a.first - 2));
    return (near && (bodyWithin(open.scan, a) ?? bodyBefore(a) ?? bodyBehind(open.scan, a))) || [];
  });

/** "Colonel Sol |of the army|" */
function bodyBehind(scan: Scan, who: ActorMention): ActorMention | null {
  if (!/^(of|from|for)$/.test(scan.lower(who.last))) return null;
  const at = scan.has(who.last + 1, DETERMINER) ? who.last + 2 : who.last + 1;
  const body = scan.actor(at);
  return body?.first === at && ARMED.has(body.role) ? body : null;
}

/** "confirmed the strike": who does, and holds nothing back. */
function confirms(open: OpenReading, s: number, i: number): Denier | null {
  const { scan } = open;
  if (!ownsTo(scan, i + 1) || scan.has(i - 1, BE) || withholdsDenial(scan, i, scan.sentences[s].first)) return null;
  const clauses = open.clausesOf(s);
  const clause = clauses.find((c) => i >= c.first && i < c.last);
  const [who] = clause ? subjectOf(scan, clause, i, clauses).actors : [];
  return who ? { name: who.name, id: who.id, speaksFor: who.speaksFor } : null;
}

/** "(that) |his fighters had shot it down|" */
function ownMenDidIt(scan: Scan, from: number): boolean {
  const men = scan.lower(from) === 'that' ? from + 1 : from;
  if (!scan.has(men, POSSESSIVE_PRONOUN) || !OWN_MEN.test(scan.lower(men + 1))) return false;
  return [2, 3, 4, 5].some((k) => /^(it|them)$/.test(scan.lower(men + k)) || pointsAtEvent(scan, men + k));
}

/** "the raid", "carrying out the raid", "that there had been an operation": what is confirmed is what was told. */
function ownsTo(scan: Scan, from: number): boolean {
  if (pointsAtEvent(scan, from) || ownMenDidIt(scan, from)) return true;
  // "confirmed |by telephone| that"
  const that = [0, 1, 2, 3].find((k) => scan.lower(from + k) === 'that') ?? -1;
  let at = from + that + 1;
  if (scan.lower(at) !== 'there') return DOING.test(scan.lower(from)) && [2, 3].some((k) => pointsAtEvent(scan, from + k - 1));
  for (at++; scan.has(at, BE | HAVE | DETERMINER | ADVERB); ) at++;
  return namesDeed(scan, at) || senseNamed(scan.term(at), 'act-noun') !== null;
}

/** "its men had |acted|", "they had been |aimed| at smugglers": who says so of its own. */
function accounts(open: OpenReading, i: number): Denier | null {
  const { scan } = open;
  const { speakers, denied } = open.voiceAt(i);
  if (speakers.length !== 1 || denied || senseNamed(scan.term(i), 'act-noun')) return null;
  for (let k = i - 1; k > i - 6 && k >= 0; k--) {
    if (scan.has(k, NEGATION) || scan.comma(k)) return null;
    const men =
      (scan.has(k - 1, POSSESSIVE_PRONOUN) || /^(the|rebel|army)$/.test(scan.lower(k - 1)) || saysThat(scan, k)) &&
      OWN_MEN.test(scan.lower(k));
    // "said the man |it| targeted": it says whom it meant to hit
    if (scan.lower(k) === 'it' && k === i - 1 && !isVerb(scan, k - 1) && scan.has(k - 2, DETERMINER)) return speakerHere(open, i);
    if (/^(it|they|we|he)$/.test(scan.lower(k)) || men) return saysThat(scan, k) ? speakerHere(open, i) : null;
  }
  return null;
}

/** "|said| its men", "said |that| they": the words open what is said. */
function saysThat(scan: Scan, at: number): boolean {
  let before = at - 1;
  while (scan.has(before, POSSESSIVE_PRONOUN | DETERMINER) && scan.lower(before) !== 'that') before--;
  return scan.lower(before) === 'that' || senseNamed(scan.term(before), 'says') !== null;
}
