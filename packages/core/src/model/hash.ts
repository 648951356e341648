import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text (UTF-8), in hex. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

// Two lanes of 32 bits, each a multiply and rotate per character as in MurmurHash3, closed by its finaliser with the lanes crossed.
const FLOAT = new DataView(new ArrayBuffer(8));
/** Looked up once: texts come in more shapes (cut, joined, kept) than the machine keeps in mind at one place, and it would look for the method at every character. */
const codeAt = String.prototype.charCodeAt;
const BYTES = Array.from({ length: 256 }, (_, n) => (n + 256).toString(16).slice(1));
const hex = (h: number): string => BYTES[h >>> 24] + BYTES[(h >>> 16) & 255] + BYTES[(h >>> 8) & 255] + BYTES[h & 255];

function finish(h: number): number {
  let x = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** A fast 64-bit hash of values given one after another (no cipher: it names, it proves nothing). The same values give the same name on every machine. */
export class NameHash {
  private a = 0x9747b28c;
  private b = 0x3c6ef372;

  private mix(k: number): void {
    const a = this.a ^ Math.imul(k, 0xcc9e2d51);
    this.a = Math.imul((a << 13) | (a >>> 19), 0x85ebca6b);
    const b = this.b ^ Math.imul(k, 0x1b873593);
    this.b = Math.imul((b << 15) | (b >>> 17), 0xc2b2ae35);
  }

  /** A text, or nothing. */
  text(s: string | null | undefined): this {
    if (s === null || s === undefined) {
      this.mix(0x10001);
      return this;
    }
    const { length } = s;
    this.mix(length + 0x20000);
    let { a, b } = this;
    for (let i = length - 1; i >= 0; i--) {
      const k = codeAt.call(s, i);
      a ^= Math.imul(k, 0xcc9e2d51);
      a = Math.imul((a << 13) | (a >>> 19), 0x85ebca6b);
      b ^= Math.imul(k, 0x1b873593);
      b = Math.imul((b << 15) | (b >>> 17), 0xc2b2ae35);
    }
    this.a = a;
    this.b = b;
    return this;
  }

  /** A number, or nothing. */
  number(n: number | null | undefined): this {
    if (n === null || n === undefined) this.mix(0x10001);
    else if (n === (n | 0)) {
      this.mix(0x10004);
      this.mix(n);
    } else {
      FLOAT.setFloat64(0, n);
      this.mix(0x10005);
      this.mix(FLOAT.getInt32(0));
      this.mix(FLOAT.getInt32(4));
    }
    return this;
  }

  /** Any JSON value, keys in their order; a key that holds nothing counts as absent. */
  value(v: unknown): this {
    if (typeof v === 'string') this.text(v);
    else if (typeof v === 'number') this.number(v);
    else if (typeof v === 'boolean') this.mix(v ? 0x10002 : 0x10003);
    else if (Array.isArray(v)) {
      this.mix(0x10006);
      this.mix(v.length);
      for (const inner of v) this.value(inner);
    } else if (typeof v === 'object' && v !== null) {
      this.mix(0x10007);
      for (const key in v) {
        const inner = (v as Record<string, unknown>)[key];
        if (inner === undefined || inner === null) continue;
        this.text(key).value(inner);
      }
      this.mix(0x10008);
    } else this.mix(0x10001);
    return this;
  }

  /** The name: 16 hex digits. */
  name(): string {
    const first = finish(this.a ^ Math.imul(this.b, 0x9e3779b1));
    return hex(first) + hex(finish(this.b ^ first));
  }
}

/** A short name from parts: 16 hex digits of {@link NameHash} of their values. */
export function shortHash(...parts: unknown[]): string {
  return new NameHash().value(parts).name();
}
