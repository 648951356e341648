import type { CountMention } from '../../language/mention.ts';
import type { Count } from '../../model/count.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, CONJUNCTION, DETERMINER, HAVE, POSSESSIVE_PRONOUN, PREPOSITION, RELATIVE } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { readPeopleList } from './people-list.ts';

/** "the dead |are two soldiers and a nurse|", "those killed overnight |included 12 guards|", "among the hurt |was a nun|": who they were; `some` where they were not all. Null for none. */
export function listedBehind(scan: Scan, term: Term, until: number): { count: Count; some: boolean; last: number } | null {
  if (!/^(the|those)$/.test(scan.lower(term.first - 1)) || scan.lower(term.first - 2) === 'of') return null;
  const among = /^(among|amongst)$/.test(scan.lower(term.first - 2));
  if (among && !scan.has(term.last, BE)) return null;
  let link = term.last;
  while (link < Math.min(until, term.last + 7) && !LINK.test(scan.lower(link))) {
    if (scan.comma(link) || (isVerb(scan, link) && !scan.time(link))) return null;
    link++;
  }
  if (link >= until || !LINK.test(scan.lower(link))) return null;
  let at = link + 1;
  while (scan.has(at, ADVERB)) at++;
  const list = readPeopleList(scan, at, until);
  if (!list) return null;
  // "included 12 people, most of them nurses, |who died in| a raid": so many of that raid
  let who = list.last;
  while (who < list.last + 7 && !scan.has(who, RELATIVE)) who++;
  const some = among || (scan.lower(link).startsWith('includ') && scan.lower(who) !== 'who');
  return { count: some ? { ...list.count, max: null } : list.count, some, last: list.last };
}

/** "two of the wounded are children", "three of those killed were women": who some of the counted were, and no toll of its own. */
export function isPartOf(scan: Scan, term: Term, floor: number): boolean {
  let i = term.first - 1;
  if (!/^(the|those|its|their)$/.test(scan.lower(i))) return false;
  i--;
  // "a teacher was |among those killed|"
  if (/^(among|amongst)$/.test(scan.lower(i)) && scan.has(i - 1, BE)) return true;
  if (scan.lower(i) !== 'of') return false;
  // "a teacher was |one of those killed|"
  if (scan.lower(i - 1) === 'one' && scan.has(i - 2, BE)) return true;
  while (/^(more|others?)$/.test(scan.lower(i - 1))) i--;
  if (i <= floor || !(scan.count(i - 1) || /^(most|many|all|some|half|several|none)$/.test(scan.lower(i - 1)))) return false;
  if (scan.has(term.last, BE | ADVERB | HAVE) || senseNamed(scan.term(term.last), 'die') !== null) return true;
  // "four of those killed |in Monday's attack were| soldiers"
  for (let k = term.last + 1; k < term.last + 9 && !scan.comma(k) && !scan.has(k, CONJUNCTION | RELATIVE); k++)
    if (scan.has(k, BE | HAVE)) return scan.has(term.last, PREPOSITION);
  return false;
}

const LINK = /^(is|are|was|were|includes?|included|including|comprised?|:)$/;

/** "a man with gunshot |wounds|", "died of his wounds", "four had minor wounds": what somebody has, and no verb. */
export const isWoundsNoun = (scan: Scan, term: Term): boolean => term.form === 'wounds' && OF_WOUNDS.test(scan.lower(term.first - 1));

/** "his body had |18 bullet wounds|": wounds of one, and not so many wounded. */
export const countsWounds = (scan: Scan, { first, form }: Term): boolean =>
  /^(wounds|injuries)$/.test(form) &&
  /^(bullet|gunshot|shrapnel|stab|knife|machete)$/.test(scan.lower(first - 1)) &&
  scan.count(first - 2)?.last === first - 1;

/** "found dead |with a gunshot wound|", "died |of a bullet wound|": what killed somebody, and nobody else hurt. */
export function killedBySuch(scan: Scan, { first, form }: Term): boolean {
  if (!/^wounds?$/.test(form)) return false;
  for (let i = first - 1; i > first - 5; i--)
    if (/^(with|of|from)$/.test(scan.lower(i))) return senseNamed(scan.term(i - 1), 'dead', 'die') !== null;
  return false;
}

/** "|five| injured |soldiers| were taken to hospital": those counted by what was done to them; null where they died of it. */
export function hurtCounted(scan: Scan, { first, last, form }: Term): CountMention | null {
  const c = /^(wounded|injured)$/.test(form) ? scan.count(first - 1) : null;
  // "one injured man said": somebody told of, and no figure
  if (!c || c.idle || c.last !== first || c.noun < last || (c.min ?? 0) < 2) return null;
  for (let i = c.nounLast; i < c.nounLast + 4; i++) if (senseNamed(scan.term(i), 'die', 'kill', 'dead')) return null;
  return c;
}

