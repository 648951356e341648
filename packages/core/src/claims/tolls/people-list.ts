import { isOnePerson, markCountNoun, PERSON } from '../../language/counts/count-nouns.ts';
import type { CountMention } from '../../language/mention.ts';
import { CAPITALISED, POSSESSIVE } from '../../language/tokens.ts';
import type { Count } from '../../model/count.ts';
import { behindAge, describes, endsAge, givesName } from '../sentence/behind-member.ts';
import { isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, CONJUNCTION, DETERMINER, HAVE, POSSESSIVE_PRONOUN, PREPOSITION } from '../sentence/grammar.ts';
import { agedBehind, listedByName, namedPerson, nameInList, namesSomeone, officeAndName } from '../sentence/named-person.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import { saysByName } from '../verbs/sides.ts';
import { opensWithPart, partOfWhole, THINGS } from './toll-counts.ts';

/** "an unknown number" adds nobody. */
const lowest = (c: Count): number => (c.approx && c.min === 1 && c.max === null ? 0 : (c.min ?? 0));

/** Two parts of one figure. */
export const sum = (a: Count, b: Count): Count => ({
  min: a.min === null || b.min === null ? (a.min ?? b.min) : Math.max(lowest(a) + lowest(b), a.min, b.min),
  max: a.max === null || b.max === null ? null : a.max + b.max,
  approx: a.approx || b.approx,
});

/** People told one after another, as one figure: where the list begins and ends. */
export interface PeopleList {
  count: Count;
  first: number;
  last: number;
  /** The count it begins with, where it does. */
  head: CountMention | null;
}

/** People are told one by one in no longer list. */
const MEMBERS = 16;

interface Member {
  count: Count;
  last: number;
  head: CountMention | null;
  /** "her husband": another may follow bare ("and brother"). */
  owned: boolean;
  /** How one person is told: by name, or by what he is ("a teacher"). */
  told?: 'name' | 'kind';
}

/**
 * Adds up people told in a list that begins at a token: "three men, two women and a child", "a farmer, his wife and their three children",
 * "five fighters of the front and one soldier". Null where no person is told there. A member with a verb of its own ("and two were hurt") ends it;
 * `verb` is where the verb group begins whose subject the list is.
 */
export function readPeopleList(scan: Scan, opens: number, until: number, verb = -1): PeopleList | null {
  const first = /^(both|all)$/.test(scan.lower(opens)) ? opens + 1 : opens;
  const whose = ofWhose(scan, first, until);
  const name = whose ?? Math.max(listedByName(scan, first, until), officeAndName(scan, first, until), nameInList(scan, first, until));
  // "his neighbour's daughter and her husband" names nobody
  const byName = name >= 0 && (whose === null || scan.tokens.caps[first] === CAPITALISED);
  const opening =
    name >= 0
      ? { count: ONE, last: name, head: null, owned: false, told: byName ? ('name' as const) : ('kind' as const) }
      : memberAt(scan, first, until, true);
  if (!opening) return null;
  let { last } = opening;
  let rest: Count | null = null;
  // joined by a comma alone: of the list if it goes on to an "and"
  let pending: Count | null = null;
  let at = behindNames(scan, opening, until);
  let before = opening;
  for (let members = 1; members < MEMBERS; members++) {
    const behind = behindAlias(scan, behindAge(scan, at, until), until);
    if (before.told && givesName(scan, at)) before = { ...before, told: 'name' };
    const link = behindLink(scan, behind, until);
    const added = behindAddition(scan, behind, until);
    const listed = link < 0 ? -1 : behindAside(scan, link, until);
    if ((listed < 0 && added < 0) || isToll(scan, members === 1 ? opening.head : null)) break;
    const next = listed >= 0 && (added < 0 || addedAt(scan, listed, until, before)) ? listed : added;
    const member = addedAt(scan, next, until, before);
    if (!member || (member.last !== verb && hasOwnVerb(scan, behindMore(scan, member.last)))) break;
    if (scan.comma(next - 1) && saysByName(scan, next, until + 8)) break;
    at = member.last;
    if (namesAgain(scan, before, member, next)) {
      before = { ...member, told: undefined };
      continue;
    }
    pending = pending ? sum(pending, member.count) : member.count;
    before = member;
    if (scan.comma(next - 1)) continue;
    rest = rest ? sum(rest, pending) : pending;
    pending = null;
    last = at;
  }
  // "2 soldiers, 1 guard |wounded|": a headline's list needs no "and"; in "a rider, 1 |killed|" nobody else is named
  const who = before.head?.noun ?? -1;
  if (pending && at === verb && !rest && opening.head && who >= 0 && who < verb && !ANYBODY.test(scan.lower(opening.head.noun))) {
    rest = pending;
    last = at;
  }
  // one who is named alone is read as a name
  if (byName && !rest) return null;
  const count = rest && !isSpelledOut(scan, opening, rest, last, verb) ? sum(opening.count, rest) : opening.count;
  return { count, first, last, head: opening.head };
}

