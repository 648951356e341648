import type { ActorMention, PlaceMention, TimeMention } from '../../language/mention.ts';
import { NUMBER, POSSESSIVE, PUNCT, type Tokens, WORD } from '../../language/tokens.ts';
import type { Mood, Speaker } from '../../model/claim.ts';
import type { Sentence } from '../../passages/split-passages.ts';
import type { Reading } from '../reading.ts';
import type { Term } from './mark-terms.ts';

const NEGATORS = new Set(
  'not no never nor neither without hardly cannot cant dont doesnt didnt isnt wasnt werent arent hasnt havent hadnt wont wouldnt couldnt'.split(
    ' ',
  ),
);
const AUXILIARIES = new Set(
  'has have had is are was were be been being will would shall to also already then now just still largely mostly officially formally reportedly effectively practically quickly soon finally gradually slowly abruptly again never not appears appeared seems seemed set due expected scheduled'.split(
    ' ',
  ),
);
const UNREAL = new Set(
  'if unless whether could might may would should lest fear fears feared risk risks threat danger hope hopes hoped hoping whenever'.split(
    ' ',
  ),
);
const BREAKS = new Set('but while although though whereas because after before when until since as if unless despite'.split(' '));
const DEFINITE = new Set('the this that its their our fragile current joint'.split(' '));

/** One sentence with the truce terms found in it, and the questions that the readers of facts ask of it. */
export class Scene {
  readonly tokens: Tokens;
  /** Names of truces: truce nouns, and bare "the deal" where the report speaks of a truce. */
  readonly truces: Term[] = [];

  constructor(
    readonly reading: Reading,
    readonly sentence: Sentence,
    readonly terms: Term[],
    /** The report speaks of a truce somewhere, so that "the deal" means it. */
    readonly aboutTruce: boolean,
    /** The report is about a truce or peace, and does not only mention one: meetings in it are talks about it. */
    readonly aboutPeace: boolean,
    /** Groups of senses that stand in the sentence (sense-groups.ts). */
    readonly mask: number,
  ) {
    this.tokens = reading.tokens;
    for (const term of terms) {
      const previous = this.truces.at(-1);
      if (term.sense === 'truce') this.truces.push(term);
      else if (term.sense !== 'deal') continue;
      // "the cessation of hostilities agreement" is one name
      else if (previous && previous.last >= term.first - 1 && previous.sense === 'truce') previous.last = term.last;
      else if ((aboutTruce && DEFINITE.has(this.word(term.first - 1))) || endsFighting(this.tokens, term)) this.truces.push({ ...term });
    }
  }

  private timesHere: TimeMention[] | null = null;
  private placesHere: PlaceMention[] | null = null;
  private actorsHere: ActorMention[] | null = null;
  /** Times, places and actors named in the sentence. */
  get times(): TimeMention[] {
    this.timesHere ??= within(this.reading.times, this.sentence);
    return this.timesHere;
  }
  get places(): PlaceMention[] {
    this.placesHere ??= within(this.reading.places, this.sentence);
    return this.placesHere;
  }
  get actors(): ActorMention[] {
    this.actorsHere ??= within(this.reading.actors, this.sentence);
    return this.actorsHere;
  }

  word(i: number): string {
    return this.tokens.lower(i);
  }

  all(sense: string): Term[] {
    return this.terms.filter((t) => t.sense === sense);
  }

  has(...senses: string[]): boolean {
    return this.terms.some((t) => senses.includes(t.sense));
  }

  /** The nearest term that ends at or before a token, at most `reach` tokens away. */
  before<T extends { first: number; last: number }>(list: T[], at: number, reach: number): T | null {
    let found: T | null = null;
    for (const t of list) if (t.last <= at && at - t.last <= reach) found = t;
    return found;
  }

  /** The nearest term that starts at or after a token, at most `reach` tokens away. */
  after<T extends { first: number; last: number }>(list: T[], at: number, reach: number): T | null {
    for (const t of list) if (t.first >= at && t.first - at <= reach) return t;
    return null;
  }

  /** A word that negates stands in the few tokens before. */
  negated(at: number, reach = 3): boolean {
    for (let i = at - 1; i >= Math.max(this.sentence.first, at - reach); i--) {
      if (this.tokens.kind[i] === PUNCT && this.word(i) !== '-') return false;
      if (NEGATORS.has(this.word(i))) return true;
    }
    return false;
  }

