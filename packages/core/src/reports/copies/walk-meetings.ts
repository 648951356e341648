/**
 * Walks numbered things that have keys in common: calls `meet` (lower number first, each pair once, in rising order) with how many keys let the two meet.
 * No pair is written down: there may be millions.
 */
export function walkMeetings({ others, reach, from, at }: Meetings, meet: (a: number, b: number, times: number) => void): void {
  const things = from.length - 1;
  const times = new Int32Array(things);
  let found = new Int32Array(256);
  for (let a = 0; a < things; a++) {
    let n = 0;
    for (let k = from[a]; k < from[a + 1]; k++) {
      for (let y = at[k] + 1; y <= at[k] + reach[at[k]]; y++) {
        const b = others[y];
        // a thing may have a key twice
        if (b === a || times[b]++ > 0) continue;
        if (n === found.length) {
          const wider = new Int32Array(n * 2);
          wider.set(found);
          found = wider;
        }
        found[n++] = b;
      }
    }
    for (const b of found.subarray(0, n).sort()) {
      meet(a, b, times[b]);
      times[b] = 0;
    }
  }
}

/** Things key by key, and where each stands among them. */
export interface Meetings {
  /** Things, key by key, in rising order within each. */
  others: Int32Array;
  /** Per place in `others`, how many of those behind it the thing there meets. */
  reach: Uint16Array;
  /** Per thing, where its places begin in `at`; one more for the end. */
  from: Int32Array;
  /** Places in `others` at which a thing meets others, thing by thing. */
  at: Int32Array;
}

/** Tells each key of each thing, and tells the same as often as it is asked. */
export type EachKey = (visit: (key: number, thing: number) => void) => void;

/**
 * Lays out `things` by their keys (of 32 bits, spread evenly). Of the things of one key, each meets as many of those behind it as `reachOf` says. Keys are sorted a
 * part of them at a time, and those by which nothing meets are left out: all of them together would take more than all that is left.
 */
export function layOutMeetings(each: EachKey, things: number, reachOf: (crowd: number, key: number) => number): Meetings {
  let count = 0;
  each(() => count++);
  // what of this stays untouched is no memory yet
  const others = new Int32Array(count);
  const reach = new Uint16Array(count);
  const from = new Int32Array(things + 1);
  let used = 0;
  for (const postings of partsOf(each, count)) {
    for (let i = 0, j = 0; i < postings.length; i = j) {
      const key = Math.floor(postings[i] / SPREAD);
      while (j < postings.length && Math.floor(postings[j] / SPREAD) === key) j++;
      const most = Math.max(0, reachOf(j - i, key) - 1);
      if (j - i === 1 || most === 0) continue;
      for (let x = i; x < j; x++) {
        const thing = postings[x] - key * SPREAD;
        others[used] = thing;
        reach[used] = Math.min(j - 1 - x, most);
        if (reach[used++] > 0) from[thing + 1]++;
      }
    }
  }
  for (let a = 0; a < things; a++) from[a + 1] += from[a];
  const at = new Int32Array(from[things]);
  const next = from.slice();
  for (let x = 0; x < used; x++) if (reach[x] > 0) at[next[others[x]]++] = x;
  return { others, reach, from, at };
}

/** Room for the number of a thing beside a 32-bit key in one double. */
const SPREAD = 2 ** 21;
/** Keys that are sorted at a time, on average. */
const PART = 2 ** 19;

/** The keys with their things, as numbers, a part of them at a time: sorted within each, and those of one key in one part. */
function* partsOf(each: EachKey, count: number): Generator<Float64Array> {
  const bits = Math.max(0, Math.ceil(Math.log2(count / PART)));
  const partOf = (key: number): number => Math.floor(key / 2 ** (32 - bits));
  const sizes = new Int32Array(2 ** bits);
  each((key) => sizes[partOf(key)]++);
  const room = new Float64Array(sizes.reduce((most, size) => Math.max(most, size), 0));
  for (const part of sizes.keys()) {
    let n = 0;
    each((key, thing) => {
      if (partOf(key) === part) room[n++] = key * SPREAD + thing;
    });
    yield room.subarray(0, n).sort();
  }
}
