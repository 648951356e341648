import { CHECK_SEED, hashWord, isArticle, joinHash, lookupForm, placeWords, skeleton } from './fold-place.ts';
import { type Country, PLACE_KINDS, type PlaceRow, type PlaceWords } from './places.ts';

/** First bytes of a packed gazetteer, and its version. */
export const GAZETTEER_MAGIC = 0x54504c31;

/** What stands at the head of a packed gazetteer, as JSON. */
export interface GazetteerHead {
  countries: Country[];
  words: PlaceWords;
  /** OCHA codes by place id. */
  pcodes: Record<string, string>;
  places: number;
  nodes: number;
  postings: number;
  skeletons: number;
  textBytes: number;
}

/** Bits of a node of the name table. */
export const NODE_CONTINUES = 1;
/** Bits of a posting: the name is an adjective here; it is the last posting of its name. */
export const POSTING_ADJECTIVE = 1;
export const POSTING_LAST = 2;
/** Bit of a place's flags: a capital. */
export const FLAG_CAPITAL = 1;

interface Node {
  check: number;
  continues: boolean;
  postings: number[];
}

/** The words of a name as the table holds them: articles inside dropped, a leading one written "al". */
export function nameKey(name: string): string[] {
  const words = placeWords(name);
  const key: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const article = isArticle(words[i]);
    if (article && i === 0 && words.length > 1) key.push('al');
    else if (!article || words.length === 1) key.push(lookupForm(words[i]));
  }
  return key;
}

/** Packs places into one buffer that is read back without parsing: typed arrays behind a short head. */
export function packGazetteer(rows: readonly PlaceRow[], countries: readonly Country[], words: PlaceWords): Uint8Array<ArrayBuffer> {
  const index = new Map<string, number>();
  rows.forEach((r, i) => {
    index.set(r.id, i);
  });
  const nodes = new Map<number, Node[]>();
  const nodeAt = (hash: number, check: number): Node => {
    const list = nodes.get(hash);
    const found = list?.find((n) => n.check === check);
    if (found) return found;
    const made: Node = { check, continues: false, postings: [] };
    if (list) list.push(made);
    else nodes.set(hash, [made]);
    return made;
  };
  const add = (key: readonly string[], posting: number): void => {
    let h = 0;
    let c = 0;
    for (let i = 0; i < key.length; i++) {
      h = joinHash(h, hashWord(key[i]));
      c = joinHash(c, hashWord(key[i], CHECK_SEED));
      const node = nodeAt(h, c & 0xffff);
      if (i < key.length - 1) node.continues = true;
      else if (!node.postings.includes(posting)) node.postings.push(posting);
    }
  };
  const bones = new Map<number, number[]>();
  const detailed = new Set(words.detailed);
  rows.forEach((row, i) => {
    const addName = (name: string, posting: number): void => {
      const key = nameKey(name);
      if (key.length === 0 || key.length > 7 || (key.length === 1 && key[0].length < 2)) return;
      add(key, posting);
      // "Mu-se" is written "Muse" as well
      if (key.length === 2 && key[0] !== 'al' && name.length <= 10 && name.includes('-')) add([lookupForm(key.join(''))], posting);
      if (key[0] === 'al' && key.length > 1 && (key.length > 2 || key[1].length >= 5)) add(key.slice(1), posting);
      else if (key.length > 1 && key[0] === 'the') add(key.slice(1), posting);
    };
    for (const name of row.names) addName(name, i * 4);
    for (const name of row.adjectives ?? []) addName(name, i * 4 + POSTING_ADJECTIVE);
    if (row.country && detailed.has(row.country) && row.kind !== 'country') {
      for (const s of new Set(row.names.map((n) => skeleton(placeWords(n))))) {
        if (s === '') continue;
        const h = joinHash(hashWord(row.country), hashWord(s));
        const list = bones.get(h);
        if (!list) bones.set(h, [i]);
        else if (!list.includes(i)) list.push(i);
      }
    }
  });
  return layOut(rows, index, countries, words, nodes, bones);
}

