import { createHash } from 'node:crypto';
import { Problem } from '../problems.ts';
import type { Original } from './journal.ts';

/** Holds bytes against the hash they go by. Throws Problem `original-damaged`. */
export function checkOriginal({ hash, bytes }: Original): void {
  if (sha256(bytes) !== hash) throw new Problem('original-damaged', `The bytes of ${hash} do not fit that hash.`);
}

/** sha256 of bytes or of a text (UTF-8), in hex. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
