import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes that are gathered before they are written, and read ahead where records are read one after the other. */
const BLOCK = 1 << 18;

/** Texts put away in a temporary file, numbered in the order in which they came. The file has no name any more as soon as it is open, and goes with the program. */
export class ShelfFile {
  private readonly file: number;
  /** Where each text begins; one more for the end of the last. */
  private offsets = new Float64Array(1024);
  private count = 0;
  private readonly pending = Buffer.allocUnsafe(BLOCK);
  private pendingFrom = 0;
  /** What was read last, from `aheadFrom` on. */
  private ahead = Buffer.allocUnsafe(BLOCK);
  private aheadFrom = 0;
  private aheadBytes = 0;
  private last = -2;

  constructor() {
    const folder = mkdtempSync(join(tmpdir(), 'truceline-'));
    this.file = openSync(join(folder, 'shelf'), 'w+');
    const remove = (): void => rmSync(folder, { recursive: true, force: true });
    try {
      remove();
    } catch {
      // where an open file cannot be removed
      process.once('exit', () => {
        closeSync(this.file);
        remove();
      });
    }
  }

  /** Puts a text away; gives its number. */
  add(text: string): number {
    const bytes = Buffer.from(text);
    return this.addAll(bytes, [bytes.length]);
  }

  /** Puts texts away that stand one after the other, each so many bytes long; gives the number of the first. */
  addAll(bytes: Uint8Array, lengths: ArrayLike<number>): number {
    const first = this.count;
    const begin = this.offsets[first];
    if (begin - this.pendingFrom + bytes.length > BLOCK) this.flush();
    if (bytes.length > BLOCK) {
      this.writeAll(bytes, begin);
      this.pendingFrom = begin + bytes.length;
    } else this.pending.set(bytes, begin - this.pendingFrom);
    if (first + lengths.length + 1 > this.offsets.length) {
      const wider = new Float64Array(Math.max(this.offsets.length * 2, first + lengths.length + 1));
      wider.set(this.offsets);
      this.offsets = wider;
    }
    for (let k = 0; k < lengths.length; k++) this.offsets[++this.count] = this.offsets[this.count - 1] + lengths[k];
    return first;
  }

  /** The text of that number. */
  text(number: number): string {
    this.flush();
    const begin = this.offsets[number];
    const end = this.offsets[number + 1];
    if (begin < this.aheadFrom || end > this.aheadFrom + this.aheadBytes) {
      // one after the other: those that follow are read with it
      const wanted = number === this.last + 1 ? Math.max(BLOCK, end - begin) : end - begin;
      if (wanted > this.ahead.length) this.ahead = Buffer.allocUnsafe(wanted);
      this.aheadFrom = begin;
      this.aheadBytes = 0;
      while (this.aheadBytes < wanted) {
        const got = readSync(this.file, this.ahead, this.aheadBytes, wanted - this.aheadBytes, begin + this.aheadBytes);
        if (got === 0) break;
        this.aheadBytes += got;
      }
    }
    this.last = number;
    return this.ahead.toString('utf8', begin - this.aheadFrom, end - this.aheadFrom);
  }

  private flush(): void {
    const bytes = this.offsets[this.count] - this.pendingFrom;
    if (bytes > 0) this.writeAll(this.pending.subarray(0, bytes), this.pendingFrom);
    this.pendingFrom += bytes;
  }

  private writeAll(bytes: Uint8Array, at: number): void {
    for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done, bytes.length - done, at + done);
  }
}
