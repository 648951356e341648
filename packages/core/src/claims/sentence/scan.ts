import type { ActorMention, CountMention, Mention, PlaceMention, TimeMention } from '../../language/mention.ts';
import { startingAt } from '../../language/times/starting-at.ts';
import type { Tokens } from '../../language/tokens.ts';
import { ALL_CAPS, POSSESSIVE, PUNCT } from '../../language/tokens.ts';
import type { WordTable } from '../../language/vocabulary.ts';
import type { Sentence } from '../../passages/split-passages.ts';
import { ADVERB, PREPOSITION } from './grammar.ts';
import type { Reading } from './reading.ts';
import { storyHead } from './story-head.ts';
import type { Term } from './terms.ts';

/** A reading with its mentions and terms laid over the tokens, so that what stands at a token is one look-up away. */
export class Scan {
  readonly tokens: Tokens;
  readonly sentences: Sentence[];
  private readonly placeAt: Int32Array;
  private readonly actorAt: Int32Array;
  private readonly timeAt: Int32Array;
  private readonly countAt: Int32Array;
  private readonly termAt: Int32Array;
  private readonly markAt: Int32Array;
  /** Whether each token is a verb, once somebody has asked (clauses.ts): 1 yes, -1 no. */
  readonly verbAt: Int8Array;

  /** Countries the report is about: the most named, and any other named nearly as often. */
  readonly theatre: ReadonlySet<string>;

  /** The sentence its story opens with; -1 until somebody asks. */
  private head = -1;

  /** Families of rules that words of a sentence open, by sentence. */
  private readonly opened: Int32Array;

  constructor(
    readonly reading: Reading,
    readonly terms: Term[],
    readonly grammar: WordTable,
    private readonly openings: WordTable,
  ) {
    this.tokens = reading.tokens;
    this.sentences = reading.sentences;
    const n = this.tokens.count + 1;
    // one piece of memory for all of them: six would be six for the collector to look after
    const memory = new Int32Array(n * 6);
    const lay = (list: readonly Mention[], part: number): Int32Array => {
      const at = memory.subarray(part * n, (part + 1) * n);
      for (let k = 0; k < list.length; k++) {
        const last = Math.min(list[k].last, n);
        for (let i = list[k].first; i < last; i++) at[i] = k + 1;
      }
      return at;
    };
    this.placeAt = lay(reading.places, 0);
    this.actorAt = lay(reading.actors, 1);
    this.timeAt = lay(reading.times, 2);
    this.countAt = lay(reading.counts, 3);
    this.termAt = lay(terms, 4);
    this.markAt = memory.subarray(5 * n);
    this.layMarks();
    this.verbAt = new Int8Array(n);
    this.theatre = theatreOf(reading);
    this.opened = new Int32Array(this.sentences.length);
    for (let s = 0; s < this.sentences.length; s++)
      for (let i = this.sentences[s].first; i < this.sentences[s].last; i++) this.opened[s] |= openings.of(this.tokens.word[i]);
  }

  /** Whether the token is a word at which a family of rules may begin to read ({@link createOpenings}). */
  opens(i: number, family: number): boolean {
    return i >= 0 && i < this.tokens.count && (this.openings.of(this.tokens.word[i]) & family) !== 0;
  }
  /** Whether any word of a sentence is. */
  opensIn(sentence: number, family: number): boolean {
    return (this.opened[sentence] & family) !== 0;
  }

  /** The sentence that the story opens with. */
  begins(): number {
    if (this.head < 0) this.head = storyHead(this);
    return this.head;
  }

  /** How many sentences into its story one stands: what a page says before it is none of it. */
  intoStory(sentence: number): number {
    return Math.max(0, sentence - this.begins());
  }

  place(i: number): PlaceMention | null {
    const k = this.placeAt[i];
    return k ? this.reading.places[k - 1] : null;
  }
  actor(i: number): ActorMention | null {
    const k = this.actorAt[i];
    return k ? this.reading.actors[k - 1] : null;
  }
  time(i: number): TimeMention | null {
    const k = this.timeAt[i];
    return k ? this.reading.times[k - 1] : null;
  }
  count(i: number): CountMention | null {
    const k = this.countAt[i];
    if (!k) return null;
    // digits of a date count nobody
    const time = this.time(i);
    return time && !time.timeless && time.hours === null ? null : this.reading.counts[k - 1];
  }
  term(i: number): Term | null {
    const k = this.termAt[i];
    return k ? this.terms[k - 1] : null;
  }

  /** Grammar marks of the token. */
  marks(i: number): number {
    return i >= 0 && i < this.tokens.count ? this.markAt[i] : 0;
  }

