import { isOnePerson, markCountNoun, PERSON } from '../../language/counts/count-nouns.ts';
import type { CountMention } from '../../language/mention.ts';
import { POSSESSIVE } from '../../language/tokens.ts';
import type { Count } from '../../model/count.ts';
import { answersKilling } from '../frames/answered-deeds.ts';
import { ARMED } from '../sentence/armed.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import { ADVERB, CONJUNCTION, POSSESSIVE_PRONOUN, PREPOSITION } from '../sentence/grammar.ts';
import { coordinatedRight, isPassive } from '../sentence/groups.ts';
import { namedObject } from '../sentence/named-person.ts';
import type { Scan } from '../sentence/scan.ts';
import { subjectOf } from '../sentence/subjects.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { countsOverTime, figureOverTime } from '../times/sums-over-time.ts';
import { negatedVerb } from '../verbs/negated-verb.ts';
import { diedOfHurt } from './died-of-hurt.ts';
import { addByDegree } from './hurt-by-degree.ts';
import { jointOf, shareFigure } from './joint-tolls.ts';
import { takeLone, takeOne, takeOneHit } from './lone-victims.ts';
import { hurtsNobody } from './nobody-hurt.ts';
import { oneMoreBefore, oneMoreBehind } from './one-more.ts';
import { leftList, ONE, readPeopleList, sum, verbGroupStart } from './people-list.ts';
import { readLossNoun, readNoLoss } from './read-loss-nouns.ts';
import {
  claimsLives,
  countAfter,
  countBefore,
  diesLater,
  figurePut,
  followsAct,
  goesOnToll,
  isNumberOf,
  leaveSubject,
  leftSo,
  objectAfter,
  ofWar,
  SHOT,
  tollFigure,
} from './toll-counts.ts';
import { labelledFigure } from './toll-labels.ts';
import {
  behindAge,
  countsFighters,
  countsWounds,
  hurtCounted,
  isPartOf,
  isRate,
  isWoundsNoun,
  killedBySuch,
  listedBehind,
  loneOne,
  ofOwn,
  someOfWhom,
} from './toll-phrases.ts';
import {
  endsPhrase,
  inHeadline,
  openToll,
  type TollKind,
  type TollStatement,
  takeBare,
  takeCount,
  takeFatal,
  takeHurt,
  takeList,
  thoseTaken,
} from './toll-statement.ts';

const none: Count = { min: 0, max: 0, approx: false };
const FIGHTERS =
  /^(m[ea]n|soldiers?|fighters?|troops|members?|militants?|guards?|policem[ae]n|rebels|insurgents|elements?|personnel|officers?|servicem[ae]n|combatants|guerrillas|people)$/;

const COUNTED_AS: Partial<Record<string, TollKind>> = {
  dead: 'killed',
  kill: 'killed',
  deaths: 'killed',
  wound: 'wounded',
  injuries: 'wounded',
  displace: 'displaced',
};

/** "no immediate casualty count", "no death toll": nobody has counted yet. */
function uncounted(scan: Scan, term: Term): boolean {
  if (!FIGURE.test(scan.lower(term.last)) && !FIGURE.test(scan.lower(term.last - 1))) return false;
  return scan.lower(term.first - 1) === 'no' || scan.lower(term.first - 2) === 'no';
}
const FIGURE = /^(counts?|tolls?|figures?|numbers?|estimates?|tally|lists?|breakdown|information|details)$/;

/** "the wounded |numbered 18|", "the dead |totalled| nine" */
const numbered = (scan: Scan, { first, last }: Term): boolean =>
  /^(the|its|their)$/.test(scan.lower(first - 1)) && /^(number(s|ed)?|total(s|led|ed)?)$/.test(scan.lower(last));

/** "in fear of getting |hurt|", "at risk of being |killed|": what did not come about. */
const feared = (scan: Scan, at: number): boolean =>
  /^(being|getting)$/.test(scan.lower(at - 1)) &&
  scan.lower(at - 2) === 'of' &&
  /^(fear|afraid|risk|danger|threat)$/.test(scan.lower(at - 3));

