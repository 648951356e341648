import { holdsOn, type Person } from '../../knowledge/actors.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Report } from '../../model/report.ts';
import type { Sentence } from '../../passages/split-passages.ts';
import type { ActorMention, ActorRole } from '../mention.ts';
import { ALL_CAPS, GLUED, LOWER, PUNCT, SPACE, type Tokens, WORD } from '../tokens.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type Group, groupOfMen, ownIdOf, spreadLeft } from './actor-group.ts';
import { type ActorWords, prepareActorWords } from './actor-words.ts';
import { chooseNamed } from './choose-named.ts';
import { groupOfPiece } from './group-of-piece.ts';
import { groupOfRun } from './group-of-run.ts';
import { joinGroups } from './join-actor-groups.ts';
import { KnownPeople } from './known-people.ts';
import { matchActorNames, type NamePiece } from './match-actor-names.ts';
import { findForces, forceGroup, holdsForce } from './named-forces.ts';
import { type FoundGroup, resolveDefinites } from './resolve-definites.ts';
import { findShortNames, shortGroup } from './short-names.ts';

/** Prepares the finder of everyone who acts or speaks. The finder gives mentions sorted by their first token, without overlap. */
export function createActorFinder(
  knowledge: Knowledge,
  vocabulary: Vocabulary,
): (tokens: Tokens, sentences: Sentence[], report: Report) => ActorMention[] {
  const words = prepareActorWords(knowledge, vocabulary);
  return (tokens, sentences, report) => {
    const day = report.publishedOn?.start.slice(0, 10) ?? null;
    const pieces = matchActorNames(tokens, words);
    const chosen = chooseNamed(pieces, tokens, words, day);
    const people = new KnownPeople(day);
    const shorts = findShortNames(tokens, words, pieces);
    const forces = findForces(tokens, words, pieces);
    const found: FoundGroup[] = [];
    let p = 0;
    let number = 0;
    let past = 0;
    for (const sentence of sentences) {
      const groups: Group[] = [];
      // "Syrian" ends a heading, "army" opens the next line: what a name took already belongs to it
      const floor = Math.max(sentence.first, past);
      const capsTell = !tokens.shouting && !titled(tokens, sentence);
      while (p < pieces.length && pieces[p].first < floor) p++;
      for (let i = floor; i < sentence.last; i++) {
        const thing = p < pieces.length && pieces[p].first === i ? chosen[p] : null;
        const piece = p < pieces.length && pieces[p].first === i ? pieces[p] : null;
        const called = forces.size ? forceGroup(tokens, forces, i) : null;
        // "the SLF|-North|": of a known name another wing
        const force = called && (!piece || thing?.voice || called.last > piece.last) ? called : null;
        const shaped =
          !force && capsTell && tokens.kind[i] === WORD && tokens.caps[i] !== LOWER
            ? groupOfRun(tokens, words, i, sentence, pieces, p, groups, people)
            : null;
        const run = shaped && forces.size && holdsForce(tokens, forces, shaped) ? null : shaped;
        const group =
          force ??
          run ??
          (piece && thing
            ? groupOfPiece(tokens, words, piece, thing, pieces[p + 1]?.first === piece.last, groups[groups.length - 1] ?? null, people)
            : shorts.has(tokens.word[i])
              ? shortGroup(tokens, shorts, i)
              : groupOfMen(tokens, i));
        past = (force ?? run ?? piece)?.last ?? i + 1;
        if (group && abbreviates(tokens, groups[groups.length - 1], group)) {
          const named = groups[groups.length - 1];
          named.last = group.last + 1;
          named.abbreviated = true;
        } else if (group) {
          spreadLeft(tokens, words, group, groups, floor, capsTell);
          // "Red Crescent chief Abdulrahman": another of that surname
          if (
            group.thing?.person &&
            piece &&
            piece.last === piece.first + 1 &&
            group.owner !== null &&
            !speaksFor(group.thing.person, group.owner, words)
          ) {
            group.thing = null;
            group.person = null;
          }
          if (!startsAt(pieces, p, group.last + 1)) takeShortName(tokens, group);
          // "U.S. |Syrian Front army|": a name reaches back no further than the one before it
          const before = groups[groups.length - 1]?.last ?? 0;
          if (group.head >= before) {
            group.first = Math.max(group.first, before);
            groups.push(group);
            if (group.role === 'person') people.meet(tokens, group);
          }
        }
        while (p < pieces.length && pieces[p].first < past) p++;
        i = past - 1;
      }
      joinGroups(tokens, words, groups, sentence.last);
      past = Math.max(past, groups[groups.length - 1]?.last ?? 0);
      for (const group of groups) found.push({ group, mention: toMention(tokens, words, group, day), sentence: number });
      number++;
    }
    resolveDefinites(tokens, found, sentences[0]?.heading ?? false);
    const mentions: ActorMention[] = [];
    for (const f of found) if (f.mention) mentions.push(f.mention);
    return mentions;
  };
}