  private layMarks(): void {
    const { word, caps, shouting, vocabulary } = this.tokens;
    const us = vocabulary.id('us');
    const at = vocabulary.id('at');
    const is = vocabulary.id('is');
    const may = vocabulary.id('may');
    const amongCapitals = (i: number): boolean => caps[i - 1] === ALL_CAPS || caps[i + 1] === ALL_CAPS;
    // "US" is no "us", "AT mine" no "at", "IS fighters" no "is", "8 MAY" no "may"
    for (let i = 0; i < this.tokens.count; i++) {
      const other = caps[i] === ALL_CAPS && !shouting && (word[i] === us || word[i] === at || (word[i] === is && !amongCapitals(i)));
      this.markAt[i] = other || (word[i] === may && this.time(i)?.said?.month !== undefined) ? 0 : this.grammar.of(word[i]);
      if (this.markAt[i] & PREPOSITION && this.governsNothing(i)) this.markAt[i] = ADVERB;
    }
  }

  /** "near-daily raids", "fired |over| two dozen rockets": a word of degree, and of no place. */
  private governsNothing(i: number): boolean {
    const word = this.lower(i);
    if (word === 'near') return DEGREES.has(this.lower(this.lower(i + 1) === '-' ? i + 2 : i + 1));
    if (word !== 'over') return false;
    const count = this.count(i);
    return count !== null && count.first === i && !OVERHEAD.test(this.lower(i - 1));
  }
  has(i: number, mark: number): boolean {
    return (this.marks(i) & mark) !== 0;
  }
  lower(i: number): string {
    return this.tokens.lower(i);
  }
  punct(i: number): boolean {
    return i >= 0 && i < this.tokens.count && this.tokens.kind[i] === PUNCT;
  }
  comma(i: number): boolean {
    return this.tokens.lower(i) === ',';
  }

  /** Mentions of a list that start within [first, last). */
  within<M extends Mention>(list: readonly M[], first: number, last: number): M[] {
    const out: M[] = [];
    for (let k = startingAt(list, first); k < list.length && list[k].first < last; k++) out.push(list[k]);
    return out;
  }
}

/** What is near in degree. */
const DEGREES = new Set(
  'daily nightly weekly hourly constant continuous continual nonstop total complete simultaneous certain identical record'.split(' '),
);
/** What goes over something. */
const OVERHEAD =
  /^(fl[eyo]w?n?|flies|flying|flights?|overflights?|drones?|jets?|planes?|helicopters?|circl(ed|ing)|hover(ed|ing)|seen|heard|spotted|passed|drove|walked|crossed|control|sovereignty|battles?|fight|fighting|fought|clash(ed|es)?)$/;

const words = (list: string): Set<string> => new Set(list.split(' '));
const LEADING = words('the a northern southern eastern western central war');
const TALKING = words('met meet meets meeting talks gathered summit held hosted said told');
const OF_WAR = words('truce cease ceasefire war conflict civil armistice');
const LOCATIVE = words('in inside across into throughout near around at on outside within');

/** How much a mention says that things happen there: "in Aleppo" much, "Syria's truce" some, "the U.S. said" hardly anything. */
function sceneWeight(reading: Reading, p: PlaceMention): number {
  const { tokens } = reading;
  let b = p.first - 1;
  while (b > 0 && LEADING.has(tokens.lower(b))) b--;
  // where delegates meet is not where it happens; "Syria's truce", "the war in Syria" is
  if (TALKING.has(tokens.lower(b - 1))) return 0.25;
  const about = OF_WAR.has(tokens.lower(p.last)) || OF_WAR.has(tokens.lower(p.last + 1)) || OF_WAR.has(tokens.lower(p.last + 2));
  if (about) return 1.5;
  const locative = LOCATIVE.has(tokens.lower(b));
  if (p.adjective || p.relation === 'metonym') return 0.25;
  if (p.kind === 'facility' && p.where.country === null) return 0.25;
  if (p.kind !== 'country') return locative ? 2 : 1;
  if (locative) return 1.5;
  return tokens.kind[p.last] === POSSESSIVE || tokens.lower(b) === 'of' ? 0.6 : 0.25;
}

function theatreOf(reading: Reading): Set<string> {
  const named = new Map<string, number>();
  for (const p of reading.places) {
    const country = p.where.country;
    if (!country || p.partOfName) continue;
    named.set(country, (named.get(country) ?? 0) + sceneWeight(reading, p));
  }
  const top = Math.max(0, ...named.values());
  return new Set(
    [...named]
      .filter(([, n]) => n >= top * 0.4)
      .sort((a, b) => b[1] - a[1])
      .map(([c]) => c),
  );
}