/** "two soldiers|, Ion Pavel and Dan Stoica,| and their driver": over the names of as many as were counted, where the list goes on. */
function behindNames(scan: Scan, { head, count, last }: Member, until: number): number {
  if (!head || count.min !== count.max || (count.min ?? 0) < 2 || !scan.comma(last)) return last;
  let at = last;
  for (let named = 0; named < count.min!; named++) {
    if (named > 0 && !scan.comma(at) && !scan.has(at, CONJUNCTION)) return last;
    at = listedByName(scan, scan.comma(at) && scan.has(at + 1, CONJUNCTION) ? at + 2 : at + 1, until);
    if (at < 0) return last;
    at = behindAge(scan, at, until);
  }
  return scan.comma(at) && scan.has(at + 1, CONJUNCTION) ? at : last;
}

/** "Ana Ruiz|, alias Comandante Sol|, a leader": over the other name of who was named. */
function behindAlias(scan: Scan, at: number, until: number): number {
  const from = scan.comma(at) ? at + 1 : at;
  const name = [from + 1, from + 3].find((i) => isAlias(scan, i));
  let end = name ?? until;
  while (end < until && !scan.comma(end) && !isVerb(scan, end)) end++;
  return name === undefined ? at : end;
}

/** "alias |Comandante Sol|", "also known as |Sol|": another name of who was named. */
export const isAlias = (scan: Scan, at: number): boolean =>
  /^(alias|aka|nicknamed|dubbed)$/.test(scan.lower(at - 1)) || (scan.lower(at - 1) === 'as' && scan.lower(at - 2) === 'known');

/** Who is told where a member of a list may begin. */
const addedAt = (scan: Scan, at: number, until: number, before: Member): Member | null =>
  memberAt(scan, at, until, false) ?? bareMember(scan, at, before) ?? namedMember(scan, at, until);

/** "|Mr Karim's young grandson Mehran| and four others", "|his neighbour's daughter| and her husband": behind one told by whose he is; null for none. */
function ofWhose(scan: Scan, first: number, until: number): number | null {
  let i = first;
  while (i < until && i < first + 4 && scan.tokens.caps[i] === CAPITALISED) i++;
  if (i === first && scan.has(first, DETERMINER | POSSESSIVE_PRONOUN)) i = first + 2;
  if (i === first || scan.tokens.kind[i] !== POSSESSIVE) return null;
  for (let k = i + 1; k < Math.min(until, i + 8); k++) {
    if (KIN.test(scan.lower(k))) {
      const named = scan.tokens.caps[k + 1] === CAPITALISED ? namedPerson(scan, k + 1, until) : -1;
      return named >= 0 ? named : scan.tokens.caps[k + 1] === CAPITALISED ? k + 2 : k + 1;
    }
    if (scan.marks(k) !== 0 || isVerb(scan, k)) return null;
  }
  return null;
}

