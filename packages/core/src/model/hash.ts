import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text (UTF-8), in hex. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** A short name from parts: the first 16 hex digits of the hash of their JSON. The same parts give the same name on every machine. */
export function shortHash(...parts: unknown[]): string {
  return hashText(JSON.stringify(parts)).slice(0, 16);
}
