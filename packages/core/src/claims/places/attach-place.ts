import type { PlaceMention } from '../../language/mention.ts';
import { placeAmong } from '../../language/times/starting-at.ts';
import { kmBetween } from '../../model/where.ts';
import type { Frame } from '../frames/frame.ts';
import { ARMED } from '../sentence/armed.ts';
import { isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, DETERMINER, STOP } from '../sentence/grammar.ts';
import { GROUND } from '../sentence/ground.ts';
import { prepositionOf } from '../sentence/groups.ts';
import { namedInFull, touchesName } from '../sentence/name-of-person.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import { describes } from './apposed-place.ts';
import { aheadOfStatesman, inLetterhead, inTitleOfPaper, namesPipeline, onItsShore, parted } from './away-places.ts';
import { broughtThere, diedInWard, fledThere } from './brought-there.ts';
import { foreign, verbBetween } from './foreign-place.ts';
import { inDateline } from './in-dateline.ts';
import { listAround, mayHold } from './listed-places.ts';
import { endToEnd, ofResident, onTheSpot } from './on-the-spot.ts';
import { ownsNext } from './owner-place.ts';
import { PART_OF_COUNTRY } from './place-evidence.ts';
import { COUNTRY_RANK, rankOf } from './place-rank.ts';
import { onTheWay, toldOnRoad } from './refer-place.ts';
import { issuedThere, ofHealers, ofSpeaker, ofStateSource, spokenThere } from './speaker-place.ts';
import { landSaid } from './whole-land.ts';

/** What a government makes: behind a capital's name, its words and not its streets. */
const SPEECH_ACT =
  /^(promises?|pledges?|decisions?|announcements?|offers?|claims?|denials?|orders?|demands?|threats?|vows?|warnings?|proposals?|statements?|accusations?|assurances?|refusal)$/;

/** What bears the name of the city it was held or signed in: "the Berlin conference", "Jeddah peace talks". */
const HELD_THERE =
  /^(conferences?|summits?|talks|negotiations|meetings?|accords?|agreements?|pacts?|communiqu[eé]|declaration|process|protocols?|conventions?|treaty|framework|memorandum|formula|roadmap)$/;
const HELD_FOR = /^(peace|truce|ceasefire|donors?|aid|climate|nuclear|political|security|international|reconciliation|framework)$/;

/** Whether a meeting or accord is called after the place. */
export function namesMeeting(scan: Scan, p: PlaceMention): boolean {
  const next = HELD_FOR.test(scan.lower(p.last)) ? p.last + 1 : p.last;
  return HELD_THERE.test(scan.lower(next)) && !/^(in|inside|near)$/.test(scan.lower(p.first - 1));
}

/** What says of a republic that few own it: "the |self-proclaimed| X Republic", "the |unrecognised republic of| X". */
const UNOWNED = /^(the )?(so-called )?(self-(proclaimed|styled|declared)|breakaway|unrecogni[sz]ed|separatist)( republic of)?$/i;

/** "DERAA", "Eastern Ghouta": a line that is the name of a place says where all below it was, whatever else bears that name in capitals. */
function isHeading({ sentences }: Scan, p: PlaceMention): boolean {
  const { first, last, heading } = sentences[placeAmong(sentences, p.first)];
  return heading && first >= p.first - 1 && last <= p.last + 1;
}

