import { POSSESSIVE } from '../../language/tokens.ts';
import type { Mood } from '../../model/claim.ts';
import { chargedBy } from '../denials/takes-accusation.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import {
  ADVERB,
  BE,
  CONJUNCTION,
  DETERMINER,
  HAVE,
  MODAL,
  NEGATION,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  STOP,
  SUBORDINATOR,
} from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { usedBefore } from '../sentence/subjects.ts';
import { senseNamed } from '../sentence/terms.ts';
import { notCarriedOut } from './called-off.ts';
import { isExcepted } from './excepted.ts';
import type { Frame } from './frame.ts';
import { BARE, isHabit, isItsCause, oftenDone } from './habits.ts';
import { onlyTried } from './only-tried.ts';
import { isTakenToBe } from './taken-to-be.ts';

/** In what mood a frame is told, and whether it is denied in its own words ("no air strikes", "halt the shelling"). */
export function readScope(scan: Scan, frame: Frame): { mood: Mood; negated: boolean } {
  if (frame.negated) return { mood: 'actual', negated: true };
  const { clause } = frame;
  if (frame.kind !== 'noun' && notThem(scan, frame)) return { mood: 'actual', negated: true };
  if (denied(scan, frame)) {
    if (frame.kind !== 'noun') return { mood: 'actual', negated: true };
    // "was not behind the attack": the attack stands, its author does not
    frame.agents = [];
    frame.agentPlace = null;
    frame.pronoun = '';
    frame.disowned = true;
  }
  if (frame.sense?.entry.id === 'plant-verb' && onlyTried(scan, frame.head)) return { mood: 'planned', negated: false };
  const hedge =
    frame.kind === 'noun' ? hedgeOfNoun(scan, frame) : (hedgeOfVerb(scan, frame.head, clause.first) ?? hedgeOfFirst(scan, frame));
  if (hedge === 'stopped') return { mood: 'actual', negated: true };
  if (hedge) return { mood: hedge, negated: false };
  if (isHabit(scan, frame) || isItsCause(scan, frame) || oftenDone(scan, frame) || settled(scan, frame))
    return { mood: 'general', negated: false };
  if (conditional(scan, clause) || supposed(scan, frame) || asked(scan, frame)) return { mood: 'hypothetical', negated: false };
  return { mood: 'actual', negated: false };
}

/** "|it is not the rebels that| are being shelled": to say so tells of nothing that happened to them. */
function notThem(scan: Scan, frame: Frame): boolean {
  const { first } = scan.sentences[frame.sentence];
  let i = frame.head - 1;
  while (i > first && !/^(that|who|which)$/.test(scan.lower(i)) && frame.head - i < 6) i--;
  if (!/^(that|who)$/.test(scan.lower(i))) return false;
  for (let k = i - 1; k >= Math.max(first, i - 8) && scan.lower(k) !== 'that'; k--) {
    if (isVerb(scan, k) || scan.comma(k))
      return scan.lower(k + 1) === 'not' && !OPEN.test(scan.lower(k + 2)) && scan.has(k, BE) && scan.lower(k - 1) === 'it';
  }
  return false;
}

/** "it is not |clear| who shelled the town". */
const OPEN = /^(clear|known|yet|possible|certain|sure|true|immediately|only|just)$/;

/** What stands before an act that the speaker had no part in. */
const NO_PART =
  /\b(no|any|not) (part|role|involvement|hand|connection|link|links|responsibility|responsible|behind|involved)( (in|for|to|with))?$|\bnothing to do with$|\bnot behind$/;

/** Whether a verb of denying governs the frame: "denied shelling", "denying that its fighters had attacked". */
function denied(scan: Scan, frame: Frame): boolean {
  for (let i = frame.head - 1; i >= Math.max(0, frame.clause.first - 5) && i >= frame.head - 16; i--) {
    // "denied shelling X and that …": what follows stands for itself
    if (scan.lower(i) === 'that' && scan.has(i - 1, CONJUNCTION)) break;
    const term = scan.term(i);
    if (term && senseNamed(term, 'denies') && !/denial/.test(term.form))
      return (i >= frame.clause.first || frame.clause.word === 'that') && !chargedBy(scan, term.last, frame.head);
  }
  return frame.kind === 'noun' && NO_PART.test(scan.tokens.slice(Math.max(frame.clause.first, frame.first - 6), frame.first).toLowerCase());
}

function conditional(scan: Scan, clause: Clause): boolean {
  return (
    clause.word === 'if' ||
    clause.word === 'unless' ||
    clause.word === 'until' ||
    scan.lower(clause.first) === 'if' ||
    scan.lower(clause.first) === 'unless'
  );
}

