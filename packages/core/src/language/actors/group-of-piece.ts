import type { ActorRole } from '../mention.ts';
import { ALL_CAPS, GLUED, LOWER, POSSESSIVE, type Tokens, WORD } from '../tokens.ts';
import type { Group } from './actor-group.ts';
import { type ActorWords, COMMON, LOCATIVE, type NamedThing, PLACE_NOUN, VERB } from './actor-words.ts';
import type { KnownPeople } from './known-people.ts';
import type { NamePiece } from './match-actor-names.ts';

/** Opens a group at a known name or generic word; null where the words stand for something else (a place, half of a compound, an adjective). */
export function groupOfPiece(
  tokens: Tokens,
  words: ActorWords,
  piece: NamePiece,
  thing: NamedThing,
  followed: boolean,
  previous: Group | null,
  people: KnownPeople,
): Group | null {
  const { first, last } = piece;
  const gluedAfter =
    tokens.word[last] === words.hyphen && tokens.space[last] === GLUED && last + 1 < tokens.count && tokens.space[last + 1] === GLUED;
  const gluedBefore =
    first > 0 && tokens.space[first] === GLUED && tokens.word[first - 1] === words.hyphen && tokens.space[first - 1] === GLUED;
  if (thing.voice && (gluedAfter || gluedBefore)) return null;
  const before = words.marks.of(tokens.word[first - 1] ?? 0);
  const after = last < tokens.count ? words.marks.of(tokens.word[last]) : 0;
  // half of a compound names nobody by itself ("the U.S.-Russian plan", "Hamas-run"), but who led or fired acted ("a U.S.-led raid")
  const half =
    gluedBefore || (gluedAfter && !/^(led|fired|launched|operated|flown|laid|planted|dropped|piloted)$/.test(tokens.lower(last + 1)));
  const weak = half || (isTerritory(thing) && !thing.metonym && standsAsPlace(tokens, piece, before, after, followed, previous));
  if (thing.metonym && (gluedAfter || gluedBefore || !speaks(tokens, words, first, last, after))) return null;
  if (thing.person && last === first + 1 && !known(tokens, thing, before, after, first, people)) return null;
  if (
    thing.voice?.adjectival &&
    tokens.kind[last] === WORD &&
    (tokens.caps[last] === LOWER || tokens.shouting) &&
    !followed &&
    !(after & (COMMON | VERB)) &&
    !/ed$|ly$/.test(tokens.lower(last))
  ) {
    return null;
  }
  return {
    first,
    last,
    head: last - 1,
    opened: first,
    thing,
    role: roleOf(thing),
    owner: null,
    state: null,
    modified: false,
    weak,
    person: thing.person ? { id: thing.person.id, speaksFor: people.voiceOf(thing.person) } : null,
  };
}

/** A state, or a body named like the ground it holds. */
function isTerritory(thing: NamedThing): boolean {
  return thing.actor !== undefined && (thing.actor.kind === 'state' || thing.actor.metonyms !== undefined);
}

const TOWARDS = new Set(['to', 'from', 'of', 'over', 'for', 'beyond']);
const ADDRESSED = new Set([
  'according',
  'attributed',
  'thanks',
  'due',
  'belonging',
  'loyal',
  'allied',
  'linked',
  'close',
  'said',
  'up',
  'owing',
]);

/** Whether a state's name only says where: "in Syria", "aid to Syria", "the Yemen talks", and what a list joins to such a name. */
function standsAsPlace(
  tokens: Tokens,
  { first, last }: NamePiece,
  before: number,
  after: number,
  followed: boolean,
  previous: Group | null,
): boolean {
  if (tokens.caps[last - 1] === LOWER && !tokens.shouting) return false;
  if (first > 0 && before & LOCATIVE) return true;
  const word = tokens.lower(first - 1);
  if (TOWARDS.has(word)) return !(word === 'to' && ADDRESSED.has(tokens.lower(first - 2)));
  if (previous?.weak && previous.last === first - 1 && (word === 'and' || word === 'or' || word === ',')) return true;
  if (after & PLACE_NOUN) return true;
  // a singular noun right behind: "the Yemen conflict"
  if (followed || tokens.kind[last] !== WORD || tokens.caps[last] !== LOWER || tokens.shouting || after & (COMMON | VERB)) return false;
  return !/(ed|s|ly)$/.test(tokens.lower(last)) && !PAST.has(tokens.lower(last));
}

// irregular pasts that follow a subject
const PAST = new Set(
  'began begun broke built came cut did drew fell fought found gave got held hit kept knew launched led left lost made met put ran sent set shot struck took went won withdrew wrote agree claim deny vow warn urge fear'.split(
    ' ',
  ),
);

function roleOf(thing: NamedThing): ActorRole {
  if (thing.person) return 'person';
  if (thing.voice) return thing.voice.role;
  if (thing.actor) return thing.actor.kind;
  const kind = thing.source!.kind;
  if (kind === 'monitor' || kind === 'mission') return 'monitor';
  return kind === 'office' || kind === 'rescue' || kind === 'aid-agency' ? 'organisation' : 'media';
}

/** A surname alone names the person who is known under it while in office, or who was named in full before; never a place ("Abbas junction"). */
function known(tokens: Tokens, thing: NamedThing, before: number, after: number, first: number, people: KnownPeople): boolean {
  if (before & LOCATIVE || after & PLACE_NOUN) return false;
  return people.inOffice(thing.person!) || people.of(tokens.word[first])?.id === thing.person!.id;
}

const HELPS = new Set(['has', 'had', 'have', 'will', 'would', 'did', 'does', 'should', 'must', 'also', 'later', 'then', 'again']);
const BEFORE = new Set(['by', 'with', 'between', 'against', 'and', 'urged', 'told', 'accused', 'blamed', 'accuse', 'blame', 'that']);

/** Whether a capital speaks or acts for its state here: something is said of it, and it is no place, date line or part of a name. */
function speaks(tokens: Tokens, words: ActorWords, first: number, last: number, after: number): boolean {
  const before = tokens.lower(first - 1);
  if (before === 'of' || before === 'from' || before === 'to' || before === 'at' || after & (PLACE_NOUN | LOCATIVE)) return false;
  if (!tokens.shouting && tokens.caps[first] === ALL_CAPS && tokens.lower(first).length > 2) return false;
  if (BEFORE.has(before)) return !(tokens.kind[last] === WORD && tokens.caps[last] !== LOWER && !tokens.shouting);
  if (tokens.kind[last] === POSSESSIVE) return !tokens.shouting;
  if (tokens.kind[last] !== WORD || (tokens.caps[last] !== LOWER && !tokens.shouting)) return false;
  const next = tokens.lower(last);
  if (HELPS.has(next)) return (words.marks.of(tokens.word[last + 1] ?? 0) & VERB) !== 0;
  return (after & VERB) !== 0 || (!tokens.shouting && /(ed|s)$/.test(next) && !(after & COMMON));
}
