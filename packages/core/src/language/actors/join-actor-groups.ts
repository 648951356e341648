import { LOWER, PUNCT, type Tokens } from '../tokens.ts';
import { bodyOf, type Group, isVoice, ownIdOf } from './actor-group.ts';
import type { ActorWords, NamedThing } from './actor-words.ts';

const ALLIES = new Set(['allies', 'backers', 'supporters', 'proxies', 'partners']);
const ALLIED = new Set(['allied', 'affiliated', 'associated', 'loyal', 'friendly']);
const TROOPS = new Set([
  'forces',
  'militias',
  'militia',
  'fighters',
  'groups',
  'factions',
  'militiamen',
  'armed',
  'troops',
  'rebels',
  'militants',
]);
const OF = new Set(['of', 'for', 'from', 'at', 'with', 'in', 'inside', 'to']);
const MEMBERSHIP = new Set(['from', 'of']);

/**
 * Joins groups that one phrase makes one: "X and their allies"; "a spokesman for X", "militants from X", "forces loyal to X".
 * `groups` are those of one sentence in order, and are changed in place.
 */
export function joinGroups(tokens: Tokens, words: ActorWords, groups: Group[], end: number): void {
  for (let g = 0; g < groups.length; g++) {
    const group = groups[g];
    const after = withAllies(tokens, group.last, end);
    if (after > group.last) {
      group.last = after;
      while (g + 1 < groups.length && groups[g + 1].first < after) groups.splice(g + 1, 1);
    }
    const next = groups[g + 1];
    if (next && !group.weak && links(tokens, group, next)) {
      const id = ownIdOf(next) ?? next.person?.speaksFor ?? (next.state && !isVoice(next) ? next.state.id : next.owner);
      const loyal = tokens.lower(group.last) === 'loyal' || next.role === 'person' ? forcesOf(next) : null;
      if (next.thing?.actor?.kind === 'state') group.state ??= next.thing.actor;
      if (group.role === 'person') group.owner ??= id;
      else if (loyal !== null) group.owner ??= loyal;
      else if (MEMBERSHIP.has(tokens.lower(group.last)) || tokens.lower(group.last) === 'belonging') group.owner ??= id;
      if (next.abbreviated) group.abbreviated = true;
      group.body ??= bodyOf(next);
      if (isMembers(group)) Object.assign(group, { thing: next.thing, role: next.role, owner: next.owner, state: next.state });
      group.last = next.last;
      group.modified = true;
      groups.splice(g + 1, 1);
      g--;
    }
  }
  for (let g = 0; g + 1 < groups.length; g++) tellOwner(tokens, groups[g], groups[g + 1]);
  shareHeads(tokens, words, groups);
}

/** A named person belongs to what follows: "Ali Hassan, a spokesman for X", "Gen. Barakat of the X". Both stay mentions of their own. */
function tellOwner(tokens: Tokens, person: Group, next: Group): void {
  if (person.role !== 'person' || isVoice(person) || person.thing?.person || person.owner !== null) return;
  let k = person.last;
  const link = tokens.lower(k);
  if (link !== ',' && link !== 'of' && link !== 'from' && link !== 'for') return;
  if ((link === ',') !== (next.role === 'person' && isVoice(next))) return;
  while (++k < next.first) if (!/^(the|a|an|who|is)$/.test(tokens.lower(k))) return;
  person.owner = next.role === 'person' ? next.owner : ownIdOf(next);
}

/** Where "and their allies", "and allied militias" after token `at` end; `at` where nothing of the kind follows. */
function withAllies(tokens: Tokens, at: number, end: number): number {
  const and = tokens.lower(at);
  if (and !== 'and' && and !== 'or') return at;
  let k = at + 1;
  if (/^(their|its|his)$/.test(tokens.lower(k))) {
    for (let n = 0; n < 3 && k + 1 < end; n++) if (ALLIES.has(tokens.lower(++k))) return k + 1;
    return at;
  }
  if (!ALLIED.has(tokens.lower(k))) return at;
  while (k + 1 < end && k - at < 5 && tokens.caps[k + 1] === LOWER)
    if (TROOPS.has(tokens.lower(++k))) return TROOPS.has(tokens.lower(k + 1)) ? k + 2 : k + 1;
  return at;
}

/** A person by name, with or without an office in front. */
const isNamed = (tokens: Tokens, group: Group): boolean => tokens.caps[group.last - 1] !== LOWER;

/** "members of X" are X. */
const isMembers = (group: Group): boolean => group.thing?.voice?.id === 'members';

