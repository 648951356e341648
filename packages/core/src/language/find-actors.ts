import type { Actor } from '../knowledge/actors.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Report } from '../model/report.ts';
import type { Sentence } from '../passages/split-passages.ts';
import { type ActorWords, DEMONYM, MODIFIER, type NamedThing, prepareActorWords, TITLE } from './actor-words.ts';
import { chooseNamed } from './choose-named.ts';
import { matchActorNames } from './match-actor-names.ts';
import type { ActorMention, ActorRole } from './mention.ts';
import { GLUED, LOWER, POSSESSIVE, type Tokens, WORD } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A group under construction: its tokens, its head, and what is known of it. */
interface Group {
  first: number;
  last: number;
  head: number;
  thing: NamedThing;
  /** State told by a demonym before the head. */
  state: Actor | null;
  /** What stands before the head and has an id of its own. */
  owner: NamedThing | null;
  modified: boolean;
}

/** Prepares the finder of everyone who acts or speaks. The finder gives mentions sorted by their first token, without overlap. */
export function createActorFinder(
  knowledge: Knowledge,
  vocabulary: Vocabulary,
): (tokens: Tokens, sentences: Sentence[], report: Report) => ActorMention[] {
  const words = prepareActorWords(knowledge, vocabulary);
  return (tokens, _sentences, report) => {
    const day = report.publishedOn?.start.slice(0, 10) ?? null;
    const pieces = matchActorNames(tokens, words);
    const named = chooseNamed(pieces, tokens, words, day);
    const groups: Group[] = [];
    for (let p = 0; p < pieces.length; p++) {
      const group = spreadLeft(
        tokens,
        words,
        {
          first: pieces[p].first,
          last: pieces[p].last,
          head: pieces[p].last - 1,
          thing: named[p],
          state: null,
          owner: null,
          modified: false,
        },
        groups,
      );
      groups.push(group);
    }
    const out: ActorMention[] = [];
    for (const group of groups) {
      const mention = toMention(tokens, group);
      if (mention) out.push(mention);
    }
    return out;
  };
}

/** Takes in the words before a head that belong to its group: origin, side, rank, and a group that abuts it. */
function spreadLeft(tokens: Tokens, words: ActorWords, group: Group, before: Group[]): Group {
  let k = group.first;
  for (;;) {
    const previous = before.length ? before[before.length - 1] : null;
    let j = k - 1;
    if (j < 0 || tokens.space[k] > 2) break;
    if (tokens.kind[j] === POSSESSIVE) j--;
    if (previous && previous.last === j + 1 && (group.thing.voice || group.thing.person)) {
      before.pop();
      group.owner ??= previous.thing.voice ? previous.owner : previous.thing;
      group.state ??= previous.state ?? stateOf(previous.thing);
      group.modified = true;
      k = previous.first;
      continue;
    }
    if (tokens.kind[j] !== WORD || (previous && previous.last > j)) break;
    const mark = words.marks.of(tokens.word[j]);
    if (mark & DEMONYM) group.state = words.demonyms.get(tokens.word[j]) ?? group.state;
    else if (tokens.space[k] === GLUED || !(mark & (MODIFIER | TITLE)) || !(group.thing.voice || group.thing.person)) break;
    group.modified = true;
    k = j;
  }
  group.first = k;
  return group;
}

function stateOf(thing: NamedThing): Actor | null {
  return thing.actor?.kind === 'state' ? thing.actor : null;
}

function toMention(tokens: Tokens, group: Group): ActorMention | null {
  const { thing, first, last, head } = group;
  const base = { first, last, head, name: tokens.slice(first, last).replace(/\s+/g, ' '), speaksFor: null };
  if (thing.person) return { ...base, id: thing.person.id, role: 'person', generic: false, speaksFor: thing.person.roles[0].of };
  if (thing.source) return { ...base, id: thing.source.id, role: roleOfSource(thing.source.kind), generic: false };
  if (thing.actor) return { ...base, id: thing.actor.id, role: thing.actor.kind as ActorRole, generic: false };
  const voice = thing.voice!;
  if (voice.needsModifier && !group.modified) return null;
  if (tokens.kind[last] === undefined && tokens.caps[first] === LOWER) return null;
  const owner = group.owner?.actor?.id ?? group.owner?.source?.id ?? null;
  const ofState =
    voice.ofState && group.state ? (voice.role === 'state-forces' ? (group.state.forces ?? group.state.id) : group.state.id) : null;
  if (voice.role === 'person')
    return { ...base, id: null, role: 'person', generic: true, speaksFor: owner ?? ofState ?? group.state?.id ?? null };
  const id = ofState ?? (voice.role === 'people' ? null : owner);
  return { ...base, id, role: voice.role, generic: id === null };
}

function roleOfSource(kind: string): ActorRole {
  if (kind === 'monitor' || kind === 'mission') return 'monitor';
  if (kind === 'office' || kind === 'rescue' || kind === 'aid-agency') return 'organisation';
  return 'media';
}
