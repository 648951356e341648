import { NUMBER, POSSESSIVE, PUNCT, type Tokens, WORD } from '../../language/tokens.ts';
import type { Sentence } from '../../passages/split-passages.ts';

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
  'if unless whether could might may would should lest fear fears feared risk risks threat danger hope hopes hoped hoping whenever possibility threatened threatens'.split(
    ' ',
  ),
);
const BREAKS = new Set('but while although though whereas because after before when until since as if unless despite'.split(' '));
const WAS = new Set(['is', 'are', 'was', 'were']);
const STOPS = new Set(
  'of in on for to by with and or from at that despite under said after before was were is are has have had agreed declared announced'.split(
    ' ',
  ),
);
const UNTIL = new Set('until till to through by at before from'.split(' '));
const DENIALS = new Set('denied denies deny denying denial'.split(' '));
const CLOSERS = new Set('but while although who which he she it they said according as'.split(' '));

/** White space that is more than one blank between two words. */
const UNEVEN = /[^\S ]|^ | $| {2}/;

/** The words of one sentence, and the small questions of grammar that can be asked of them without parsing it. */
export class SentenceWords {
  constructor(
    readonly tokens: Tokens,
    readonly sentence: Sentence,
  ) {}

  word(i: number): string {
    return this.tokens.lower(i);
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

  /** "a truce until |the end of| the year": how long something runs, and not its end. */
  runsTo(end: { first: number; last: number }): boolean {
    if (this.word(end.last - 1) !== 'of') return false;
    return UNTIL.has(this.word(end.first - (this.word(end.first) === 'the' || this.word(end.first - 1) !== 'the' ? 1 : 2)));
  }

  /** What follows is denied: "denied that the truce …". */
  denied(at: number): boolean {
    for (let i = at - 1; i >= Math.max(this.sentence.first, at - 6); i--) if (DENIALS.has(this.word(i))) return true;
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

  /** Start of the noun group that ends with a term. */
  nounGroup(term: { first: number }): number {
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

  /** The report's words from token to token. */
  words(first: number, last: number): string {
    const said = this.tokens.slice(Math.max(first, this.sentence.first), Math.min(last, this.sentence.last));
    return UNEVEN.test(said) ? said.replace(/\s+/g, ' ').trim() : said;
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
