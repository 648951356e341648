/** Room for the number of a thing beside a 32-bit key in one double. */
const SPREAD = 2 ** 21;

/** A key, and the number of a thing that has it, as one number. */
export const postingOf = (key: number, thing: number): number => key * SPREAD + thing;

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

/** Lays out `things` by their postings, which are sorted. Of the things of one key, each meets as many of those behind it as `reachOf` says. */
export function layOutMeetings(postings: Float64Array, things: number, reachOf: (crowd: number, key: number) => number): Meetings {
  const others = Int32Array.from(postings, (posting) => posting % SPREAD);
  const reach = new Uint16Array(postings.length);
  const from = new Int32Array(things + 1);
  for (let i = 0; i < postings.length; ) {
    const key = Math.floor(postings[i] / SPREAD);
    let j = i + 1;
    while (j < postings.length && Math.floor(postings[j] / SPREAD) === key) j++;
    const most = Math.max(0, reachOf(j - i, key) - 1);
    for (let x = i; x < j; x++) {
      reach[x] = Math.min(j - 1 - x, most);
      if (reach[x] > 0) from[others[x] + 1]++;
    }
    i = j;
  }
  for (let a = 0; a < things; a++) from[a + 1] += from[a];
  const at = new Int32Array(from[things]);
  const next = from.slice();
  for (let x = 0; x < others.length; x++) if (reach[x] > 0) at[next[others[x]]++] = x;
  return { others, reach, from, at };
}
