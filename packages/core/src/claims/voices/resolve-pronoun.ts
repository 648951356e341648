import type { ActorMention } from '../../language/mention.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Memory } from './attribution.ts';
import { nameRunBefore, nameRunFrom } from './read-name.ts';
import { canSpeak, type Sayer } from './sayer.ts';

/** Texts that speak for who issued them. */
export const PAPER =
  /^(statement|report|bulletin|communique|communiqué|document|post|tweet|article|release|letter|dispatch|summary|note|update|message|reports|statements)$/;
/** Bodies that a report names by their kind after the first time. */
const BODY =
  /^(department|ministry|agency|council|service|directorate|command|office|committee|charity|network|mission|centre|center|commission|bureau)$/;

/** "the statement added", "the ministry said": a text speaks for who issued it, a body for the one of that kind that spoke last. */
export function resolveBody(scan: Scan, k: number, memory: Memory): Sayer | null {
  if (!/^(the|its|this|that)$/.test(scan.lower(k - 1))) return null;
  const word = scan.lower(k);
  if (PAPER.test(word)) return { who: [...memory.speakers], first: k - 1, inverted: false };
  if (GROUP.test(word)) return lastGroup(scan, k, memory);
  if (!BODY.test(word)) return null;
  const same = memory.speakers.filter((a) => a.name.toLowerCase().includes(word));
  if (same.length) return { who: same, first: k - 1, inverted: false };
  const unknown: ActorMention = {
    first: k,
    last: k + 1,
    name: word,
    id: null,
    role: 'organisation',
    generic: true,
    head: k,
    speaksFor: null,
  };
  return { who: [unknown], first: k - 1, inverted: false };
}

const GROUP = /^(group|movement|organisation|organization|militia|faction|insurgency)$/;

/** "the group said": the one by name that spoke last, or was told of last. */
function lastGroup(scan: Scan, k: number, memory: Memory): Sayer | null {
  const named = (a: ActorMention): boolean => !a.generic && /^(armed-group|organisation|monitor|coalition)$/.test(a.role);
  const spoke = memory.speakers.filter(named);
  const one = spoke.length ? spoke[0] : scan.within(scan.reading.actors, Math.max(0, k - 80), k).findLast(named);
  return one ? { who: [one], first: k - 1, inverted: false } : null;
}

/** Whom a pronoun before a verb of saying means ("he said", "residents who fled said"), or null when nobody can be meant. */
export function resolvePronoun(scan: Scan, k: number, first: number, memory: Memory, sentence: number): Sayer | null {
  const word = scan.lower(k);
  if (word === 'who') {
    const a = scan.actor(k - 1) ?? scan.actor(k - 2) ?? nameRunBefore(scan, scan.comma(k - 1) ? k - 2 : k - 1, first);
    if (a && (a.role === 'person' || a.role === 'voice' || a.role === 'people' || canSpeak(scan, a)))
      return { who: [a], first: k, inverted: false };
    return memory.speakers.length ? { who: [...memory.speakers], first: k, inverted: false } : null;
  }
  if (!/^(he|she|it|they|we|i)$/.test(word)) return null;
  const who = antecedent(scan, word, k, memory, sentence);
  return who.length ? { who, first: k, inverted: false } : null;
}

/** Whom "he", "it" or "they" means: who spoke last, unless a person was brought in since. */
function antecedent(scan: Scan, word: string, at: number, memory: Memory, sentence: number): ActorMention[] {
  const persons = memory.speakers.filter((a) => a.role === 'person' || (a.role === 'voice' && !/s$/.test(a.name)));
  if (word === 'he' || word === 'she') {
    for (let s = sentence - 1; s >= Math.max(0, sentence - 2) && s > memory.sentence; s--) {
      const { first, last } = scan.sentences[s];
      const person = scan.within(scan.reading.actors, first, last).find((a) => a.role === 'person') ?? nameRunFrom(scan, first, last);
      if (person && person.first < at && person.last - person.first > 1) return [person];
    }
    return persons.length ? persons.slice(0, 1) : memory.speakers.slice(0, 1);
  }
  if (word === 'it') {
    const bodies = memory.speakers.filter((a) => a.role !== 'person' && a.role !== 'people');
    return (bodies.length ? bodies : memory.speakers).slice(0, 1);
  }
  return [...memory.speakers];
}