/** Whether the mention says where something was, not whence somebody comes or who decides. */
export function isScene(scan: Scan, p: PlaceMention): boolean {
  // "the town of X activist Y", "the town of X Y": a place said to be one stays one, whatever name runs on behind it
  const called = scan.lower(p.first - 1) === 'of' && GROUND.has(scan.lower(p.first - 2));
  if (p.adjective || (p.partOfName && !called) || p.relation === 'metonym' || ofHealers(scan, p)) return false;
  if (
    scan.lower(p.last) === '-' &&
    /^(based|backed|led|brokered|mediated|sponsored|linked|born|controlled|made|supported|run|aligned|allied)$/.test(scan.lower(p.last + 1))
  )
    return false;
  if (isHeading(scan, p)) return true;
  if (touchesName(scan, p)) return false;
  // "Damascus and its allies"
  if (
    scan.lower(p.last) === 'and' &&
    scan.lower(p.last + 1) === 'its' &&
    /^(all(y|ies)|backers?|proxies|partners?|supporters)$/.test(scan.lower(p.last + 2))
  )
    return false;
  // "Damascus promise of a truce", "despite the Moscow offer": who decides, not where
  if (rankOf(p) !== 0 && SPEECH_ACT.test(scan.lower(p.last))) return false;
  if (ofStateSource(scan, p) || onItsShore(scan, p)) return false;
  if (namesMeeting(scan, p) || inLetterhead(scan, p) || inTitleOfPaper(scan, p) || parted(scan, p) || sidedWith(scan, p)) return false;
  // "during Maghreb prayers": an hour of the day
  if (/^prayers?$/.test(scan.lower(p.last)) && !/^(in|near)$/.test(scan.lower(p.first - 1))) return false;
  // "at 4:50 p.m. (Sanaa time)", "midnight Damascus time"
  if (scan.lower(p.last) === 'time' && (scan.lower(p.first - 1) === '(' || scan.time(p.first - 1) !== null || scan.time(p.first) !== null))
    return false;
  if (rankOf(p) > 0 && namesPipeline(scan, p.last)) return false;
  // "across the street from the U.S. embassy"
  if (p.kind === 'country' && /^(embassy|consulate|mission|ambassador)$/.test(scan.lower(p.last))) return false;
  // "banned under Minsk II": an accord that a city gave its name
  if (/^(i|ii|iii|iv)$/.test(scan.lower(p.last)) && scan.tokens.caps[p.last] !== 0) return false;
  // "U.N." is no town of that name
  if (scan.tokens.raw(p.first).endsWith('.') && p.last - p.first === 1) return false;
  const actor = scan.actor(p.first);
  if (called) return true;
  if (
    actor?.role === 'person' &&
    actor.first <= p.first &&
    actor.last >= p.last &&
    (actor.id !== null || actor.last - actor.first > p.last - p.first || p.where.id === null || namedInFull(scan, actor.fullName, p))
  )
    return false;
  // "from the capital, Marrat"
  const ahead = scan.comma(p.first - 1) && scan.lower(p.first - 2) === 'capital' ? p.first - 2 : p.first;
  const prep = prepositionOf(scan, ahead, Math.max(0, ahead - 8));
  // "taken to hospital in X", "evacuated to X": where the wounded came, not where they were hit
  if (prep && (broughtThere(scan, prep.at) || fledThere(scan, prep.at, p.last))) return false;
  if (ofSpeaker(scan, p) || diedInWard(scan, p)) return false;
  if (actor && actor.role !== 'person' && actor.first <= p.first && actor.last >= p.last) {
    // "Varda strikes Orsela": what is struck is where it happened
    const hit = scan.term(p.first - 1);
    if (
      hit &&
      hit.last === p.first &&
      senseNamed(hit, 'strike-verb', 'act-verb') &&
      isVerb(scan, hit.first) &&
      scan.actor(p.last) !== actor
    )
      return true;
    // "in Israel" is a scene; "Israel said" and "troops of Russia" are not
    if (!prep || !/^(in|inside|into|across|near|around|at|on|over|within|throughout|from|toward|towards)$/.test(prep.word)) return false;
    // "in Marib both sides …": the place is governed, and what follows begins anew
    const bare = actor.last === p.last && UNOWNED.test(scan.tokens.slice(actor.first, p.first));
    if (prep.at < actor.first && (actor.first === p.first || bare) && rankOf(p) < COUNTRY_RANK) return true;
    if (actor.last > p.last || actor.first < p.first) return actor.role === 'people' || actor.generic ? prep.at >= actor.first : false;
  }
  // a dateline in capitals ("BEIRUT/GENEVA") says where the reporter sat
  if (!scan.tokens.shouting && scan.tokens.caps[p.first] === 2 && p.last - p.first <= 3 && p.first < 16 && p.where.name.length > 3)
    return false;
  // "Leon, 6 May (Wire) -- Three died in Tarma": likewise, where its sentence names another place
  if (inDateline(scan, p) && scenesBehind(scan, p)) return false;
  // "said in Geneva", "talks in Vienna": where somebody spoke
  if (prep) {
    const before = scan.term(prep.at - 1);
    // "shelling was reported in X", "from X": what is told of was there; "the army said in X": the teller was
    const told = before !== null && scan.has(before.first - 1 - (scan.has(before.first - 1, ADVERB) ? 1 : 0), BE);
    if (before && !told && prep.word === 'from' && senseNamed(before, 'denies', 'says', 'planned')) return false;
    if (before && !told && senseNamed(before, 'says') && prep.at - before.last <= 0) return false;
    if (spokenThere(scan, prep.at) || issuedThere(scan, prep.at)) return false;
    // "bombed a meeting in X": it was held there, and hit there
    const held =
      /^(meeting|summit|conference|gathering|funerals?|burials?)$/.test(scan.lower(prep.at - 1)) && struckBefore(scan, prep.at - 1);
    if (
      !held &&
      /^(met|meet|meets|gathered|arrived|visited|travelled|traveled|talks|meeting|summit|conference|negotiations|told|interview|speaking|based|spokesman|embassy|funerals?|burials?)$/.test(
        scan.lower(prep.at - 1),
      )
    )
      return false;
  }
  if (ofMenFrom(scan, p, prep?.word === 'from' ? prep.at : -1) || atCourt(scan, prep?.at ?? -1)) return false;
  if (homeOfMen(scan, p, prep !== null)) return false;
  if (aheadOfStatesman(scan, p) || (prep?.word === 'in' && agreedThere(scan, prep.at))) return false;
  return true;
}

