import { placeWords } from '@truceline/core/knowledge/fold-place.ts';
import type { Gazetteer } from '@truceline/core/knowledge/gazetteer.ts';

const PLAIN = /^[\x20-\x7e]*$/;

/** The words of a name as they are searched: folded, a space before each. */
export function searchedWords(name: string): string {
  const words = PLAIN.test(name)
    ? name
        .toLowerCase()
        .replace(/'/g, '')
        .match(/[a-z0-9]+/g)
    : placeWords(name);
  return words?.length ? ` ${words.join(' ')}` : '';
}

/** The names of a gazetteer in one text, so that a look through all of them for the beginning of a word takes a millisecond. */
export class PlaceNames {
  readonly #text: string;
  /** Where the name of each place begins in the text. */
  readonly #starts: Uint32Array;

  constructor(gazetteer: Gazetteer) {
    const { places } = gazetteer.head;
    this.#starts = new Uint32Array(places + 1);
    const names: string[] = [];
    let at = 0;
    for (let place = 0; place < places; place++) {
      const name = searchedWords(gazetteer.name(place));
      this.#starts[place] = at;
      names.push(name);
      at += name.length + 1;
    }
    this.#starts[places] = at;
    this.#text = names.join('\n');
  }

  /** Numbers of the places of which the name, or a word in it, begins with these words. */
  beginning(words: string): number[] {
    const found: number[] = [];
    for (let at = this.#text.indexOf(words); at >= 0; at = this.#text.indexOf(words, at)) {
      const place = this.#placeAt(at);
      found.push(place);
      at = this.#starts[place + 1];
    }
    return found;
  }

  /** Whether a place's whole name is these words. */
  isNamed(place: number, words: string): boolean {
    const start = this.#starts[place];
    return this.#starts[place + 1] - start - 1 === words.length && this.#text.startsWith(words, start);
  }

  #placeAt(at: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle] <= at) low = middle;
      else high = middle;
    }
    return low;
  }
}