/** Whether a preposition makes the next group part of this one. */
function links(tokens: Tokens, group: Group, next: Group): boolean {
  if (!isVoice(group) || (group.role === 'people' && !isMembers(group))) return false;
  let k = group.last;
  const word = tokens.lower(k);
  if (isMembers(group)) {
    if (word !== 'of' || bodyOf(next) === undefined || next.role === 'organisation') return false;
    k++;
  } else if (group.role === 'person') {
    if (!OF.has(word) || next.role === 'people') return false;
    if (word === 'in' && next.role === 'state') return false;
    if (word === 'with' && !/^(official|source|member|fighter|commander|leader)/.test(tokens.lower(group.head))) return false;
    if (word === 'to' && !/^(envoy|ambassador|adviser|advisor|representative|delegate)/.test(tokens.lower(group.head))) return false;
    k++;
  } else if (MEMBERSHIP.has(word) && (group.role === 'armed-group' || group.role === 'state-forces' || group.role === 'organisation')) {
    // "the forces of General Haftar", "forces of the regime": a man's own, a state's own
    if (
      next.role === 'person'
        ? word !== 'of' || next.harm !== undefined || !/s$/.test(tokens.lower(group.head)) || !isNamed(tokens, next)
        : isVoice(next) && !(word === 'of' && (next.role === 'state' || bodyOf(next) !== undefined))
    )
      return false;
    k++;
  } else if (
    word === 'belonging' ||
    ((word === 'loyal' || word === 'allied' || word === 'linked' || word === 'affiliated') && /^(to|with)$/.test(tokens.lower(k + 1)))
  )
    k += 2;
  else if (/^(backed|led|commanded|headed)$/.test(word) && tokens.lower(k + 1) === 'by' && !(next.role === 'person' && isVoice(next)))
    k += 2;
  // "troops |under General Dau|"
  else if (word === 'under' && next.role === 'person' && isNamed(tokens, next) && /^(armed-group|state-forces)$/.test(group.role)) k++;
  else return false;
  while (k < next.first && k - group.last < 5) {
    if (
      !/^(the|a|an|so|called|its|his|their|another|one|this|that|both|either|two|three|several|former|ousted|deposed|exiled|renegade|rival|slain|late|warlord|strongman|commander|leader|general|eastern|western|northern|southern)$/.test(
        tokens.lower(k),
      ) &&
      !(tokens.kind[k] === PUNCT && /^["“”'-]$/.test(tokens.lower(k)))
    )
      return false;
    k++;
  }
  return k === next.first;
}

/** Whose forces are loyal to somebody: those of the state whose head he is. */
function forcesOf(next: Group): string | null {
  return next.person?.speaksFor ?? ownIdOf(next);
}

const FORCES: NamedThing = {
  voice: { id: 'forces', role: 'state-forces', words: [], ofState: true },
  name: { name: 'forces', lang: 'en' },
};

/** Where the noun begins that a list of demonyms may share: "warplanes" of "Russian warplanes", "army" of "Syrian army"; -1 where there is none. */
function sharedNoun(words: ActorWords, tokens: Tokens, group: Group): number {
  if (group.thing?.voice) return group.thing.voice.ofState && (group.state || group.owner !== null) ? group.opened : -1;
  if (group.thing?.actor?.kind !== 'state-forces') return -1;
  const first = words.demonymAt(tokens, group.opened);
  const noun =
    group.opened + (first?.state && first.length === 1 ? 1 : words.demonymAt(tokens, group.opened + 1)?.length === 2 ? 2 : group.last);
  return noun < group.last ? noun : -1;
}

/** "Syrian and Russian warplanes", "Georgian, Abkhaz and Ossetian forces": the demonyms before the last one are groups of the same head. */
function shareHeads(tokens: Tokens, words: ActorWords, groups: Group[]): void {
  for (let g = 0; g < groups.length; g++) {
    const group = groups[g];
    const noun = sharedNoun(words, tokens, group);
    if (noun < 0) continue;
    let first = group.first;
    const floor = g > 0 ? groups[g - 1].last : 0;
    const shared: Group[] = [];
    while (first - 2 >= floor) {
      const join = tokens.lower(first - 1);
      if (join !== 'and' && join !== 'or' && join !== ',') break;
      const last = first - 1;
      const demonym = words.demonymAt(tokens, last - 1);
      if (!demonym?.state) break;
      first = last - demonym.length;
      const name = `${tokens.slice(first, last)} ${tokens.slice(noun, group.last)}`.replace(/\s+/g, ' ');
      shared.unshift({
        ...group,
        thing: group.thing?.voice ? group.thing : FORCES,
        first,
        last,
        head: last - 1,
        state: demonym.state,
        owner: null,
        sharedHead: name,
      });
    }
    groups.splice(g, 0, ...shared);
    g += shared.length;
  }
}
