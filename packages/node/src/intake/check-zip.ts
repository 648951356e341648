import { inflateRawSync } from 'node:zlib';
import { Problem } from '../problems.ts';

/** What a zip archive may unpack to, in bytes, and how many entries it may hold. */
const LIMIT = 200_000_000;
const MAX_ENTRIES = 5000;

/**
 * Refuses a zip archive that unpacks to more than 200 MB (`bomb`) or is cut off (`bad-document`), before any library unpacks it whole. The sizes
 * that the archive states are not believed: every entry is inflated once against what is left of the limit.
 */
export function checkZip(bytes: Uint8Array): string[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > view.length) throw new Problem('bad-document', 'The archive inside is cut off.');
  const entries = view.readUInt16LE(end + 10);
  if (entries > MAX_ENTRIES) throw new Problem('bomb');
  const names: string[] = [];
  let left = LIMIT;
  let at = view.readUInt32LE(end + 16);
  for (let i = 0; i < entries; i++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) throw new Problem('bad-document', 'The archive inside is damaged.');
    const method = view.readUInt16LE(at + 10);
    const packed = view.readUInt32LE(at + 20);
    const nameLength = view.readUInt16LE(at + 28);
    const local = view.readUInt32LE(at + 42);
    names.push(view.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
    left -= unpackedSize(view, local, packed, method, left);
  }
  return names;
}

function unpackedSize(view: Buffer, local: number, packed: number, method: number, left: number): number {
  if (local + 30 > view.length) throw new Problem('bad-document', 'The archive inside is damaged.');
  const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
  if (method === 0) {
    if (packed > left) throw new Problem('bomb');
    return packed;
  }
  try {
    return inflateRawSync(view.subarray(start, start + packed), { maxOutputLength: Math.max(1, left) }).length;
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
      ? new Problem('bomb')
      : new Problem('bad-document', 'The archive inside is damaged.');
  }
}