/** "attempted |murder|", "two |murder| attempts", "a |murder| inquiry": a name of a crime, and nobody's death. */
const crimeNamed = (scan: Scan, { form, first, last }: Term): boolean =>
  form === 'murder' &&
  (/^attempted$/.test(scan.lower(first - 1)) ||
    /^(attempts?|bids?|plots?|cases?|charges?|trials?|suspects?|inquir(y|ies)|investigations?|squads?|weapons?)$/.test(scan.lower(last)));

/** Reads the toll that a term of killing, dying or wounding states; null when it counts nobody. */
export function readToll(scan: Scan, clause: Clause, clauses: readonly Clause[], term: Term): TollStatement | null {
  const toll = readTollOf(scan, clause, clauses, term);
  if (toll) addByDegree(scan, toll, scan.sentences[clause.sentence].last);
  return toll && shareFigure(toll, jointOf(scan, term));
}

function readTollOf(scan: Scan, clause: Clause, clauses: readonly Clause[], term: Term): TollStatement | null {
  const sense = senseNamed(term, 'kill', 'die', 'dead', 'wound', 'deaths', 'injuries', 'casualties', 'displace');
  if (!sense || isRate(scan, term.last) || uncounted(scan, term) || countsWounds(scan, term) || killedBySuch(scan, term)) return null;
  if (feared(scan, term.first) || crimeNamed(scan, term)) return null;
  const out = openToll(clause, term);
  out.overTime = countsOverTime(scan, term, clause.sentence);
  const take = (c: CountMention | null, kind: TollKind): boolean => takeCount(scan, out, c, kind);
  const takeWithOthers = (c: CountMention | null, kind: TollKind, subject = false): boolean =>
    takeList(scan, clause, out, c, kind, subject ? verbGroupStart(scan, term.first, clause.first) : -1);
  const counted = COUNTED_AS[sense.sense];
  if (out.overTime && counted) {
    out.passive = true;
    return take(figureOverTime(scan, term, clause.sentence), counted) ? out : null;
  }
  if (counted && (isNumberOf(scan, term.first, clause.first) || numbered(scan, term))) {
    out.passive = true;
    out.summed = true;
    return take(tollFigure(scan, term.last, clause.last), counted) ? out : null;
  }
  const label = labelledFigure(scan, term, clause.sentence);
  if (label) {
    out.passive = true;
    out.last = Math.max(label.last, label.nounLast);
    if (counted) return take(label, counted) ? out : null;
    if (label.max !== 0) return null;
    out.killed = out.wounded = none;
    return out;
  }
  const put = counted && counted !== 'displaced' ? figurePut(scan, term, clause.first, clause.last) : null;
  if (put && counted) {
    out.passive = true;
    // a bare figure is of those the words before it name
    return (put.noun >= 0 ? takeWithOthers : take)(put, counted) ? out : null;
  }
  const hurt = counted === 'wounded' ? hurtCounted(scan, term) : null;
  if (hurt) {
    out.passive = true;
    return take(hurt, counted as TollKind) ? out : null;
  }
  if (isPartOf(scan, term, clause.first)) return null;
  const takeSubject = (kind: TollKind): boolean => takeHurt(scan, clause, clauses, out, kind);
  const listed = counted ? listedBehind(scan, term, clause.last) : null;
  if (listed && (counted === 'killed' || counted === 'wounded')) {
    out[counted] = listed.count;
    out.passive = true;
    out.needsEvent = out.pointsBack = listed.some;
    out.counted = listed.last;
    if (/^among/.test(scan.lower(term.first - 2))) out.first = term.first - 2;
    return out;
  }
  const left = counted && counted !== 'displaced' ? leftList(scan, term, clause.first) : null;
  if (left && counted) {
    const subject = subjectOf(scan, clause, left.verb, clauses);
    return Object.assign(out, { [counted]: left.list.count, leaves: true, first: left.list.first, subject });
  }
  switch (isWoundsNoun(scan, term) ? 'injuries' : sense.sense) {
    case 'kill':
    case 'wound':
    case 'displace': {
      const kind = sense.sense === 'kill' ? 'killed' : sense.sense === 'wound' ? 'wounded' : 'displaced';
      if (sense.sense === 'displace' && /fled|flee/.test(term.form) === false && !isVerb(scan, term.first)) return null;
      if (kind !== 'displaced' && hurtsNobody(scan, term)) {
        out[kind] = none;
        if (/^hurt/.test(term.form)) out.killed = none;
        return out;
      }
      if (negatedVerb(scan, term.first, clause.first)) return null;
      // "the wounded are in hospital, and |one is in a critical condition|": a part of those told
      if (/condition$|coma$|care$/.test(term.form) && loneOne(scan, term.first, clause.first)) return null;
      // "died of his wounds"
      if (term.form === 'wounds' && scan.has(term.first - 1, POSSESSIVE_PRONOUN)) return null;
      if (/^(claim(ed|ing)|cost(s|ing)?)$/.test(term.form) && !claimsLives(scan, term.last)) return null;
      // "the rebels lost 12 men": their own
      if (sense.data.own === true) {
        const own = countAfter(scan, term.last, Math.min(clause.last, term.last + 5));
        const dead = own ? scan.lower(Math.max(own.nounLast, own.last)) === 'dead' : false;
        out.own = true;
        // "the army lost six men, the militia |lost five|"
        const before = scan.within(scan.terms, scan.sentences[clause.sentence].first, term.first);
        const bare = own !== null && own.noun < 0 && before.some((t) => senseNamed(t, 'kill')?.data.own === true);
        return own &&
          (dead || bare || ofOwn(scan, own) || (own.noun >= 0 && FIGHTERS.test(scan.lower(own.noun)))) &&
          takeWithOthers(own, kind)
          ? out
          : null;
      }
      // "eliminated three militants": fighters, and no posts, rivals or mines
      if (sense.data.fighters === true && !countsFighters(scan, term, clause)) return null;
      if (ofWar(scan, term.first, clause.first) || scan.lower(term.first - 1) === 'next') return null;
      // "remains in intensive care"
      const passive = isPassive(scan, term.first, term.last, clause.first) || /^remain(s|ed)?$/.test(scan.lower(term.first - 1));
      out.passive = passive;
      out.answered = answersKilling(scan, term, clause.first);
      if (
        (term.form.endsWith('ing') || /^(murders?|massacres?)$/.test(term.form)) &&
        scan.lower(term.first - 1) !== 'of' &&
        (scan.lower(term.first - 1) === 'the' || scan.has(term.first - 1, PREPOSITION)) &&
        scan.lower(term.last) === 'of'
      ) {
        // "the killing of five people", "three men were charged with the murder of X"
        out.passive = out.deed = true;
        return takeWithOthers(countAfter(scan, term.last + 1, clause.last), kind) ? out : null;
      }
      if (!passive && !term.form.endsWith('ing') && leftSo(scan, term.first)) {
        if (!take(countBefore(scan, term.first, clause.first, true), kind) && !takeLone(scan, clause, out, kind)) return null;
        out.leaves = true;
        out.subject = leaveSubject(scan, clause, clauses, out.first);
        return out;
      }
      if (kind !== 'displaced' && /^(himself|herself)$/.test(scan.lower(term.last))) {
        // "killed himself": one, who is the subject; "killing himself |and two guards|"
        const list = scan.has(term.last + 1, CONJUNCTION) ? readPeopleList(scan, term.last + 2, clause.last) : null;
        out[kind] = list ? sum(ONE, list.count) : { ...ONE };
        return out;
      }
      // "involved in the general's killing, Omar Bashir, …": a noun, and nobody behind it its object
      if (term.form === 'killing' && scan.tokens.kind[term.first - 1] === POSSESSIVE && scan.lower(term.last) !== 'of') return null;
      if (!passive) {
        // "7 injured (two of them children)": what brackets say is of those told
        const aside = scan.lower(term.last) === '(';
        const c = aside ? null : countAfter(scan, term.last, clause.last);
        const them = aside || kind === 'displaced' ? null : thoseTaken(scan, clause, clauses, term.last);
        const named = aside || kind === 'displaced' ? -1 : namedObject(scan, term.last, clause.last);
        const intransitive = aside || (sense.sense === 'displace' && /fled|flee/.test(term.form));
        if (them) {
          take(them, kind);
          out.subject = subjectOf(scan, clause, term.first, clauses);
        } else if (c && !intransitive) {
          takeWithOthers(c, kind);
          out.subject = subjectOf(scan, clause, term.first, clauses);
          if (out.subject.first >= 0 && !term.form.endsWith('ing')) out.first = Math.min(out.first, out.subject.first);
        } else if (kind !== 'displaced' && oneMoreBehind(scan, term.last)) {
          // "killing one man and wounding another"
          out[kind] = { ...ONE };
          out.subject = subjectOf(scan, clause, term.first, clauses);
        } else if (
          kind === 'wounded' &&
          oneMoreBefore(scan, verbGroupStart(scan, term.first, clause.first)) &&
          !objectAfter(scan, term.last, clause.last)
        ) {
          // "a trooper was killed and another hurt"
          out.wounded = { ...ONE };
          out.passive = true;
        } else if (named >= 0 && !readPeopleList(scan, term.last, clause.last)) {
          // "shot dead police constable Imran Aziz", "killing Mohammad Saleh, 15"
          out[kind] = { ...ONE };
          out.victims = scan.tokens.slice(term.last, named);
          out.counted = named;
          const person = scan.actor(named - 1);
          if (person?.role === 'person' && !person.generic) out.people = [person];
          out.subject = subjectOf(scan, clause, term.first, clauses);
          out.inAct = followsAct(scan, named, clause.last);
        } else if (intransitive || (named < 0 && !objectAfter(scan, term.last, clause.last))) {
          // "five killed in air strike", "two civilians killed and three wounded"
          const before = countBefore(scan, term.first, clause.first, true);
          // "a woman was killed and her daughter injured": its subject may be told without a number
          if (
            !(before
              ? takeWithOthers(before, kind, true)
              : kind !== 'displaced' && takeBare(scan, clause, out, kind)
                ? true
                : kind !== 'displaced' && goesOnToll(scan, clause, term) && takeSubject(kind))
          )
            return null;
          out.passive = true;
        } else if (kind === 'killed' && scan.lower(term.last) === 'some' && /^(of|its|their|the)$/.test(scan.lower(term.last + 1))) {
          // "killed some of its crew": one at the least
          out.killed = { min: 1, max: null, approx: false };
          out.subject = subjectOf(scan, clause, term.first, clauses);
        } else {
          // "killing the driver and his nephew": people told one by one
          let object = term.last;
          while (scan.has(object, ADVERB)) object++;
          const singles = readPeopleList(scan, object, clause.last);
          if (singles && kind !== 'displaced') {
            out[kind] = singles.count;
            out.counted = singles.last;
            // "those who killed my brother": of no day, but in an event told with it
            out.needsEvent = /^(him|her|my)$/.test(scan.lower(object));
            out.subject = subjectOf(scan, clause, term.first, clauses);
            out.inAct = followsAct(scan, term.last, clause.last);
            return out;
          }
          if (kind !== 'displaced' && sense.data.people !== true && takeOneHit(scan, clause, out, kind, object)) {
            out.subject = subjectOf(scan, clause, term.first, clauses);
            // "the law killed a tradition"
            out.needsEvent = !senseNamed(out.subject.term, 'weapon') && !out.subject.actors.some((a) => ARMED.has(a.role));
            return out;
          }
          // "killing civilian Mohammad Saleh", a headline's "Bomb kills child"
          const bare = inHeadline(scan, clause) && endsPhrase(scan, term.last + 1);
          if (isOnePerson(scan.lower(term.last)) && (bare || scan.tokens.caps[term.last + 1] > 0) && kind !== 'displaced') {
            out[kind] = { ...ONE };
            out.subject = subjectOf(scan, clause, term.first, clauses);
            return out;
          }
          // "killing 28-year-old Mohammad Saleh and his son": people by name are as many
          const at = behindAge(scan, term.last);
          const person = scan.actor(at);
          if (person?.role !== 'person' || person.generic || person.first !== at || kind === 'displaced') return null;
          out.people = coordinatedRight(scan, person, clause.last).filter((a) => !a.generic);
          out[kind] = { min: out.people.length, max: out.people.length, approx: false };
          out.subject = subjectOf(scan, clause, term.first, clauses);
        }
      } else if (!takeSubject(kind) && !(kind !== 'displaced' && takeOne(scan, clause, out, kind))) {
        // "were killed, among them 12 children"
        return null;
      }
      // "two bridges were blown up", "three trees were cut down"
      if (
        sense.data.people === true &&
        !(out.people.length || markCountNoun(scan.lower(verbGroupStart(scan, term.first, clause.first) - 1)) === PERSON)
      )
        return null;
      // "no one on the northern side was hurt": others may have been
      if (out[kind]?.max === 0 && /\b(of|on) (the|its|their|our|his)\b/i.test(scan.tokens.slice(out.first, out.at))) return null;
      if (kind === 'wounded') takeFatal(scan, clause, out, term.last);
      // "nobody was hurt" leaves nobody dead either
      if (kind === 'wounded' && out.wounded?.max === 0 && /^(hurt|harm)/.test(term.form)) out.killed ??= none;
      out.inAct = followsAct(scan, term.last, clause.last);
      return out;
    }
    case 'die': {
      if (negatedVerb(scan, term.first, clause.first)) return null;
      const ofHurt = diedOfHurt(scan, term, scan.sentences[clause.sentence].first);
      out.ofHurt = ofHurt !== null;
      if (!(ofHurt ? take(ofHurt, 'killed') : takeSubject('killed'))) return null;
      out.died = true;
      const later = diesLater(scan, term, clause.last);
      out.ofWounds = later;
      out.late = out.additional && later;
      // "injured 30; ten later died": bare, they are of those hurt
      out.ofHurt ||= later && !out.additional && out.victims === '' && out.people.length === 0 && clause.opening === 'stop';
      // "he died of a stroke"
      if (out.needsEvent && !later && !followsAct(scan, term.last, clause.last)) return null;
      // "he died of his wounds": he who was told of before
      if (later) out.needsEvent = false;
      out.passive = true;
      out.inAct = followsAct(scan, term.last, clause.last);
      return out;
    }
    case 'dead': {
      const before = scan.tokens.lower(term.first - 1);
      if (before === 'the' && !scan.count(term.last + 1)) return null;
      // "five loggers taken at the weekend have been found dead"
      if (
        /^(found|discovered)$/.test(before) &&
        isPassive(scan, term.first - 1, term.first, clause.first) &&
        (take(someOfWhom(scan, clause), 'killed') || takeSubject('killed'))
      ) {
        out.passive = true;
        return out;
      }
      const c = countBefore(scan, term.first, Math.max(clause.first, term.first - 9), true);
      out.leaves = leftSo(scan, term.first);
      const them = c ? null : thoseTaken(scan, clause, clauses, term.first - 1);
      if (them) {
        take(them, 'killed');
      } else if (!c && (out.leaves || leftSo(scan, term.first, SHOT))) {
        if (!takeLone(scan, clause, out, 'killed')) return null;
      } else if (!takeWithOthers(c, 'killed', true)) return null;
      out.subject = leaveSubject(scan, clause, clauses, out.first);
      return out;
    }
    case 'deaths':
    case 'injuries':
      return readLossNoun(scan, clause, clauses, out, term, sense.sense === 'deaths' ? 'killed' : 'wounded') ? out : null;
    case 'casualties':
      return readNoLoss(scan, clause, out, term) ? out : null;
  }
  return null;
}
