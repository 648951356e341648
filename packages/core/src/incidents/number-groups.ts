/** Numbers by the group they belong to, those of each in rising order: one array for all, since a list for each group takes some hundred bytes. */
export class NumberGroups {
  /** Where the numbers of each group begin; one more for the end. */
  readonly #from: Int32Array;
  readonly #numbers: Int32Array;

  /** `groupOf`: of each number, from 0 on, the group it belongs to. */
  constructor(groupOf: ArrayLike<number>, groups: number) {
    this.#from = new Int32Array(groups + 1);
    for (let i = 0; i < groupOf.length; i++) this.#from[groupOf[i] + 1]++;
    for (let group = 0; group < groups; group++) this.#from[group + 1] += this.#from[group];
    this.#numbers = new Int32Array(groupOf.length);
    const next = this.#from.slice();
    for (let i = 0; i < groupOf.length; i++) this.#numbers[next[groupOf[i]]++] = i;
  }

  /** How many groups there are. */
  get count(): number {
    return this.#from.length - 1;
  }

  /** How many numbers all groups have. */
  get total(): number {
    return this.#numbers.length;
  }

  /** How many numbers a group has. */
  size(group: number): number {
    return this.#from[group + 1] - this.#from[group];
  }

  /** The number that is the k-th of a group. */
  at(group: number, k: number): number {
    return this.#numbers[this.#from[group] + k];
  }

  of(group: number): Int32Array {
    return this.#numbers.subarray(this.#from[group], this.#from[group + 1]);
  }
}