/** One person. */
export const ONE: Count = { min: 1, max: 1, approx: false };

const ANYBODY = /^(people|persons|civilians|residents|villagers|victims|relatives|members|others|dead|killed)$/;
const ARMED = /^(soldiers?|policem[ae]n|fighters?|militants?|gunm[ae]n|guards?|officers?|rebels?|insurgents?|terrorists?|guerrillas?)$/;

/** "three civilians, |two women and a man|": the list says who those counted first were, and adds nobody. */
function isSpelledOut(scan: Scan, opening: Member, rest: Count, last: number, verb: number): boolean {
  if (opening.head === null || opening.count.min !== rest.min || opening.count.max !== rest.max) return false;
  const { noun } = opening.head;
  // "two monitors|, a Dane and her driver,| were hurt": told between commas
  if ((opening.count.min ?? 0) > 1 && scan.comma(opening.last) && scan.comma(last) && last + 1 === verb) return true;
  if (noun < 0 || !(scan.comma(opening.last) || scan.lower(opening.last) === ':')) return false;
  if (!ANYBODY.test(scan.lower(noun))) return (opening.count.min ?? 0) > 1 && tellsWhatTheyAre(scan, noun, opening.last, last);
  for (let i = opening.last; i < last; i++) if (scan.lower(noun) === 'civilians' && ARMED.test(scan.lower(i))) return false;
  return true;
}

/** "two farmers, |a brother and a sister|": by sex, age or kin alone; "two women, a man and a child" and "two soldiers, a woman and a child" add up. */
function tellsWhatTheyAre(scan: Scan, noun: number, first: number, last: number): boolean {
  if (ARMED.test(scan.lower(noun)) || WHAT_THEY_ARE.test(scan.lower(noun))) return false;
  let told = false;
  for (let i = first; i < last; i++) {
    const word = scan.lower(i);
    if (!isOnePerson(word) && !scan.within(scan.reading.counts, i - 4, i + 1).some((c) => c.noun === i)) continue;
    if (!WHAT_THEY_ARE.test(word)) return false;
    told = true;
  }
  return told;
}
const WHAT_THEY_ARE =
  /^(m[ae]n|wom[ae]n|boys?|girls?|child|children|teenagers?|bab(y|ies)|infants?|toddlers?|couple|twins?|(grand)?(mother|father|parent|son|daughter|child|children)s?|husband|wife|(brother|sister|uncle|aunt|cousin|nephew|niece)s?)$/;

/** "her husband and |grandson|", "a mother and |daughter|", "a villager and |guard| were": one more with no word of its own before it. */
function bareMember(scan: Scan, at: number, before: Member): Member | null {
  const who = isOnePerson(scan.lower(at)) || scan.marks(at) !== 0 ? at : at + 1;
  const word = scan.lower(who);
  const many = before.owned || (before.told === 'kind' && /^(were|are|have)$/.test(scan.lower(who + 1)));
  if (!(many ? isOnePerson(word) : KIN.test(word)) || (who > at && !many)) return null;
  if (isOnePerson(scan.lower(who + 1)) || before.head?.additional) return null;
  return { count: ONE, last: who + 1, head: null, owned: before.owned };
}

const KIN = /^(mother|father|husband|wife|brother|sister|son|daughter|grandson|granddaughter|grandmother|grandfather|uncle|aunt)$/;

/** "two guards and |Omar Said|", "Ana Ruiz, 40, |her neighbour Omar Said, 30,| and a cook" */
function namedMember(scan: Scan, at: number, until: number): Member | null {
  const last = listedByName(scan, at, until);
  if (last < 0 || !(last >= until || scan.comma(last) || agedBehind(scan, last) || scan.has(last, PREPOSITION | BE | CONJUNCTION)))
    return null;
  return { count: ONE, last, head: null, owned: false, told: 'name' };
}