/** "pilots believed they were striking a convoy": what those who did it took it for, and no other deed. */
function supposed(scan: Scan, frame: Frame): boolean {
  if (frame.kind === 'noun' || !scan.lower(frame.head).endsWith('ing')) return false;
  let i = frame.head - 1;
  while (i > 0 && scan.has(i, BE | HAVE | ADVERB) && !scan.has(i, PRONOUN)) i--;
  if (!/^(they|he|she|it|we)$/.test(scan.lower(i))) return false;
  i--;
  if (scan.lower(i) === 'that') i--;
  return /^(believed|believing|thought|thinking|assumed|assuming|supposed|imagined|convinced)$/.test(scan.lower(i));
}

/** "reports differ about |who opened fire|", "unclear who fired the rockets": asked, and not told; "said who fired" is. */
function asked(scan: Scan, { kind, head, clause }: Frame): boolean {
  if (kind === 'noun' || !/^(who|which)$/.test(scan.lower(clause.first)) || clause.first < 2) return false;
  for (let i = clause.first + 1; i < head; i++) if (!scan.has(i, ADVERB | HAVE) && scan.lower(i) !== 'side') return false;
  return UNKNOWN.test(scan.tokens.slice(Math.max(scan.sentences[clause.sentence].first, clause.first - 8), clause.first).toLowerCase());
}
const UNKNOWN =
  /\b(unclear|unknown|not (yet )?(clear|known|established|determined|say|said|sure)|(conflicting|differing|contradictory) (reports|accounts|claims|versions)|differ(ed|s)?|disput(e|es|ed)|(no|little) (word|indication|information)|declined to say|(in|call(ed)? into) question|know|find out|establish|determine)( as to| about| over| on| of)?$/;

/** "recognise its annexation of X": what was taken once, and is spoken of ever since. */
function settled(scan: Scan, frame: Frame): boolean {
  return scan.lower(frame.head) === 'annexation' && !scan.within(scan.reading.times, frame.clause.first, frame.clause.last).length;
}

const TO_COME =
  /^(hopes?|hoped|hoping|expects?|expected|expecting|plans?|planned|planning|aims?|aimed|intends?|intended|wants?|wanted|due|ought|likely|want|threaten(s|ed)?|vow(s|ed)?|need(s|ed)?|was|were|is|are|will)$/;

type Hedge = Mood | 'stopped' | null;

/** What may be had of a deed that is still to be done. */
const INTENT = /^(mission|task|intention|intent|aim|goal|purpose|objective|hope|idea)$/;

/** "the first attack in months |to| kill": what is singled out among its kind has happened. */
function oneOfKind(scan: Scan, to: number, floor: number): boolean {
  for (let i = to - 1; i >= floor && i > to - 8; i--) {
    if (/^(first|second|third|last|latest|only|deadliest|worst)$/.test(scan.lower(i))) return true;
    if (isVerb(scan, i) || scan.has(i, RELATIVE)) return false;
  }
  return false;
}

/** "has no right to deploy troops |and murder| civilians": a bare verb behind "and" stands under what governs the bare verb before it. */
function hedgeOfFirst(scan: Scan, frame: Frame): Hedge {
  if (frame.kind === 'noun' || !BARE.test(scan.lower(frame.head)) || !scan.has(frame.head - 1, CONJUNCTION)) return null;
  const floor = Math.max(scan.sentences[frame.sentence].first, frame.head - 16);
  for (let i = frame.head - 2; i >= floor; i--) {
    if (scan.has(i, RELATIVE | SUBORDINATOR | STOP)) return null;
    if (!scan.has(i, MODAL) && scan.lower(i) !== 'to') continue;
    let verb = i + 1;
    while (scan.has(verb, ADVERB | NEGATION) || scan.lower(verb) === 'only') verb++;
    // "to the army and kill": no verb behind it
    if (scan.has(verb, DETERMINER | PREPOSITION | PRONOUN) || scan.tokens.caps[verb] > 0 || scan.count(verb)) continue;
    return hedgeOfVerb(scan, verb, scan.sentences[frame.sentence].first);
  }
  return null;
}

/** "may have killed 12", "could have been carried out by": it took place, and what is not sure is told of it. */
const maybeDone = (scan: Scan, modal: number): boolean =>
  /^(may|might|must|could)$/.test(scan.lower(modal)) && scan.lower(modal + 1) === 'have';