  /** Something between two tokens opens another clause. */
  broken(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const w = this.word(i);
      if (w === ';' || w === ':' || BREAKS.has(w)) return true;
    }
    return false;
  }

  /** "and" stands between two tokens: what follows belongs to another verb. */
  joinsVerbs(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.word(i) === 'and' || this.word(i) === 'or') return true;
    return false;
  }

  /** "that" or "which" opens a clause of its own between two tokens. */
  relative(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.word(i) === 'that' || this.word(i) === 'which') return true;
    return false;
  }

  /** The words before say that it is only possible, feared or wished. */
  unreal(at: number, reach = 8): boolean {
    for (let i = at - 1; i >= Math.max(this.sentence.first, at - reach); i--) {
      const w = this.word(i);
      if (w === ';' || w === ',' || w === '"' || w === '“') return false;
      if (UNREAL.has(w) || (w === 'time' && this.word(i - 1) === 'every')) return true;
    }
    return false;
  }

  /** First token of the verb group that ends before `at`: auxiliaries and adverbs belong to it. */
  groupStart(at: number): number {
    let i = at;
    while (i > this.sentence.first && AUXILIARIES.has(this.word(i - 1))) i--;
    return i;
  }

  /** The verb at `at` follows "will", "is due to" and their like. */
  ahead(at: number): boolean {
    for (let i = this.groupStart(at); i < at; i++) {
      const w = this.word(i);
      if (w === 'to' && WAS.has(this.word(i - 1))) return true;
      if (
        w === 'to' &&
        (this.word(i - 1) === 'was' || this.word(i - 1) === 'is' || this.word(i - 1) === 'were' || this.word(i - 1) === 'are')
      )
        return true;
      if (w === 'will' || w === 'shall' || w === 'due' || w === 'scheduled' || w === 'expected' || w === 'set' || w === 'would')
        return true;
    }
    return false;
  }

  /** The truce that does what the verb at `at` says, or null. */
  truceDoing(at: number): Term | null {
    const start = this.groupStart(at);
    const found = this.before(this.truces, start, 22);
    if (!found || this.broken(found.last, start)) return null;
    if (start - found.last <= 1) return found;
    // another name or pronoun right before the verb is its subject
    const left = this.word(start - 1);
    if (left === 'he' || left === 'she' || left === 'they' || left === 'we' || left === 'who') return null;
    const rival = this.actors.find((a) => a.last === start && a.first > found.last);
    if (rival && !this.afterBy(rival.first)) return null;
    if (
      this.terms.some(
        (t) => t.last === start && (t.sense === 'meeting' || t.sense === 'fighting' || t.sense === 'strikes') && t.first > found.last,
      )
    )
      return null;
    return found;
  }

  /** The truce to which the verb at `at` is done, or null. */
  truceDoneTo(after: number, reach = 8): Term | null {
    const found = this.after(this.truces, after, reach);
    return found && !this.broken(after, found.first) ? found : null;
  }

  private afterBy(at: number): boolean {
    for (let i = at - 1; i >= Math.max(this.sentence.first, at - 6); i--) {
      const w = this.word(i);
      if (LINKED_BY.has(w)) return true;
    }
    return false;
  }

  /** Actors named together that end nearest before a token ("the U.S. and Russia"). */
  actorsBefore(at: number, reach = 14): Speaker[] {
    const out: ActorMention[] = [];
    let edge = at;
    let room = reach;
    for (let k = this.actors.length - 1; k >= 0; k--) {
      const a = this.actors[k];
      if (a.last > edge || this.possessor(a)) continue;
      if (edge - a.last > room || (out.length > 0 && !this.joined(a.last, edge))) break;
      out.unshift(a);
      edge = a.first;
      room = 3;
    }
    return out.map((a) => ({ name: a.name, id: a.id }));
  }

  /** Actors named together right after a token. */
  actorsAfter(at: number, reach = 6): Speaker[] {
    const out: ActorMention[] = [];
    let edge = at;
    let room = reach;
    for (const a of this.actors) {
      if (a.first < edge || this.possessor(a)) continue;
      if (a.first - edge > room || (out.length > 0 && !this.joined(edge, a.first))) break;
      out.push(a);
      edge = a.last;
      room = 3;
    }
    return out.map((a) => ({ name: a.name, id: a.id }));
  }

  /** "Assad's ally", "the Qaeda-linked brigade": the one named only tells whose, or of what kind. */
  possessor(a: ActorMention): boolean {
    if (a.last >= this.sentence.last) return false;
    return this.tokens.kind[a.last] === POSSESSIVE || (this.word(a.last) === '-' && LEANING.has(this.word(a.last + 1)));
  }

  private joined(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const w = this.word(i);
      if (w !== ',' && w !== 'and' && w !== '&' && w !== 'the' && w !== 'or') return false;
    }
    return true;
  }

  /** The time nearest to a token (first those after it), of those that name a date. */
  timeNear(at: number, reachAfter = 10, reachBefore = 10): TimeMention | null {
    const dated = this.times.filter((t) => t.when && !t.timeless && t.hours === null);
    const next = this.after(dated, at, reachAfter);
    if (next && !this.broken(at, next.first)) return next;
    const left = this.before(dated, at, reachBefore);
    return left ?? next;
  }

  /** When the verb at `at` happened: a time after it in its clause, right before its group, or at the head of the sentence. */
  timeOf(at: number, after = at + 1): TimeMention | null {
    // "hours earlier" is counted from something else
    const dated = this.times.filter((t) => t.when && !t.timeless && t.hours === null && !COUNTED.has(this.word(t.last - 1)));
    const next = this.after(dated, after, 10);
    if (next && !this.broken(after, next.first) && !this.relative(after, next.first)) return next;
    const group = this.groupStart(at);
    const left = this.before(dated, group, 1);
    if (left && group === at) return left;
    // "on Monday, when the army …"
    const when = dated.find(
      (t) =>
        t.last < at &&
        at - t.last < 14 &&
        (this.word(t.last) === 'when' || (this.word(t.last) === ',' && this.word(t.last + 1) === 'when')),
    );
    if (when) return when;
    const head = dated.find((t) => t.first <= this.sentence.first + 3);
    return head && !this.broken(head.last, at) ? head : null;
  }

  /** Length in hours that stands in a group of words ("48-hour", "five-day"), or null. */
  hoursIn(first: number, last: number): number | null {
    for (const t of this.times) if (t.hours !== null && t.first >= first && t.last <= last) return t.hours;
    return null;
  }

  /** Start of the noun group that ends with a term. */
  nounGroup(term: Term): number {
    let i = term.first;
    while (i > this.sentence.first && term.first - i < 8) {
      const k = i - 1;
      const w = this.word(k);
      if (w === 'a' || w === 'an' || w === 'the' || w === 'its' || w === 'this' || w === 'their') return k;
      if (this.tokens.kind[k] === PUNCT && w !== '-' && w !== '"' && w !== '“' && w !== '‘' && w !== "'") break;
      if (
        this.tokens.kind[k] === WORD ||
        this.tokens.kind[k] === NUMBER ||
        this.tokens.kind[k] === PUNCT ||
        this.tokens.kind[k] === POSSESSIVE
      ) {
        if (STOPS.has(w)) break;
        i = k;
      } else break;
    }
    return i;
  }

  /** Mood of what a time dates: recalled or to come. */
  moodOf(time: TimeMention | null): Mood {
    if (time?.recalled) return 'background';
    if (time?.future) return 'planned';
    return 'actual';
  }

  /** The report's words from token to token. */
  words(first: number, last: number): string {
    return this.tokens.slice(Math.max(first, this.sentence.first), Math.min(last, this.sentence.last)).replace(/\s+/g, ' ').trim();
  }

  /** Token after the clause that starts at `at`. */
  clauseEnd(at: number, longest = 40): number {
    let i = at;
    while (i < this.sentence.last && i - at < longest) {
      const w = this.word(i);
      if (w === ';' || w === '”' || (w === '.' && i === this.sentence.last - 1)) break;
      if (w === ',' && i - at > 2 && CLOSERS.has(this.word(i + 1))) break;
      i++;
    }
    return i;
  }
}