/** "a teacher|, Imran Aziz,|", "Imran Aziz, |a resident of Jogal,|": who the one before is, once more. */
const namesAgain = (scan: Scan, before: Member, member: Member, at: number): boolean =>
  scan.comma(at - 1) && member.told !== undefined && before.told !== undefined && member.told !== before.told && !member.owned;

/** "103 dead": a figure of a toll, and no member of a list of people. */
const isToll = (scan: Scan, c: CountMention | null): boolean =>
  c !== null && c.noun >= 0 && senseNamed(scan.term(c.noun), 'dead', 'wound', 'deaths', 'injuries', 'kill') !== null;

/** Over what is said of a member between commas: "two soldiers, |one of them a major,| and two rebels". */
function behindAside(scan: Scan, at: number, until: number): number {
  const part = at < 0 ? null : scan.count(at);
  if (!part || part.first !== at || scan.lower(part.last) !== 'of' || !partOfWhole(scan, part)) return at;
  for (let i = part.last; i < Math.min(until, at + 9); i++) {
    if (scan.comma(i)) return scan.has(i + 1, CONJUNCTION) ? i + 2 : at;
    if (isVerb(scan, i)) return at;
  }
  return at;
}

/** Back from a count to the member the list opens with: "|two men|, a woman and a child dead". */
export function listStart(scan: Scan, c: CountMention, floor: number): number {
  for (let i = Math.max(floor, c.first - 14); i < c.first; i++) {
    const before = scan.count(i);
    // "one dead, |a member of the movement|, and 15 wounded": who the dead one was
    const whose = !before && scan.has(i, DETERMINER | POSSESSIVE_PRONOUN);
    if (!(whose || before?.first === i) || (scan.comma(i - 1) && senseNamed(scan.term(i - 2), 'dead', 'kill', 'wound') !== null)) continue;
    // "one of two fishermen": a part of those counted
    if (before && scan.lower(before.last) === 'of' && before.last >= c.first - 2) continue;
    const list = readPeopleList(scan, i, c.last + 6, Math.max(c.nounLast, c.last));
    if (list && list.last >= c.last) return i;
  }
  return c.first;
}

/** "left |constable Imran Aziz, 30, and Salma Bibi, 40,| dead": the people told one by one, two or more, or one of somebody's kin, between "left" and how it left them; null for none. */
export function leftList(scan: Scan, { first: so }: { first: number }, floor: number): { list: PeopleList; verb: number } | null {
  for (let i = so - 3; i >= floor && i > so - 60; i--) {
    if (!/^(left|leaving|leaves)$/.test(scan.lower(i))) continue;
    const list = readPeopleList(scan, i + 1, so, so);
    // "left |her husband| wounded": one who is nobody's subject
    const several = (list?.count.min ?? 0) > 1 || scan.has(i + 1, POSSESSIVE_PRONOUN);
    return list && !list.head && several && behindAge(scan, list.last, so) >= so - 1 ? { list, verb: i } : null;
  }
  return null;
}

