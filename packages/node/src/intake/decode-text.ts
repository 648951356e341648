import { isUtf8 } from 'node:buffer';
import { Problem } from '../problems.ts';

/** A decoded text; `note` says which encoding was inferred, when nothing in the bytes stated it. */
export interface Decoded {
  text: string;
  encoding: string;
  note: string | null;
}

/**
 * Decodes bytes to text: a byte order mark or `declared` decides, then valid UTF-8, then the pattern of UTF-16, then a detector, whose guess
 * is always told in `note`. Throws Problem `binary` or `bad-encoding`. The byte order mark is no part of the text.
 */
export async function decodeText(bytes: Uint8Array, declared: string | null = null): Promise<Decoded> {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return plain(bytes.subarray(3), 'utf-8');
  if (a === 0xff && b === 0xfe) return plain(bytes.subarray(2), 'utf-16le');
  if (a === 0xfe && b === 0xff) return plain(bytes.subarray(2), 'utf-16be');
  const wide = looksWide(bytes);
  if (wide) return { ...plain(bytes, wide), note: `read as ${wide.toUpperCase()} (no byte order mark, told by its zero bytes)` };
  refuseBinary(bytes);
  if (isUtf8(bytes)) return plain(bytes, 'utf-8');
  if (declared && !/^utf-?8$/i.test(declared)) {
    const said = tryDecode(bytes, declared);
    if (said !== null) return { text: said, encoding: declared.toLowerCase(), note: null };
  }
  const { analyse } = (await import('chardet')).default;
  const guesses = analyse(bytes.subarray(0, 200_000)).filter((g) => !/^utf/i.test(g.name));
  for (const guess of guesses) {
    const text = tryDecode(bytes, guess.name);
    if (text !== null && !text.includes('\ufffd')) {
      return { text, encoding: guess.name.toLowerCase(), note: `not valid UTF-8: read as ${guess.name} (likely, ${guess.confidence} %)` };
    }
  }
  throw new Problem('bad-encoding');
}

function plain(bytes: Uint8Array, encoding: string): Decoded {
  const text = tryDecode(bytes, encoding);
  if (text === null) throw new Problem('bad-encoding', `Marked as ${encoding}, and is not.`);
  return { text, encoding, note: null };
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: /^utf/i.test(encoding), ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: nearly every other byte of the head is zero, on one side only. */
function looksWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const n = Math.min(bytes.length & ~1, 2048);
  if (n < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > n * 0.2 && even === 0) return 'utf-16le';
  if (even > n * 0.2 && odd === 0) return 'utf-16be';
  return null;
}

/** Text holds no zero bytes and hardly any other controls. */
function refuseBinary(bytes: Uint8Array): void {
  const n = Math.min(bytes.length, 65_536);
  let controls = 0;
  for (let i = 0; i < n; i++) {
    const c = bytes[i];
    if (c === 0) throw new Problem('binary');
    if (c < 9 || (c > 13 && c < 32 && c !== 27)) controls++;
  }
  if (controls > 8 && controls > n * 0.02) throw new Problem('binary');
}
