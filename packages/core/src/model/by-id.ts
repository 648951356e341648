/** Finds things by their names; of two of one name the last. What a map would hold for each (a name of its own, and where it stands) is some eighty bytes, this some eight. */
export class ById<T extends { readonly id: string }> {
  /** Where each thing stands, one more, at the first free place from the one that its name tells. */
  readonly #places: Int32Array;

  constructor(private readonly things: readonly T[]) {
    this.#places = new Int32Array(2 ** Math.ceil(Math.log2(1.5 * things.length + 1)));
    for (let i = 0; i < things.length; i++) this.#places[this.#placeOf(things[i].id)] = i + 1;
  }

  get(id: string): T | undefined {
    const number = this.#places[this.#placeOf(id)];
    return number > 0 ? this.things[number - 1] : undefined;
  }

  /** Where a name stands, or would. */
  #placeOf(id: string): number {
    const mask = this.#places.length - 1;
    let at = hashId(id) & mask;
    while (this.#places[at] > 0 && this.things[this.#places[at] - 1].id !== id) at = (at + 1) & mask;
    return at;
  }
}

function hashId(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