/** "forces |loyal to X|", "a close |ally of X|": whose side somebody is on. */
const sidedWith = (scan: Scan, p: PlaceMention): boolean =>
  (/^(to|with)$/.test(scan.lower(p.first - 1)) &&
    /^(loyal|allied|aligned|faithful|opposed|hostile|subordinate|friendly)$/.test(scan.lower(p.first - 2))) ||
  (scan.lower(p.first - 1) === 'of' && /^(all(y|ies)|backers?|prox(y|ies)|friends?|opponents?)$/.test(scan.lower(p.first - 2)));

/** Whether the sentence that a place opens goes on to name a scene. */
function scenesBehind(scan: Scan, p: PlaceMention): boolean {
  const last = scan.sentences[placeAmong(scan.sentences, p.first)]?.last ?? 0;
  return scan.within(scan.reading.places, p.last, last).some((q) => rankOf(q) < COUNTRY_RANK && !inDateline(scan, q) && isScene(scan, q));
}

/** "84 paratroopers |from X| were killed", "recruits from the village of X": where those who fell had come from; so too what X lies in or by ("from X |outside Y|"). */
function ofMenFrom(scan: Scan, p: PlaceMention, from: number): boolean {
  if (from > 0) return p.kind !== 'country' && MEN.test(scan.lower(from - 1));
  const by = scan.has(p.first - 1, DETERMINER) ? p.first - 2 : p.first - 1;
  const town = /^(in|near|outside|,)$/.test(scan.lower(by)) ? scan.place(by - 1) : null;
  return town !== null && scan.lower(town.first - 1) === 'from' && MEN.test(scan.lower(town.first - 2));
}
const MEN =
  /^(soldiers?|servicem[ae]n|troops|paratroopers?|conscripts?|recruits?|marines?|policem[ae]n|officers?|commandos?|reservists?|fighters?|volunteers?|cadets?|cossacks?)$/;

/** "a suspect of the war crimes tribunal |in X|": where justice sits. */
const atCourt = (scan: Scan, preposition: number): boolean =>
  preposition > 0 &&
  /^(in|at)$/.test(scan.lower(preposition)) &&
  /^(tribunals?|courts?|prosecution|prosecutors?)$/.test(scan.lower(preposition - 1)) &&
  !struckBefore(scan, preposition - 1);

/** "|Gaza| militants fired rockets at Sderot": whose men they are, where their sentence goes on to say where. */
function homeOfMen(scan: Scan, p: PlaceMention, governed: boolean): boolean {
  const men = scan.actor(p.last);
  if (governed || p.adjective || men?.first !== p.last || !men.generic || !ARMED.has(men.role)) return false;
  const { last } = scan.sentences[placeAmong(scan.sentences, p.first)];
  return scan
    .within(scan.reading.places, men.last, last)
    .some((other) => !other.adjective && /^(at|in|on|into|near|towards?)$/.test(other.relation));
}