/** In what mood a toll that stands for itself is told: "threatened to kill ten", "could leave hundreds dead". */
export function moodOfToll(scan: Scan, frame: Frame): Mood {
  // "may have killed 20": somebody says it has happened
  for (let i = frame.head - 1; i > frame.head - 5; i--) if (maybeDone(scan, i)) return 'actual';
  const { mood, negated } = readScope(scan, frame);
  return negated ? 'actual' : mood;
}

const PAST = /ed$|^(went|blew|fell|tore|struck|broke|shook|came)$/;

/** What governs a verb: modals and catenatives left of it, within its own group. */
function hedgeOfVerb(scan: Scan, verb: number, floor: number): Hedge {
  let steps = 0;
  for (let i = verb - 1; i >= floor && steps < 10; i--, steps++) {
    if (scan.time(i)) continue;
    const m = scan.marks(i);
    const word = scan.lower(i);
    // "a bomb in a |can went| off": behind a modal stands no past
    if (m & MODAL && i === verb - 1 && PAST.test(scan.lower(verb))) return null;
    if (m & MODAL) {
      if (word === 'will' || word === 'would' || word === 'shall') {
        // "would have created" is unreal; "would shell" is planned
        return 'planned';
      }
      return 'hypothetical';
    }
    const term = scan.term(i);
    const hedge = term?.senses.find((s) => s.sense === 'planned' || s.sense === 'hypothetical' || s.sense === 'stopped');
    if (term && hedge) {
      if (hedge.sense === 'stopped') return 'stopped';
      // "continued to shell" happened; "trying to" did not
      return hedge.sense === 'planned' ? 'planned' : 'hypothetical';
    }
    if (word === 'to') {
      const governs = behindDay(scan, i - 1);
      const before = scan.lower(governs);
      // "the first attack in months to kill a soldier", "the only shell to hit the port"
      if (scan.lower(verb - 1) === 'to' && oneOfKind(scan, i, floor)) return null;
      // "are continuing to attack", with no day and no toll: an allegation in general
      if (/^(continue|continues|continuing)$/.test(before)) return 'general';
      if (/^(found|believed|said|reported|alleged|known|seen|understood|thought|confirmed)$/.test(before)) return null;
      if (/^(tried|trying|attempted|attempting)$/.test(before)) return null;
      // "used mortars to try to drive them back": as far as what it serves
      if (/^(try|attempt)$/.test(before)) return hedgeOfVerb(scan, i - 1, floor);
      // "admitted to having shelled"
      if (scan.lower(i + 1) === 'having') return null;
      // "appear to have shelled", "claim to have shot down": done, whoever says so; "hope to have taken" is not
      if (scan.lower(i + 1) === 'have' && !TO_COME.test(before)) return null;
      if (/^(continued|began|begun|started|managed|resumed|helped|used|proceeded|returned)$/.test(before)) return null;
      // "are moving to reinforce the base": on their way, and that is what is told
      if (scan.lower(verb) === 'reinforce' && /^(moved|moving|sent|deployed|rushed|brought|arrived)$/.test(before)) return null;
      // "had to withdraw", "were forced to give up the hill"
      if (before === 'had') return null;
      if (/^(forced|obliged|compelled)$/.test(before)) return hedgeOfVerb(scan, governs, floor);
      // "went on to shell"
      if (before === 'on' && /^(went|gone|carried|moved)$/.test(scan.lower(governs - 1))) return null;
      // "used helicopters to bomb the town": as far as they were used
      const used = usedBefore(scan, floor, i);
      if (used >= 0) return hedgeOfVerb(scan, used, floor);
      if (
        /^(failed|unable|able|tried|attempted|order|orders|ordered|right|bid|effort|efforts|plan|plans|need|needs|way|ways|attempt|attempts|decision|wanted|expected|likely|continue|threat|chance|opportunity|refusing|promise)$/.test(
          before,
        )
      ) {
        return /tried|attempted|bid|attempt|attempts/.test(before) ? null : 'planned';
      }
      return 'planned';
    }
    // "had the mission of assassinating X"
    if (word === 'of' && INTENT.test(scan.lower(i - 1)) && scan.lower(verb).endsWith('ing')) return 'planned';
    if (m & (ADVERB | HAVE | BE | NEGATION) || scan.time(i)) continue;
    // "stop the army shelling X": what is stopped stands before who would do it
    const doer = scan.lower(verb).endsWith('ing') ? scan.actor(i) : null;
    if (doer) {
      i = doer.first;
      continue;
    }
    break;
  }
  return null;
}

