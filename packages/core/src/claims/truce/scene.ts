import type { ActorMention, PlaceMention, TimeMention } from '../../language/mention.ts';
import { startingAt } from '../../language/times/starting-at.ts';
import { CAPITALISED, POSSESSIVE, type Tokens } from '../../language/tokens.ts';
import type { Mood, Speaker } from '../../model/claim.ts';
import type { Sentence } from '../../passages/split-passages.ts';
import type { Reading } from '../sentence/reading.ts';
import type { Term } from './mark-terms.ts';
import { SentenceWords } from './sentence-words.ts';

const ABOUT = new Set(
  'talks negotiations monitor monitors monitoring proposal proposals plan efforts effort violation violations breach breaches line committee commission mechanism demands offer offers bid call calls'.split(
    ' ',
  ),
);
const DEFINITE = new Set('the this that its their our fragile current joint'.split(' '));

/** One sentence with the truce terms found in it, and the questions that the readers of facts ask of it. */
export class Scene extends SentenceWords {
  /** Names of truces: truce nouns, and bare "the deal" where the report speaks of a truce. */
  readonly truces: Term[] = [];

  constructor(
    readonly reading: Reading,
    sentence: Sentence,
    readonly terms: Term[],
    /** The report speaks of a truce somewhere, so that "the deal" means it. */
    readonly aboutTruce: boolean,
    /** The report is about a truce or peace, and does not only mention one: meetings in it are talks about it. */
    readonly aboutPeace: boolean,
    /** Groups of senses that stand in the sentence (sense-groups.ts). */
    readonly mask: number,
  ) {
    super(reading.tokens, sentence);
    for (const term of terms) {
      const previous = this.truces.at(-1);
      // "ceasefire talks", "truce violations": no truce, but something about one
      if (term.sense === 'truce') {
        if (!ABOUT.has(this.word(term.last))) this.truces.push(term);
      } else if (term.sense !== 'deal') continue;
      // "the cessation of hostilities agreement" is one name
      else if (previous && previous.last >= term.first - 1 && previous.sense === 'truce') previous.last = term.last;
      else if (
        (aboutTruce && (DEFINITE.has(this.word(term.first - 1)) || namedDeal(this.tokens, term))) ||
        endsFighting(this.tokens, term) ||
        timedPause(this.tokens, term)
      )
        this.truces.push({ ...term });
    }
  }

  private timesHere: TimeMention[] | null = null;
  private placesHere: PlaceMention[] | null = null;
  private actorsHere: ActorMention[] | null = null;
  /** Times, places and actors named in the sentence. */
  get times(): TimeMention[] {
    this.timesHere ??= within(this.reading.times, this.sentence).filter((t) => !this.namesFeast(t));
    return this.timesHere;
  }
  /** The report is about an end of fighting, named as a truce or as peace. */
  get ofPeace(): boolean {
    return this.aboutTruce || this.aboutPeace;
  }

  /** "a |Christmas| truce", "to mark |Easter|": what a truce is for, and no day that it begins on. */
  private namesFeast(time: TimeMention): boolean {
    if (!FEASTS.has(this.word(time.first)) && !FEASTS.has(this.word(time.last - 1))) return false;
    return OCCASION.has(this.word(time.first - 1)) || this.truces.some((t) => t.first >= time.last && t.first - time.last < 3);
  }
  get places(): PlaceMention[] {
    this.placesHere ??= within(this.reading.places, this.sentence);
    return this.placesHere;
  }
  get actors(): ActorMention[] {
    this.actorsHere ??= within(this.reading.actors, this.sentence);
    return this.actorsHere;
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

  /** Mood of what a time dates: recalled or to come. */
  moodOf(time: TimeMention | null): Mood {
    if (time?.recalled) return 'background';
    if (time?.future) return 'planned';
    return 'actual';
  }
}

const FEASTS = new Set('christmas easter eid ramadan nowruz nauryz year years tet diwali dashain passover'.split(' '));
const OCCASION = new Set('mark marking celebrate observe for'.split(' '));
const LINKED_BY = new Set('by between with and in across along of for on at'.split(' '));
const COUNTED = new Set(['earlier', 'later', 'before', 'after']);
const LEANING = new Set('linked affiliated backed led aligned allied sponsored supported brokered mediated run'.split(' '));

function within<T extends { first: number; last: number }>(list: T[], sentence: Sentence): T[] {
  return list.slice(startingAt(list, sentence.first), startingAt(list, sentence.last));
}

/** "the Tehran agreement", "the October accord", "the Political Agreement": a deal called by a name. */
export function namedDeal(tokens: Tokens, { first, entry }: Term): boolean {
  if (entry !== 'deal' || tokens.lower(first).startsWith('pause') || tokens.caps[first - 1] !== CAPITALISED) return false;
  return [2, 3].some((k) => tokens.lower(first - k) === 'the');
}

/** "A deal to end the war", "an agreement to halt the fighting": a truce by another name. */
export function endsFighting(tokens: Tokens, deal: Term): boolean {
  if (tokens.lower(deal.last) !== 'to' || !HALTS.has(tokens.lower(deal.last + 1))) return false;
  for (let i = deal.last + 2; i < Math.min(tokens.count, deal.last + 9); i++) if (FIGHTS.has(tokens.lower(i))) return true;
  return false;
}

/** "A daily five-hour pause", "the 60-day pause": what pauses for hours or days is the fighting. */
export function timedPause(tokens: Tokens, term: Term): boolean {
  return tokens.lower(term.first).startsWith('pause') && SPANS.has(tokens.lower(term.first - 1));
}
const SPANS = new Set(['hour', 'hours', 'day', 'days', 'week', 'weeks', 'month', 'months']);
const HALTS = new Set('end halt stop cease pause'.split(' '));
const FIGHTS = new Set('war fighting hostilities violence conflict attacks'.split(' '));