/** Whether a verb of striking takes what ends before a token as its object. */
function struckBefore(scan: Scan, noun: number): boolean {
  for (let i = noun - 1; i >= Math.max(0, noun - 5); i--) {
    if (scan.comma(i)) return false;
    if (senseNamed(scan.term(i), 'act-verb', 'strike-verb', 'act-noun', 'land-verb')) return true;
  }
  return false;
}

/** "agreed to a ceasefire in X", "signed the accord in X": where it was signed. */
function agreedThere(scan: Scan, preposition: number): boolean {
  let pact = false;
  for (let i = preposition - 1; i >= Math.max(0, preposition - 8) && !scan.comma(i) && !scan.has(i, STOP); i--) {
    if (/^(ceasefire|truce|agreement|accord|deal|pact|cessation|hostilities|armistice|peace)$/.test(scan.lower(i))) pact = true;
    if (/^(signed|agreed|concluded|negotiated|brokered|initialled|initialed)$/.test(scan.lower(i))) return pact;
  }
  return false;
}

/** The stretch of a clause a frame may claim: up to the next frame on its right, back to the previous on its left. */
export function zoneOf(frame: Frame, frames: readonly Frame[]): { first: number; last: number } {
  let first = frame.clause.first;
  let last = frame.clause.last;
  for (const other of frames) {
    if (other === frame || other.clause !== frame.clause) continue;
    if (other.head > frame.head) last = Math.min(last, other.first > frame.head ? Math.max(other.first, frame.last) : other.head);
    else first = Math.max(first, Math.max(other.end, other.last));
  }
  return { first: Math.min(first, frame.head), last: Math.max(last, frame.last) };
}