/** "continued |on Friday afternoon| to shell": the token before a day that stands between. */
function behindDay(scan: Scan, at: number): number {
  const time = scan.time(at);
  if (!time) return at;
  const before = scan.has(time.first - 1, DETERMINER) ? time.first - 2 : time.first - 1;
  return scan.has(before, PREPOSITION) ? before - 1 : before;
}

/** What governs a noun: "calls for a halt to the shelling", "threatened air strikes", "without attacks", "the threat of an offensive". */
function hedgeOfNoun(scan: Scan, frame: Frame): Hedge {
  const floor = frame.clause.first;
  if (isExcepted(scan, groupFloor(scan, frame), scan.sentences[frame.sentence].first)) return null;
  if (notCarriedOut(scan, frame, floor, groupFloor(scan, frame))) return 'planned';
  if (frame.act === 'troop-or-weapons-movement' && discussed(scan, groupFloor(scan, frame), floor)) return 'hypothetical';
  if (presupposed(scan, frame) || isTakenToBe(scan, groupFloor(scan, frame))) return null;
  // "the city withstood the advance": it was not taken
  if (frame.act === 'seizure-of-territory' && WITHSTOOD.test(scan.tokens.slice(Math.max(floor, frame.head - 6), frame.head)))
    return 'hypothetical';
  // "agreed to |stop firing|": what it is to end stands in the noun's own group; who failed to stop it says that it came
  for (let i = groupFloor(scan, frame); i < frame.head; i++)
    if (senseNamed(scan.term(i), 'stopped')) return /^fail/.test(scan.lower(i - 2)) ? null : 'stopped';
  let words = 0;
  let crossed = false;
  for (let i = groupFloor(scan, frame) - 1; i >= floor && words < 8; i--) {
    if (scan.time(i)) continue;
    const term = scan.term(i);
    const hedge = term?.senses.find((s) => s.sense === 'planned' || s.sense === 'hypothetical' || s.sense === 'stopped');
    if (hedge && term) {
      if (hedge.sense === 'stopped') return crossed ? null : 'stopped';
      if (scan.has(i, MODAL)) return crossed ? null : scan.lower(i) === 'will' || scan.lower(i) === 'would' ? 'planned' : 'hypothetical';
      return crossed ? null : 'planned';
    }
    const w = scan.lower(i);
    if (
      /^(threat|threats|risk|fear|fears|fearing|possibility|danger|warning|warnings|plans|plan|preparations|allegations|suspected|potential|possible|planned|imminent|future|prospect|feared|avert|deter|against|rule|ban|end|halt|stop|pause|cessation|moratorium|freeze|suspension|reduction|immunity|protection|investigation|inquiry|probe|looming|upcoming|expected|authorize|authorise)$/.test(
        w,
      )
    ) {
      if (/^(end|halt|stop|pause|cessation|moratorium|freeze|suspension|ban|reduction|protection)$/.test(w)) return 'stopped';
      if (w === 'against' || w === 'rule') {
        words++;
        continue;
      }
      if (/^(allegations|suspected|investigation|inquiry|probe|warning|warnings)$/.test(w)) {
        words++;
        continue;
      }
      return 'hypothetical';
    }
    if (scan.has(i, RELATIVE) || scan.has(i, CONJUNCTION)) {
      if (scan.has(i, CONJUNCTION)) {
        words++;
        continue;
      }
      break;
    }
    if (isVerb(scan, i)) {
      // the governing verb itself may stand under a modal: "would launch an offensive"
      if (crossed) break;
      crossed = true;
      if (ORDERED.test(w) && scan.tokens.slice(i, frame.head).match(AFRESH)) return 'planned';
      // "has threatened air strikes": said, and not done
      if (/^threaten(s|ed|ing)?$/.test(w)) return 'planned';
      const up = hedgeOfVerb(scan, i, floor);
      return up;
    }
    if (!scan.has(i, PREPOSITION | DETERMINER)) words++;
  }
  // the noun as subject: "shelling could resume", "attacks must stop", "the bombing has stopped"
  for (let i = frame.last; i < Math.min(frame.clause.last, frame.last + 8); i++) {
    // the month of May is no modal
    if (scan.time(i)) continue;
    const m = scan.marks(i);
    // "artillery could be heard" was heard
    if (m & MODAL && /^(could|can)$/.test(scan.lower(i)) && /^(heard|seen|felt)$/.test(scan.lower(i + 2))) return null;
    // "an alleged bombardment could not be verified" is charged all the same
    if (m & MODAL && (unproven(scan, i) || maybeDone(scan, i))) return null;
    if (m & MODAL) return /^(will|would|shall)$/.test(scan.lower(i)) ? 'planned' : 'hypothetical';
    if (isVerb(scan, i) && !(m & (BE | HAVE))) {
      const w = scan.lower(i);
      if (/^(stopped|ceased|ended|halted|subsided|decreased|declined|dropped)$/.test(w)) return 'stopped';
      break;
    }
  }
  return null;
}