/** "Sudan Liberation Army (SLA)": a short name in brackets right behind the long one. */
function abbreviates(tokens: Tokens, named: Group | undefined, group: Group): boolean {
  if (!named || named.last !== group.first - 1 || group.last - group.first > 3) return false;
  const [open, close] = [tokens.lower(group.first - 1), tokens.lower(group.last)];
  if (!((open === '(' && close === ')') || (open === '[' && close === ']'))) return false;
  return named.role !== 'person' && named.role !== 'people' && (ownIdOf(named) === null || ownIdOf(named) === ownIdOf(group));
}

/** Whether a name of the lists starts at a token; looked for from one on that starts near it. */
function startsAt(pieces: readonly NamePiece[], from: number, token: number): boolean {
  let p = from;
  while (p < pieces.length && pieces[p].first < token) p++;
  return pieces[p]?.first === token;
}

/** "Army of the Poor |(AOP)|": a short name that no list holds, in brackets behind a body's long one; "the NLF|(K)|": which of those of one short name it is. */
function takeShortName(tokens: Tokens, group: Group): void {
  if (!BODY.has(group.role)) return;
  const open = tokens.lower(group.last);
  if (open !== '(' && open !== '[') return;
  const close = group.last + 2;
  const letters = tokens.caps[group.last + 1] === ALL_CAPS || tokens.end[group.last + 1] - tokens.start[group.last + 1] === 1;
  if (!letters || tokens.lower(close) !== (open === '(' ? ')' : ']')) return;
  const wing = group.last - group.first < 2;
  if (wing && (tokens.caps[group.last - 1] !== ALL_CAPS || tokens.space[group.last] !== GLUED)) return;
  group.last = close + 1;
  group.abbreviated = !wing;
}
const BODY = new Set<ActorRole>(['armed-group', 'organisation', 'coalition', 'state-forces']);

/** Whether a person may speak for an actor in one of his or her roles: for itself, or for the state whose office or forces it is. */
function speaksFor(person: Person, owner: string, words: ActorWords): boolean {
  return person.roles.some((r) => r.of === owner || words.states.has(r.of) || words.states.get(owner)?.forces === r.of);
}

/** A line set in title case: most of its words have a capital, so capitals tell nothing. */
function titled(tokens: Tokens, sentence: Sentence): boolean {
  let capitals = 0;
  let all = 0;
  let commas = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (tokens.kind[i] === PUNCT && /^[,;]$/.test(tokens.raw(i))) commas++;
    if (tokens.kind[i] !== WORD) continue;
    all++;
    if (tokens.caps[i] !== LOWER) capitals++;
  }
  // "The victims are Ana Ruiz, Luis Soto, Pedro Gil, …": a list of names
  return sentence.heading ? all > 4 && capitals * 10 > all * 6 : all > 8 && capitals * 10 > all * 8 && commas * 4 < capitals;
}