/** The places of a frame out of its sentence: the narrowest near it, with those listed beside it. */
export function placesOfFrame(
  scan: Scan,
  frame: Frame,
  frames: readonly Frame[],
  sentenceFirst: number,
  sentenceLast: number,
): { places: PlaceMention[]; own: boolean } {
  const zone = zoneOf(frame, frames);
  const scenes = scan.within(scan.reading.places, sentenceFirst, sentenceLast).filter((p) => isScene(scan, p) && !ofSome(scan, p));
  if (!scenes.length) {
    const land = landSaid(scan, frame);
    return { places: land ? [land] : [], own: land !== null };
  }
  // "… and on Keldasund, where a woman was killed"
  if (frame.clause.word === 'where') {
    const ahead = scan.comma(frame.clause.first - 1) ? frame.clause.first - 1 : frame.clause.first;
    const here = scenes.find((p) => p.last === ahead && !describes(scan, p, scenes));
    if (here && !scenes.some((p) => p.first >= frame.clause.first && p.first < frame.clause.last)) return { places: [here], own: true };
  }
  const score = (p: PlaceMention): number => {
    let s = rankOf(p) * 10;
    const right = p.first >= frame.head;
    // "killed two and wounded three in X": the event's own toll goes on in the next clause
    const further =
      frame.end > frame.clause.last &&
      p.first >= frame.clause.last &&
      p.first < frame.end + 8 &&
      !frames.some((f) => f !== frame && f.head >= frame.clause.last && f.head < p.first);
    // "two were killed in X when their convoy came under fire": the toll stands in the clause before
    const earlier =
      frame.first < frame.clause.first &&
      p.first >= frame.first &&
      p.first < frame.clause.first &&
      !frames.some((f) => f !== frame && f.head >= frame.first && f.head < frame.head);
    // "In Zarda, where the truce holds, two men were shot", "In Zarda (20 km from Orsela) observers saw that two had been shot"
    const ahead =
      (frame.clause.opening === 'main' ||
        (frame.clause.word === 'that' && !frames.some((f) => f.head < frame.clause.first)) ||
        frame.first < frame.clause.first) &&
      p.first - sentenceFirst < 8 &&
      opensSentence(scan, p, sentenceFirst, Math.min(frame.first, frame.clause.first));
    const there = right && onTheSpot(scan, frame.last, p.first) && !frames.some((f) => f.head >= frame.last && f.head < p.first);
    const inZone = there || further || earlier || ahead || (p.first >= zone.first && p.first < zone.last);
    const inClause = there || further || earlier || ahead || (p.first >= frame.clause.first && p.first < frame.clause.last);
    if (!inZone) s += 26;
    if (!inClause) s += right ? 14 : 20;
    s += Math.min(20, Math.abs(p.first - frame.head)) / 2;
    if (!right) s += 2;
    const prep = prepositionOf(scan, p.first, Math.max(sentenceFirst, p.first - 8));
    const from = prep?.word === 'from' || (prep?.word === 'inside' && scan.lower(prep.at - 1) === 'from');
    if (from && frame.sense?.sense !== 'seize-verb') s += 22;
    // "the villages of X were shelled, |alongside Y|"
    if (BESIDE.test(scan.lower(p.first - 1))) s += 15;
    if (prep?.word === 'since' || prep?.word === 'than') s += 30;
    if (p.relation === 'from') s += 10;
    // "near X, in Y"
    if (p.relation === 'near' && scenes.some((q) => /^(in|at|inside|into)$/.test(q.relation) && rankOf(q) <= rankOf(p))) s += 4;
    if (scenes.some((q) => liesIn(scan, q, p))) s += 12;
    if (opensWide(scan, p, sentenceFirst) && scenes.some((q) => q.first > frame.head && q.first < zone.last && liesUnder(scan, q, p)))
      s += 24;
    if (ahead && scenes.some((q) => q.first > frame.last && rankOf(q) <= rankOf(p) && onTheSpot(scan, frame.last, q.first))) s += 24;
    if (namesSector(scan, p) && scenes.some((q) => q !== p && !namesSector(scan, q))) s += 24;
    if (describes(scan, p, scenes) || ownsNext(scan, p, scenes)) s += 60;
    if (p.where.because === PART_OF_COUNTRY && scenes.some((q) => q !== p && !meanwhile(scan, frame.last, q.first))) s += 30;
    if (waitsThere(scan, p, right) || ofResident(scan, p)) s += 40;
    if (onTheWay(scan, p)) s += 20;
    if (toldOnRoad(scan, p, scenes)) s += 24;
    if (
      roadsEnd(scan, p) &&
      scenes.some((q) => q !== p && q.relation === 'in' && !(q.first < p.first && rankOf(q) > rankOf(p) && endToEnd(scan, p)))
    )
      s += 40;
    // "… killing two; the army closed the road at X": what was done besides
    if (right && besides(scan, frame.end, p.first)) s += 40;
    if (p.where.country && scan.theatre.size && !scan.theatre.has(p.where.country) && !(right && p.first - frame.last <= 2)) s += 18;
    if (!right && !ahead && verbBetween(scan, p.last, frame.first)) s += 16;
    if (p.relation === 'to' && frame.act === 'troop-or-weapons-movement') s -= 5;
    return s;
  };
  const near = scenes.filter((p) => score(p) - 6 * Math.min(rankOf(p), 4) < FAR - 6 && !foreign(scan, p, frame));
  if (!near.length) return { places: [], own: false };
  const best = near.reduce((a, b) => (score(b) < score(a) ? b : a));
  const own = best.first >= zone.first && best.first < zone.last;
  const meant = scenes.filter((p) => p === best || !describes(scan, p, scenes));
  const list = listAround(scan, best, meant);
  // "the regions of Kefra, Orsela and Zarda": none of several holds the others
  const several = (p: PlaceMention): boolean => list.length > 2 && p.first < best.first;
  const places = list.filter(
    (p) => rankOf(p) <= rankOf(best) + 1 || (rankOf(p) < COUNTRY_RANK && (several(p) || !scenes.some((q) => mayHold(p, q)))),
  );
  return { places, own };
}

/** "near the town of X |in Y|": Y, which may be a city by name, is where X lies. */
const liesIn = (scan: Scan, narrow: PlaceMention, wide: PlaceMention): boolean =>
  narrow.last === wide.first - 1 &&
  scan.lower(narrow.last) === 'in' &&
  scan.lower(narrow.first - 1) === 'of' &&
  /^(town|village|city|hamlet|settlement|camp|suburb|district|municipality|community|neighbou?rhood|area|zone|sector|locality|commune)$/.test(
    scan.lower(narrow.first - 2),
  );