function memberAt(scan: Scan, at: number, until: number, opens: boolean): Member | null {
  const own = scan.has(at, POSSESSIVE_PRONOUN);
  const owned =
    scan.has(at, POSSESSIVE_PRONOUN | DETERMINER) && scan.count(at + 1)?.first === at + 1 && !scan.count(at) && !scan.count(at + 1)?.idle
      ? at + 1
      : at;
  const c = scan.count(owned);
  if (c && c.first === owned) {
    // "one martyr and two wounded": a figure of its own
    if (c.noun >= 0 && /^martyrs?$/.test(scan.lower(c.noun))) return null;
    if (
      c.idle ||
      c.max === 0 ||
      (partOfWhole(scan, c) && !(opens && opensWithPart(scan, c))) ||
      THINGS.test(scan.lower(c.noun >= 0 ? c.noun : c.last))
    )
      return null;
    if (c.noun < 0 && at > 0 && owned !== at) return null;
    const end = personEnd(scan, c.noun) ?? Math.max(c.nounLast, c.last);
    const one = c.max === 1 && c.noun >= 0 && !own;
    // "an elderly man Haji Karim"
    const named = one ? namedPerson(scan, end, until) : -1;
    const last = named >= 0 ? named : behindPhrase(scan, end, until);
    const told = !one ? undefined : named >= 0 ? ('name' as const) : /^an?$/.test(scan.lower(c.first)) ? ('kind' as const) : undefined;
    return { count: { min: c.min, max: c.max, approx: c.approx }, last, head: c, owned: own, ...(told && { told }) };
  }
  if (at >= until) return null;
  // "killing |him| and his brother", "|he| and four guards were killed"
  if (opens && (scan.lower(at) === 'him' || (/^(he|she|her)$/.test(scan.lower(at)) && scan.has(at + 1, CONJUNCTION))))
    return { count: ONE, last: at + 1, head: null, owned: false };
  // "killing two guards and |himself|"
  if (/^(himself|herself)$/.test(scan.lower(at))) return { count: ONE, last: at + 1, head: null, owned: false };
  if (!(scan.has(at, DETERMINER | POSSESSIVE_PRONOUN) || scan.lower(at) === 'an')) return null;
  for (let k = at + 1; k < Math.min(until, at + 7); k++) {
    // "the ministry |said| 68 Russian soldiers"
    if ((isVerb(scan, k) && !scan.lower(k).endsWith('ed')) || scan.count(k)?.idle === false) return null;
    const last = personEnd(scan, k);
    if (last !== null && (scan.tokens.caps[last] === CAPITALISED || markCountNoun(scan.lower(last)) !== PERSON)) {
      // "her daughter |Ana|": kin bear one name
      const kin = own && KIN.test(scan.lower(last - 1)) && scan.tokens.caps[last] === CAPITALISED && namesSomeone(scan, last, true);
      const full = namedPerson(scan, last, until);
      const named = full < 0 && kin ? last + 1 : full;
      return {
        count: ONE,
        last: named >= 0 ? named : behindPhrase(scan, last, until),
        head: null,
        owned: own,
        told: named >= 0 ? 'name' : 'kind',
      };
    }
    if (own && last === null && isSomePeople(scan.lower(k)))
      return { count: { min: 2, max: scan.lower(k) === 'parents' ? 2 : null, approx: false }, last: k + 1, head: null, owned: own };
    // "her 5-year-old son"
    const joined = scan.lower(k) === '-' && scan.tokens.space[k] === 0;
    if (!joined && (scan.marks(k) & ~ADVERB || scan.punct(k))) return null;
  }
  return null;
}

/** "his |children|": more than one, and nobody says how many. */
const isSomePeople = (word: string): boolean =>
  /^(children|sons|daughters|parents|brothers|sisters|nephews|nieces|grandchildren|bodyguards|comrades|neighbou?rs|relatives)$/.test(word);

/** Behind the word for one person that stands at a token: "driver", "passer-by", "mother-in-law"; null for none. */
function personEnd(scan: Scan, k: number): number | null {
  if (k < 0) return null;
  if (scan.lower(k) === 'passer' && scan.lower(k + 1) === '-' && scan.lower(k + 2) === 'by') return k + 3;
  if (!isOnePerson(scan.lower(k)) && !((OF_RANK.test(scan.lower(k)) || endsAge(scan, k)) && endsGroup(scan, k + 1))) return null;
  return scan.lower(k + 1) === '-' && scan.lower(k + 2) === 'in' && scan.lower(k + 4) === 'law' ? k + 5 : k + 1;
}

