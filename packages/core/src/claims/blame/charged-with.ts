import type { ActorMention } from '../../language/mention.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, DETERMINER, HAVE, NEGATION } from '../sentence/grammar.ts';
import { coordinated } from '../sentence/groups.ts';
import { menEndingAt } from '../sentence/nameless-men.ts';
import type { Scan } from '../sentence/scan.ts';
import { subjectOf } from '../sentence/subjects.ts';

/** What may stand between a charge and the deed: "suspected |of having taken part in| the murder". */
const LINK =
  /^(of|in|with|for|to|over|behind|having|being|been|taken|taking|part|participat(ed|ing|ion)|involv(ed|ement)|carr(ied|ying)|out|committ(ed|ing)|order(ed|ing)|plann(ed|ing)|organi[sz](ed|ing)|mastermind(ed|ing)?|perpetrat(ed|ing)|plott(ed|ing)|responsib(le|ility)|connection|complicity|their|his|her|its|role|an?|the|direct(ly)?|alleged(ly)?|suspected|possibl[ey])$/;
/** Charges of which the one who is charged is the subject: "two officers are |implicated| in". */
const CHARGED =
  /^(implicated|involved|suspected|accused|charged|convicted|indicted|sentenced|tried|wanted|arraigned|imprisoned|jailed|prosecuted|linked|tied|connected|guilty|participated|responsible|blamed|named|identified)$/;
/** Deeds of having a hand in one: "|took part| in the massacre", "|ordered| the murder". */
const HAS_HAND =
  /^(took|taken|participated|ordered|planned|organi[sz]ed|masterminded|plotted|directed|orchestrated|approved|authori[sz]ed|sponsored|financed)$/;
/** Verbs whose object is charged: "|convicted| two soldiers of the massacre". */
const CHARGES =
  /^(convict(ed|s|ing)|charg(ed|es|ing)|indict(ed|s|ing)|accus(ed|es|ing)|link(ed|s|ing)|tie[ds]|implicat(ed|es|ing)|sentenced)$/;
/** Words of a charge before the deed, at most. */
const REACH = 9;

/** Those who are said to have had a hand in a deed, and whether that is only a charge. */
export interface Charged {
  actors: ActorMention[];
  charge: boolean;
}
const NOBODY: Charged = { actors: [], charge: false };

/** Those who are charged with the deed that begins at a token: "|two officers| are implicated in the murder", "convicted |two soldiers| of", "|the guards| took part in". */
export function chargedWith(scan: Scan, clause: Clause, clauses: readonly Clause[], at: number): Charged {
  let i = at - 1;
  let link = '';
  for (; i >= clause.first && at - i <= REACH; i--) {
    const word = scan.lower(i);
    const charge = CHARGED.test(word) && /^(in|of|with|for|to|over)$/.test(scan.lower(i + 1));
    const hand = HAS_HAND.test(word) && handIn(scan, i, at);
    if (charge || hand) return denied(scan, i) ? NOBODY : { actors: of(scan, clause, clauses, i, hand), charge: !hand };
    // "the army was accused |by the rebels| of shelling"
    const by = byWhom(scan, i, clause.first);
    if (by > clause.first && CHARGED.test(scan.lower(by - 1))) {
      i = by;
      if (/^(of|for|with)$/.test(link))
        return denied(scan, by - 1) ? NOBODY : { actors: of(scan, clause, clauses, by - 1, false), charge: true };
      break;
    }
    if (!LINK.test(word)) break;
    link = word;
  }
  // "convicted |two soldiers| of the massacre"
  if (!/^(of|with|for|to|in)$/.test(scan.lower(i + 1))) return NOBODY;
  const who = endingAt(scan, i + 1, clause.first);
  if (!who.length) return NOBODY;
  let verb = who[0].first - 1;
  while (verb > clause.first && (scan.has(verb, DETERMINER) || scan.count(verb))) verb--;
  return CHARGES.test(scan.lower(verb)) && !scan.has(verb - 1, BE) && !denied(scan, verb) ? { actors: who, charge: true } : NOBODY;
}

/** Where "by" stands whose words end at a token: "|by the rebels|"; -1 for other words. */
function byWhom(scan: Scan, end: number, floor: number): number {
  const who = scan.actor(end);
  if (!who || who.last !== end + 1) return -1;
  let by = who.first - 1;
  while (by > floor && scan.has(by, DETERMINER)) by--;
  return scan.lower(by) === 'by' ? by : -1;
}

/** "took |part in| the raid", "ordered the raid": and not "ordered the town to be rid of raids". */
const handIn = (scan: Scan, verb: number, at: number): boolean =>
  /^t(ook|aken)$/.test(scan.lower(verb)) ? scan.lower(verb + 1) === 'part' : /^partic/.test(scan.lower(verb)) || at - verb <= 2;

function of(scan: Scan, clause: Clause, clauses: readonly Clause[], charge: number, active: boolean): ActorMention[] {
  let verb = charge;
  while (verb > clause.first && scan.has(verb - 1, BE | HAVE | ADVERB)) verb--;
  if (active && verb < charge && scan.has(charge - 1, BE)) return [];
  const floor = scan.sentences[clause.sentence].first;
  if (!active && verb === charge) {
    // "four men |suspected of| the attack", "Juan Mela, |accused of| the murder"
    const found = endingAt(scan, scan.comma(charge - 1) ? charge - 1 : charge, floor);
    if (found.length) return found;
  }
  const subject = subjectOf(scan, clause, verb, clauses);
  if (subject.actors.length) return subject.actors;
  return endingAt(scan, verb, clause.first);
}

/** Those whose words end right before a token. */
function endingAt(scan: Scan, end: number, floor: number): ActorMention[] {
  const actor = scan.actor(end - 1);
  if (actor && actor.last === end) return actor.role === 'person' && !actor.generic ? [actor] : coordinated(scan, actor, floor);
  const men = actor ? null : menEndingAt(scan, end, floor);
  return men ? [men] : [];
}

const denied = (scan: Scan, i: number): boolean => {
  for (let k = i - 1; k >= i - 3; k--) if (scan.has(k, NEGATION) || /^(no|nobody|none|cleared|acquitted)$/.test(scan.lower(k))) return true;
  return !isVerb(scan, i) && /^(un|non)/.test(scan.lower(i));
};