const FIGHTS = new Set<ActorRole>(['state-forces', 'armed-group', 'coalition']);

/** "said that |its forces| had shelled the town", "|the forces| shelled it": whose they are says the word before, or they were told of. */
const ownForces = (tokens: Tokens, words: ActorWords, first: number, last: number): boolean =>
  last - first === 1 &&
  /^(forces|units|patrols|elements)$/.test(tokens.lower(first)) &&
  (/^(its|their)$/.test(tokens.lower(first - 1)) || (tokens.lower(first - 1) === 'the' && words.deeds.has(tokens.word[last])));

/** "the ceasefire |regime|", "a |regime| of silence": rules that hold, and nobody who rules. */
const ofRules = (tokens: Tokens, head: number): boolean =>
  tokens.lower(head) === 'regime' &&
  (/^(ceasefire|fire|truce|silence|calm|sanctions|visa|curfew|security|inspections?|verification|tax|treaty|border|crossing|legal)$/.test(
    tokens.lower(head - 1),
  ) ||
    (tokens.lower(head + 1) === 'of' && /^(silence|calm|ceasefire|cease|truce|sanctions)$/.test(tokens.lower(head + 2))));

function toMention(tokens: Tokens, words: ActorWords, group: Group, day: string | null): ActorMention | null {
  const { thing, first, last, head } = group;
  const voice = thing?.voice;
  if (ofRules(tokens, head)) return null;
  if (group.weak || (voice?.needsModifier && !group.modified && !ownForces(tokens, words, first, last))) return null;
  // "PKK |members| attacked": its fighters
  const members = voice?.id === 'members' && /^members?$/.test(tokens.lower(head));
  const fights = members && group.owner && words.kinds.get(group.owner) === 'armed-group' ? group.owner : null;
  const role = fights ? 'armed-group' : group.role;
  const name = group.sharedHead ?? (group.abbreviated ? withoutBrackets(plainSlice(tokens, first, last)) : plainSlice(tokens, first, last));
  if (role === 'person') {
    const known = thing?.person;
    const own = known ? (known.roles.find((r) => holdsOn(r, day)) ?? known.roles[known.roles.length - 1]).of : null;
    const speaksFor = own ?? group.person?.speaksFor ?? group.owner ?? group.state?.id ?? null;
    return {
      first,
      last,
      name,
      id: known?.id ?? group.person?.id ?? null,
      role,
      generic: voice !== undefined,
      head,
      nameFirst: group.opened,
      fullName: group.person?.fullName || undefined,
      harm: group.harm,
      // "Shining Path members": who did it is the body
      body:
        voice && group.body && /^members?$/.test(tokens.lower(head))
          ? withoutBrackets(plainSlice(tokens, group.body.first, group.body.last))
          : undefined,
      speaksFor,
    };
  }
  const id = fights ?? ownIdOf(group);
  const kind = id !== null && voice && FIGHTS.has(role) ? words.kinds.get(id) : undefined;
  return {
    first,
    last,
    name,
    id,
    role: kind !== undefined && FIGHTS.has(kind) ? kind : role,
    generic: voice !== undefined && id === null,
    head,
    nameFirst: undefined,
    fullName: group.long,
    harm: undefined,
    body: group.body ? withoutBrackets(plainSlice(tokens, group.body.first, group.body.last)) : undefined,
    speaksFor: null,
  };
}

/** A name without the short one in brackets inside it. */
const withoutBrackets = (name: string): string => name.replace(/ ?[([][^()[\]]{1,40}[)\]]/, '');

/** The words of a group with single spaces between them. */
function plainSlice(tokens: Tokens, first: number, last: number): string {
  for (let i = first + 1; i < last; i++) {
    if (tokens.start[i] - tokens.end[i - 1] > 1 || tokens.space[i] > SPACE) return tokens.slice(first, last).replace(/\s+/g, ' ');
  }
  return tokens.slice(first, last);
}
