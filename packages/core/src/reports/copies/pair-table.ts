import { mixBits } from '../scan-words.ts';

/** Numbers kept for pairs of things that are themselves numbered: open addressing in two typed arrays, for there may be millions. */
export class PairTable {
  private keys = new Float64Array(1024).fill(-1);
  private values = new Float64Array(1024);
  private held = 0;

  /** `things`: how many there are; the numbers of a pair lie below it. */
  constructor(private readonly things: number) {}

  /** How many pairs it holds. */
  get size(): number {
    return this.held;
  }

  /** The number kept for a pair, or undefined. The pair is ordered. */
  get(a: number, b: number): number | undefined {
    const key = a * this.things + b;
    const slot = this.find(key, a, b);
    return this.keys[slot] === key ? this.values[slot] : undefined;
  }

  set(a: number, b: number, value: number): void {
    const key = a * this.things + b;
    let slot = this.find(key, a, b);
    if (this.keys[slot] !== key) {
      if (++this.held * 3 > this.keys.length * 2) {
        this.widen();
        slot = this.find(key, a, b);
      }
      this.keys[slot] = key;
    }
    this.values[slot] = value;
  }

  /** The place of a key, or the free one where it would stand. */
  private find(key: number, a: number, b: number): number {
    const mask = this.keys.length - 1;
    let slot = mixBits(Math.imul(a, 0x9e3779b1) ^ b) & mask;
    while (this.keys[slot] !== key && this.keys[slot] !== -1) slot = (slot + 1) & mask;
    return slot;
  }

  private widen(): void {
    const { keys, values } = this;
    this.keys = new Float64Array(keys.length * 2).fill(-1);
    this.values = new Float64Array(keys.length * 2);
    for (let k = 0; k < keys.length; k++) {
      const key = keys[k];
      if (key === -1) continue;
      const slot = this.find(key, Math.floor(key / this.things), key % this.things);
      this.keys[slot] = key;
      this.values[slot] = values[k];
    }
  }
}