/** Words that mean one person where their group ends with them: "the minister and his driver", "the head of the council", and no "major attack". */
const OF_RANK = /^(minister|official|leader|general|member|major|private|head|president|premier|chairman|boss|director|candidate)$/;
const endsGroup = (scan: Scan, at: number): boolean =>
  at >= scan.tokens.count || scan.punct(at) || scan.has(at, CONJUNCTION | PREPOSITION) || scan.lower(at) === 'who';

/** Over what goes on with "of": "five fighters |of the front|". */
function behindPhrase(scan: Scan, from: number, until: number): number {
  if (scan.lower(from) !== 'of') return from;
  let k = from + 1;
  // "a mother |of three| and her sister"
  const own = scan.count(k);
  if (own && own.noun < 0 && own.last > k) k = own.last;
  // "nine rebels |of the Front of National Union| and two soldiers": a name may hold "of"
  while (k < until && k < from + 9) {
    if (scan.has(k, CONJUNCTION) || scan.punct(k) || scan.count(k)?.idle === false || isVerb(scan, k)) break;
    if (scan.has(k, PREPOSITION) && !(scan.lower(k) === 'of' && scan.tokens.caps[k - 1] > 0)) break;
    k++;
  }
  return scan.has(k, CONJUNCTION) || (k < until && scan.comma(k)) ? k : from;
}

/** "26 rebels and militiamen loyal to a former ruler |as well as| 14 soldiers": over what is said of those before to who is added; -1 for none. */
function behindAddition(scan: Scan, at: number, until: number): number {
  const described = LOYAL.test(scan.lower(at));
  for (let i = at; i < Math.min(until, at + 14); i++) {
    if (scan.punct(i) || (isVerb(scan, i) && i > at)) return -1;
    // "19 fighters loyal to the former president |and 11| guards"
    const next = described && scan.has(i, CONJUNCTION) ? scan.count(i + 1) : null;
    if (next && next.first === i + 1 && !next.idle && next.noun >= 0) return i + 1;
    if (addsMore(scan, i) > 0) return scan.count(addsMore(scan, i))?.first === addsMore(scan, i) ? addsMore(scan, i) : -1;
  }
  return -1;
}

/** What says of men whose they are. */
const LOYAL = /^(loyal|allied|affiliated|belonging|faithful|close|from|backed)$/;

/** Behind "as well as", "along with", "together with"; -1 for none. */
export function addsMore(scan: Scan, i: number): number {
  const [word, next] = [scan.lower(i), scan.lower(i + 1)];
  if (word === 'as' && next === 'well' && scan.lower(i + 2) === 'as') return i + 3;
  if (word === 'in' && next === 'addition' && scan.lower(i + 2) === 'to') return i + 3;
  if (word === 'alongside') return i + 1;
  return /^(along|together)$/.test(word) && next === 'with' ? i + 2 : -1;
}

/** The token behind a comma, "and", "as well as", or a comma and these; -1 for none. */
function behindLink(scan: Scan, at: number, until: number): number {
  if (at >= until) return -1;
  const more = addsMore(scan, scan.comma(at) ? at + 1 : at);
  if (more > 0) return more;
  if (scan.comma(at)) return scan.has(at + 1, CONJUNCTION) && scan.lower(at + 1) !== 'but' ? at + 2 : at + 1;
  return scan.has(at, CONJUNCTION) && scan.lower(at) !== 'but' ? at + 1 : -1;
}

/** "five |more| died": the verb stands behind it. */
const behindMore = (scan: Scan, at: number): number => (/^(more|others?)$/.test(scan.lower(at)) ? at + 1 : at);

function hasOwnVerb(scan: Scan, from: number): boolean {
  let at = from;
  // "six rebels |also died|"
  while (scan.has(at, ADVERB)) at++;
  if (describes(scan, at)) return false;
  return scan.has(at, BE | HAVE) || isVerb(scan, at) || senseNamed(scan.term(at), 'wound', 'kill', 'dead', 'die') !== null;
}