/** "|In Varna,| a raid hit the bridge in Devnya": a city that opens a sentence may stand for all the land around it. */
const opensWide = (scan: Scan, p: PlaceMention, first: number): boolean =>
  /^(city|admin1)$/.test(p.kind) && p.first - first <= 2 && scan.lower(p.first - 1) === 'in' && scan.comma(p.last);

/** A narrower place that a sentence goes on to name behind a wide one: neither a way's end, nor what holds the other. */
const liesUnder = (scan: Scan, narrow: PlaceMention, wide: PlaceMention): boolean =>
  rankOf(narrow) <= 3 &&
  narrow.kind !== 'city' &&
  /^(in|on|at|near|)$/.test(narrow.relation) &&
  !wide.within.includes(narrow.where.id ?? '') &&
  !roadsEnd(scan, narrow) &&
  (kmBetween(narrow.where, wide.where) ?? 0) < PROVINCE_KM;
const PROVINCE_KM = 150;

/** "in the |X| direction", "on the |X axis|": a stretch of front called after a town, wider than any place on it. */
const namesSector = (scan: Scan, p: PlaceMention): boolean => SECTOR.test(scan.lower(p.last)) || SECTOR.test(scan.lower(p.last - 1));
const SECTOR = /^(directions?|axis|axes)$/;

/** "on the road |from A to B|", "the highway |to B|": it runs on for long. */
const roadsEnd = (scan: Scan, p: PlaceMention): boolean =>
  /^(to|from)$/.test(scan.lower(p.first - 1)) &&
  [2, 4, 5].some((k) => /^(road|highway|route|motorway|track)$/.test(scan.lower(p.first - k)));

/** Whether a semicolon stands between two tokens, and behind it a verb: another sentence. */
function besides(scan: Scan, from: number, until: number): boolean {
  for (let i = from; i < until; i++) if (scan.lower(i) === ';') return verbBetween(scan, i, until);
  return false;
}

const BESIDE = /^(alongside|besides|like|unlike)$/;

/** "79 were killed across the country, including 42 |in Homs|": where a part of those counted died. */
function ofSome(scan: Scan, p: PlaceMention): boolean {
  const c = scan.within(scan.reading.counts, p.first - 5, p.first - 1).pop();
  return (
    c !== undefined &&
    !c.idle &&
    c.noun < 0 &&
    Math.max(c.last, c.nounLast) === p.first - 1 &&
    /^(in|at)$/.test(scan.lower(p.first - 1)) &&
    /^(including|among)$/.test(scan.lower(c.first - 1))
  );
}

/** "men |positioned in X| fired at Y", "shells fired by men |positioned in X|": where those are who act from afar. */
function waitsThere(scan: Scan, p: PlaceMention, right: boolean): boolean {
  const prep = prepositionOf(scan, p.first, Math.max(0, p.first - 6));
  if (!prep || !WAITING.test(scan.lower(prep.at - 1))) return false;
  const men = scan.actor(scan.comma(prep.at - 2) ? prep.at - 3 : prep.at - 2);
  return men !== null && (!right || scan.lower(men.first - 1) === 'by');
}
const WAITING = /^(positioned|stationed|entrenched|fortified|deployed|located|based|barricaded|holed)$/;

/** Whether a place stands in the words without a verb that open a sentence, and a relative of its own parts it from the clause. */
function opensSentence(scan: Scan, p: PlaceMention, first: number, clause: number): boolean {
  if (
    clause <= p.last ||
    !(scan.comma(p.last) || scan.lower(p.last) === '(') ||
    !/^(in|at|near|around|outside|on)$/.test(scan.lower(first))
  )
    return false;
  for (let i = first; i < p.first; i++) if (isVerb(scan, i) || scan.comma(i)) return false;
  return true;
}

/** "clashed in the north |as schools in the capital shut|": whether a word between two tokens opens what went on beside it. */
function meanwhile(scan: Scan, from: number, until: number): boolean {
  for (let i = from; i < until; i++) if (/^(as|while|whereas)$/.test(scan.lower(i))) return true;
  return false;
}

/** From here on a place of the sentence is likelier another event's than this one's. */
const FAR = 84;