/** "|ordered the resumption| of military operations": what is to begin anew, by order. */
const ORDERED =
  /^(order|instruct|command|direct|authori[sz]e|demand|urge|seek|approve|announce|promise|threaten|await|fear)(s|d|ed|ing)?$|^(sought|ordering|authori[sz]ing|approving|announcing)$/;
const AFRESH = /\b(resumption|return to|renewal) /;
const WITHSTOOD = /\b(with(stood|stand|stands|standing)|resist(s|ed|ing)?)\b/i;

/** "resolutions on |the withdrawal| of its forces", "talks about a pullback": asked for or spoken of. */
function discussed(scan: Scan, first: number, floor: number): boolean {
  const at = first - 1;
  // "negotiated |a pullback|"
  if (
    /^(discuss(ed|es|ing)?|negotiat(e|ed|es|ing)|debat(e|ed|ing)|propos(e|ed|es|ing))$/.test(
      scan.lower(scan.has(at, DETERMINER) ? at - 1 : at),
    )
  )
    return true;
  if (at - 1 < floor || !/^(on|about|over|for|demanding|requiring)$/.test(scan.lower(at))) return false;
  return /^(resolutions?|talks|agreements?|accords?|deal|negotiations?|consultations?|timetable|schedule|proposals?|calls?|demands?|provisions?|clauses?|deadline|plan|plans|discussions?)$/.test(
    scan.lower(at - 1),
  );
}

/** "will investigate a shooting", "plans to condemn the raid": what is looked into, or answered, took place. */
const INTO = /^(investigat(e|es|ed|ing)|prob(e|es|ed|ing)|examin(e|es|ed|ing))$/;
const ANSWERS =
  /^(condemn|denounc|deplor|mourn|aveng|discuss|review|verify|verif|document|protest|criticis|criticiz|justif|excus)(e|es|ed|ing|s|y|ied|ies|ying)?$/;

/** What only a deed that was done calls for. */
const ANSWERED =
  /^(compensation|reparations?|revenge|retaliation|retribution|vengeance|punishment|responsibility|accountability|apology|justice|damages)$/;

/** "should be investigated following an attack on X", "an inquiry into the shelling": what something follows has happened, unless it is any such thing or one to come. */
export function presupposed(scan: Scan, frame: Frame): boolean {
  const first = groupFloor(scan, frame);
  const before = scan.lower(first - 1);
  // "demands compensation for the raid"
  if (before === 'for' && ANSWERED.test(scan.lower(first - 2))) return true;
  for (let i = frame.head - 1; i >= Math.max(first - 1, frame.head - 6); i--) {
    const verb = scan.lower(i);
    if (!INTO.test(verb) && !ANSWERS.test(verb)) continue;
    const known = /^(the|this|that|these|those|its|their)$/.test(scan.lower(i + 1)) || scan.tokens.kind[frame.head - 1] === POSSESSIVE;
    return known || (INTO.test(verb) && /^an?$/.test(scan.lower(i + 1)));
  }
  const inquired = before === 'into' && /^(inquiry|investigation|probe)$/.test(scan.lower(first - 2));
  if (!(inquired || /^(following|after|over)$/.test(before)) || first - 1 < frame.clause.first) return false;
  return (
    !/^(any|every|each|further|future|more|such|new|possible|potential|planned|threatened)$/.test(scan.lower(first)) &&
    /^(an?|the|this|that|last|its|their)$/.test(scan.lower(first))
  );
}

/** "could not be verified", "cannot be independently confirmed": said of a charge that was made. */
function unproven(scan: Scan, modal: number): boolean {
  if (!/^(could|can|cannot|can't|couldn't)$/.test(scan.lower(modal))) return false;
  for (let i = modal + 1; i < modal + 6; i++)
    if (/^(verified|confirmed|substantiated|corroborated|established|authenticated|ascertained|determined|attributed)$/.test(scan.lower(i)))
      return true;
  return false;
}

function groupFloor(scan: Scan, frame: Frame): number {
  let i = frame.head;
  while (
    i > frame.clause.first &&
    !scan.has(i - 1, PREPOSITION | RELATIVE | CONJUNCTION) &&
    !scan.punct(i - 1) &&
    !isVerb(scan, i - 1) &&
    !scan.has(i - 1, BE | HAVE | MODAL)
  )
    i--;
  return i;
}