const LINKED_BY = new Set('by between with and in across along of for on at'.split(' '));
const WAS = new Set(['is', 'are', 'was', 'were']);
const COUNTED = new Set(['earlier', 'later', 'before', 'after']);
const LEANING = new Set('linked affiliated backed led aligned allied sponsored supported brokered mediated run'.split(' '));
const STOPS = new Set(
  'of in on for to by with and or from at that despite under said after before was were is are has have had agreed declared announced'.split(
    ' ',
  ),
);
const CLOSERS = new Set('but while although who which he she it they said according as'.split(' '));

function within<T extends { first: number; last: number }>(list: T[], sentence: Sentence): T[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (list[mid].first < sentence.first) low = mid + 1;
    else high = mid;
  }
  let end = low;
  while (end < list.length && list[end].first < sentence.last) end++;
  return list.slice(low, end);
}

/** "A deal to end the war", "an agreement to halt the fighting": a truce by another name. */
export function endsFighting(tokens: Tokens, deal: Term): boolean {
  if (tokens.lower(deal.last) !== 'to' || !HALTS.has(tokens.lower(deal.last + 1))) return false;
  for (let i = deal.last + 2; i < Math.min(tokens.count, deal.last + 9); i++) if (FIGHTS.has(tokens.lower(i))) return true;
  return false;
}
const HALTS = new Set('end halt stop cease pause'.split(' '));
const FIGHTS = new Set('war fighting hostilities violence conflict attacks'.split(' '));
