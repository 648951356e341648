import { isArticle } from '../../knowledge/fold-place.ts';
import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import { GLUED, LOWER, NUMBER, POSSESSIVE, PUNCT, type Tokens, WORD } from '../tokens.ts';
import type { WordTable } from '../vocabulary.ts';
import { contains } from './judge-place.ts';
import { COMPASS, TYPE } from './place-words.ts';
import type { Candidate } from './settle-places.ts';

/** The place that the words beside a name say it lies in, or by. */
export interface Holder {
  candidate: Candidate;
  /** Told as what the name lies in: "X in Y", "X, Y", and not "X near Y". */
  inside: boolean;
  /** Told by more than a comma, behind which another of a list may stand. */
  firm: boolean;
}

/** Finds what holds the names of a text; `starting` has those that are known by their first tokens. */
export class HolderFinder {
  private readonly ending: ReadonlyMap<number, Candidate>;

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly tokens: Tokens,
    private readonly starting: ReadonlyMap<number, Candidate>,
    private readonly marks: WordTable,
  ) {
    this.ending = new Map([...starting.values()].map((c) => [c.last, c]));
  }

  /** What holds the name from `first` to `last`; null where nothing beside it says. */
  of(first: number, last: number): Holder | null {
    return this.owner(first) ?? this.behind(first, last);
  }

  /** "|Orsela's| Zarda district", "|Orsela's| village of Zarda". */
  private owner(first: number): Holder | null {
    const { tokens } = this;
    let k = first - 1;
    if (tokens.lower(k) === 'of' && this.isKind(k - 1)) k -= 2;
    while (this.isKind(k) || this.mark(k) & COMPASS) k--;
    const owner = tokens.kind[k] === POSSESSIVE ? this.ending.get(k) : undefined;
    const ground = owner && !owner.adjective && !owner.partOfName && this.gazetteer.kindOf(owner.place) !== 'country';
    return ground ? { candidate: owner, inside: true, firm: true } : null;
  }

  private behind(first: number, last: number): Holder | null {
    const { tokens } = this;
    if (tokens.kind[last] === POSSESSIVE) return null;
    const end = this.pastKind(last);
    // "the Orsela |town of Zarda|" is the other way round
    const part = end > last && !NAMED_SO.test(tokens.lower(end - 1));
    const own = this.linked(end, part);
    if (own !== null) return own;
    const beside = this.comma(end);
    const name = this.starting.get(first);
    if (beside && name && contains(this.gazetteer, beside.place, name)) return { candidate: beside, inside: true, firm: true };
    const listed = this.endOfList(end);
    if (listed === end) return this.chained(beside);
    const kind = this.pastKind(listed);
    const behind = this.comma(kind);
    const division = behind && DIVIDED.test(behind.wanted) ? { candidate: behind, inside: true, firm: true } : null;
    return this.linked(kind, kind > listed) ?? division;
  }

  /** "X, |Y|, Z": a list without an end, unless Z holds Y. */
  private chained(beside: Candidate | null): Holder | null {
    const next = beside ? this.comma(this.pastKind(beside.last)) : null;
    if (!beside || (next && !contains(this.gazetteer, next.place, beside))) return null;
    return { candidate: beside, inside: true, firm: next !== null || DIVIDED.test(beside.wanted) };
  }

  /** "X |in the north of Orsela|", "X |(Orsela)|", "X|, a village near Orsela|", "the X area |of Orsela|". */
  private linked(at: number, part: boolean): Holder | null {
    const { tokens } = this;
    if (tokens.raw(at) === '(') return this.target(at + 1, true);
    let k = at;
    if (tokens.raw(k) === ',') {
      k++;
      if (/^(an?|the|about|some|around|roughly|nearly)$/.test(tokens.lower(k)) || tokens.kind[k] === NUMBER) k = this.endOfApposition(k);
    } else if (tokens.kind[k] === NUMBER) k = this.endOfApposition(k);
    const link = tokens.lower(k);
    if (link === 'of' ? part || k > at + 1 : IN.test(link)) return this.target(k + 1, IN.test(link) ? !NEAR.test(link) : k <= at + 1);
    return link === 'from' && k > at ? this.target(k + 1, false) : null;
  }

  /** ", |a town 12 km south| of Orsela": the token at which its preposition stands, or where it started. */
  private endOfApposition(from: number): number {
    const { tokens } = this;
    let told = false;
    for (let i = from; i < from + APPOSITION; i++) {
      if (this.starting.has(i) || (tokens.kind[i] === PUNCT && tokens.raw(i) !== '-') || Number(tokens.raw(i)) > BESIDE_KM) return from;
      told ||= this.isKind(i) || KILOMETRES.test(tokens.lower(i));
      if (IN.test(tokens.lower(i)) || /^(of|from)$/.test(tokens.lower(i))) return told ? i : from;
    }
    return from;
  }

  /** "X|, Orsela|": the place that stands behind a comma. */
  private comma(at: number): Candidate | null {
    const c = this.tokens.raw(at) === ',' ? this.starting.get(at + 1) : undefined;
    return c && !c.adjective && !c.partOfName && this.tokens.kind[this.pastKind(c.last)] !== POSSESSIVE ? c : null;
  }

  /** "|the northern part of the town of| Orsela": the place that words of place lead to. */
  private target(from: number, inside: boolean): Holder | null {
    const { tokens } = this;
    for (let i = from; i < from + LEAD; i++) {
      const c = this.starting.get(i);
      if (c) return c.adjective || c.partOfName || tokens.kind[c.last] === POSSESSIVE ? null : { candidate: c, inside, firm: inside };
      if (!(this.mark(i) & COMPASS) && !this.isKind(i) && !LEADS.test(tokens.lower(i)) && tokens.raw(i) !== '-') return null;
    }
    return null;
  }

  /** Where a list that goes on behind a name ends, which "and" closes: "X|, Y and Z|"; `from` where there is none. */
  private endOfList(from: number): number {
    const { tokens } = this;
    for (let k = from; k < from + LIST; ) {
      let next = tokens.raw(k) === ',' ? k + 1 : k;
      const and = /^(and|or|&)$/.test(tokens.lower(next));
      if (and) next++;
      if (tokens.lower(next) === 'the') next++;
      const end = next > k ? this.endOfName(next) : next;
      if (end === next) return from;
      if (and) return end;
      k = this.pastKind(end);
    }
    return from;
  }

  private endOfName(from: number): number {
    const { tokens } = this;
    let i = from;
    for (; i < from + NAME; i++) {
      const joined = tokens.raw(i) === '-' && tokens.space[i] === GLUED;
      const named = tokens.kind[i] === WORD && (tokens.caps[i] !== LOWER || isArticle(tokens.lower(i)) || tokens.raw(i - 1) === '-');
      if (!joined && !named) break;
    }
    return i;
  }

  private pastKind(from: number): number {
    let i = from;
    while (this.isKind(i) && !this.starting.has(i)) i++;
    return i;
  }

  private isKind(i: number): boolean {
    return (this.mark(i) & TYPE) !== 0 && this.tokens.space[i] !== GLUED;
  }

  private mark(i: number): number {
    return this.tokens.kind[i] === WORD ? this.marks.of(this.tokens.word[i]) : 0;
  }
}

const IN = /^(in|inside|near|outside|within)$/;
const NEAR = /^(near|outside)$/;
/** What is farther off than this is told from a place that holds nothing of it. */
const BESIDE_KM = 60;
const KILOMETRES = /^(km|kms|kilomet(er|re)s?|miles?)$/;
const LEADS = /^(the|of|far|part|side|outskirts|suburbs|countryside)$/;
const NAMED_SO = /^(towns?|villages?|city|cities|hamlet|suburbs?|settlement|port|capital)$/;
const DIVIDED = /^(admin1|admin2|region)$/;
/** Most tokens of a list, of a name, of an apposition, and of the words that lead to a place. */
const LIST = 20;
const NAME = 6;
const APPOSITION = 9;
const LEAD = 8;