function layOut(
  rows: readonly PlaceRow[],
  index: Map<string, number>,
  countries: readonly Country[],
  words: PlaceWords,
  nodes: Map<number, Node[]>,
  bones: Map<number, number[]>,
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const texts = rows.map((r) => (r.id.startsWith('gn:') ? r.name : `${r.name}\t${r.id}`));
  const bytes = encoder.encode(`${texts.join('\n')}\n`);
  const byPopulation = (a: number, b: number): number => rows[b >> 2].population - rows[a >> 2].population || a - b;
  const flat: { hash: number; check: number; value: number }[] = [];
  const postings: number[] = [0];
  for (const [hash, list] of nodes) {
    for (const node of list) {
      let value = 0;
      if (node.postings.length > 0) {
        value = postings.length;
        node.postings.sort(byPopulation);
        node.postings.forEach((p, k) => {
          postings.push(k === node.postings.length - 1 ? p | POSTING_LAST : p);
        });
      }
      flat.push({ hash: hash >>> 0, check: node.check, value: value * 2 + (node.continues ? NODE_CONTINUES : 0) });
    }
  }
  flat.sort((a, b) => a.hash - b.hash || a.check - b.check);
  const skeletons = [...bones]
    .flatMap(([hash, list]) => list.map((place) => ({ hash: hash >>> 0, place })))
    .sort((a, b) => a.hash - b.hash);

  const head: GazetteerHead = {
    countries: [...countries],
    words,
    pcodes: Object.fromEntries(rows.filter((r) => r.pcode).map((r) => [r.id, r.pcode as string])),
    places: rows.length,
    nodes: flat.length,
    postings: postings.length,
    skeletons: skeletons.length,
    textBytes: bytes.length,
  };
  const headBytes = encoder.encode(JSON.stringify(head));
  const parts: ArrayBufferView[] = [
    Float32Array.from(rows, (r) => r.lat),
    Float32Array.from(rows, (r) => r.lon),
    Float32Array.from(rows, (r) => r.radiusKm),
    Uint32Array.from(rows, (r) => r.population),
    Int32Array.from(rows, (r) => (r.parent === null ? -1 : (index.get(r.parent) ?? -1))),
    Int32Array.from(rows, (r) => (r.id.startsWith('gn:') ? Number(r.id.slice(3)) : 0)),
    textOffsets(texts, encoder),
    bucketStarts(flat.map((f) => f.hash)),
    Uint32Array.from(flat, (f) => f.hash),
    Uint32Array.from(flat, (f) => f.value),
    Uint32Array.from(postings),
    bucketStarts(skeletons.map((s) => s.hash)),
    Uint32Array.from(skeletons, (s) => s.hash),
    Uint32Array.from(skeletons, (s) => s.place),
    Uint16Array.from(flat, (f) => f.check),
    Uint16Array.from(rows, (r) => countries.findIndex((c) => c.iso === r.country) + 1),
    Uint8Array.from(rows, (r) => PLACE_KINDS.indexOf(r.kind)),
    Uint8Array.from(rows, (r) => (r.capital ? FLAG_CAPITAL : 0)),
    bytes,
  ];
  const pad = (n: number): number => (n + 3) & ~3;
  let size = 8 + pad(headBytes.length);
  for (const p of parts) size += pad(p.byteLength);
  const out = new Uint8Array(size);
  new DataView(out.buffer).setUint32(0, GAZETTEER_MAGIC);
  new DataView(out.buffer).setUint32(4, headBytes.length);
  out.set(headBytes, 8);
  let at = 8 + pad(headBytes.length);
  for (const p of parts) {
    out.set(new Uint8Array(p.buffer, p.byteOffset, p.byteLength), at);
    at += pad(p.byteLength);
  }
  return out;
}

function textOffsets(texts: readonly string[], encoder: InstanceType<typeof TextEncoder>): Uint32Array {
  const offsets = new Uint32Array(texts.length + 1);
  let at = 0;
  texts.forEach((t, i) => {
    offsets[i] = at;
    at += encoder.encode(t).length + 1;
  });
  offsets[texts.length] = at;
  return offsets;
}

/** For each value of the upper 16 bits, where its hashes start in a sorted list. */
function bucketStarts(hashes: readonly number[]): Uint32Array {
  const starts = new Uint32Array(65537);
  for (const h of hashes) starts[(h >>> 16) + 1]++;
  for (let i = 1; i < starts.length; i++) starts[i] += starts[i - 1];
  return starts;
}
