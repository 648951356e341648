import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text (UTF-8), in hex. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

// Two lanes of 32 bits, each a multiply and rotate per character as in MurmurHash3, closed by its finaliser with the lanes crossed.
let a = 0;
let b = 0;

function mix(k: number): void {
  a ^= Math.imul(k, 0xcc9e2d51);
  a = Math.imul((a << 13) | (a >>> 19), 0x85ebca6b);
  b ^= Math.imul(k, 0x1b873593);
  b = Math.imul((b << 15) | (b >>> 17), 0xc2b2ae35);
}

function mixText(s: string): void {
  mix(s.length + 1);
  for (let i = 0; i < s.length; i++) mix(s.charCodeAt(i) + 1);
}

function mixValue(value: unknown): void {
  if (value === null || value === undefined) mix(0x10001);
  else if (typeof value === 'string') mixText(value);
  else if (typeof value === 'boolean') mix(value ? 0x10002 : 0x10003);
  else if (typeof value === 'number') {
    // a small whole number is its own code; any other its digits
    if (value === (value | 0)) {
      mix(0x10004);
      mix(value);
    } else mixText(`n${value}`);
  } else if (Array.isArray(value)) {
    mix(0x10005);
    mix(value.length);
    for (let i = 0; i < value.length; i++) mixValue(value[i]);
  } else if (typeof value === 'object') {
    mix(0x10006);
    for (const key of Object.keys(value)) {
      const inner = (value as Record<string, unknown>)[key];
      if (inner === undefined) continue;
      mixText(key);
      mixValue(inner);
    }
    mix(0x10007);
  }
}

const close = (h: number): number => {
  let x = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
};
const hex = (h: number): string => (h + 0x1_0000_0000).toString(16).slice(1);

/**
 * A short name from parts: 16 hex digits of a fast 64-bit hash of their values (no cipher: it names, it proves nothing).
 * The same parts, keys in the same order, give the same name on every machine.
 */
export function shortHash(...parts: unknown[]): string {
  a = 0x9747b28c;
  b = 0x3c6ef372;
  mixValue(parts);
  const first = close(a ^ Math.imul(b, 0x9e3779b1));
  const second = close(b ^ first);
  return hex(first) + hex(second);
}