const INFLICT = /^(inflict(ed|ing|s)?|caus(ed|ing|es))$/;

/** "inflicting |wounds| of varying severity on four men", "caused minor |injuries| to six": who was hurt; null where no word says they were dealt. */
export function inflictedOn(scan: Scan, term: Term, until: number): CountMention | null {
  let verb = term.first - 1;
  while (verb > term.first - 4 && !INFLICT.test(scan.lower(verb)) && !scan.punct(verb)) verb--;
  if (!INFLICT.test(scan.lower(verb))) return null;
  for (let i = term.last; i < Math.min(until, term.last + 7); i++) {
    if (scan.comma(i) || isVerb(scan, i)) return null;
    if (!/^(on|to|among|upon)$/.test(scan.lower(i))) continue;
    const at = scan.has(i + 1, DETERMINER) && !scan.count(i + 1) ? i + 2 : i + 1;
    const c = scan.count(at);
    return c && !c.idle && c.first === at ? c : null;
  }
  return null;
}

const OF_WOUNDS =
  /^(inflict(ed|ing|s)?|caus(ed|ing|es)|gunshot|shrapnel|splinter|bullet|stab|knife|burn|blast|head|leg|chest|neck|stomach|serious|severe|grave|minor|light|slight|superficial|fatal|deep|flesh|multiple|the|of|with|from|for)$/;

/** "neither side reported |casualties|" */
export function neitherSide(scan: Scan, at: number, floor: number): boolean {
  for (let i = at - 1; i >= floor && i >= at - 6; i--) if (scan.lower(i) === 'neither') return true;
  return false;
}

/** "bodies with gunshot wounds", "hands bound", "riddled with bullets": dead that were killed, whatever else is told. */
export function bearsMarks(scan: Scan, clause: Clause): boolean {
  for (let i = clause.first; i < clause.last; i++) {
    if (/^(beheaded|decapitated|mutilated|strangled|bullet-riddled)$/.test(scan.lower(i))) return true;
    const marked = /^(wounds?|holes?|marks|riddled|bound|tied|slit)$/.test(scan.lower(i));
    if (
      marked &&
      /^(bullets?|gunshot|shrapnel|stab|knife|machete|torture|bullet|hands|throats?|with)$/.test(scan.lower(i === clause.first ? i : i - 1))
    )
      return true;
  }
  return false;
}

/** "one is", "one of them remains": a bare one before the words on how it fares. */
export function loneOne(scan: Scan, at: number, floor: number): boolean {
  for (let i = at - 1; i >= floor && i > at - 9; i--) {
    if (scan.lower(i) !== 'one') continue;
    return /^(is|was|remains|remained|of)$/.test(scan.lower(i + 1));
  }
  return false;
}

/** "took 20 villagers, |eight| of whom were found dead": how many of those told of before a relative stands for. */
export function someOfWhom(scan: Scan, clause: Clause): CountMention | null {
  const some = clause.word === 'whom' && scan.lower(clause.first - 1) === 'of' ? scan.count(clause.first - 2) : null;
  return some && some.last === clause.first - 1 ? some : null;
}

/** Whether those a verb counts are fighters: "three militants were |neutralised|", "|eliminated| a gang of four gunmen". */
export function countsFighters(scan: Scan, term: Term, clause: Clause): boolean {
  for (let i = Math.max(clause.first, term.first - 9); i < Math.min(clause.last, term.last + 9); i++)
    if (ARMED_MEN.test(scan.lower(i))) return true;
  return false;
}

const ARMED_MEN =
  /^(fighters?|militants?|militiam[ae]n|rebels?|insurgents?|terrorists?|guerrillas?|gunm[ae]n|elements?|soldiers?|troops|servicem[ae]n|invaders?|occupiers?|mercenar(y|ies)|infiltrators?|saboteurs?|jihadis?|jihadists?|extremists?|operatives?|combatants?|separatists?|bandits?|commanders?|snipers?)$/;

/** "for the loss of four |of their own|" */
export const ofOwn = (scan: Scan, c: CountMention): boolean =>
  scan.lower(c.last) === 'of' && scan.has(c.last + 1, POSSESSIVE_PRONOUN) && scan.lower(c.last + 2) === 'own';

/** Behind "28-year-old" where that stands. */
export const behindAge = (scan: Scan, at: number): number => (scan.lower(at + 2) === 'year' && scan.lower(at + 4) === 'old' ? at + 5 : at);

/** "three people are killed |every day|", "the number of people dying |each week|": how many at a time, and no event. */
export const isRate = (scan: Scan, from: number): boolean =>
  /^(each|every|per)$/.test(scan.lower(from)) && /^(hour|day|night|week|month|year)$/.test(scan.lower(from + 1));
