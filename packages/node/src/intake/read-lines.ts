import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes read at a time. */
const BLOCK = 1 << 20;

/** The lines of a document, without their ends. A byte order mark at its head belongs to none. */
export function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = markOf(bytes); start < bytes.length; ) {
    let end = bytes.indexOf(10, start);
    if (end < 0) end = bytes.length;
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}

/** The lines of a file, read block by block. What it gives for a line is overwritten when the next one is asked for. */
export function* readLines(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    let block = Buffer.allocUnsafeSlow(BLOCK);
    let start = 0;
    let filled = 0;
    for (let first = true; ; first = false) {
      const got = readSync(file, block, filled, block.length - filled, null);
      filled += got;
      if (first) start = markOf(block.subarray(0, filled));
      for (let end = block.indexOf(10, start); end >= 0 && end < filled; end = block.indexOf(10, start)) {
        yield block.subarray(start, end);
        start = end + 1;
      }
      if (got === 0) {
        if (start < filled) yield block.subarray(start, filled);
        return;
      }
      // what is left of a line moves to the head; one that fills the block gets a larger one
      const into = start === 0 && filled === block.length ? Buffer.allocUnsafeSlow(block.length * 2) : block;
      block.copy(into, 0, start, filled);
      [block, filled, start] = [into, filled - start, 0];
    }
  } finally {
    closeSync(file);
  }
}

/** The first bytes of a file. */
export function readHead(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(1024);
    return head.subarray(0, readSync(file, head, 0, head.length, 0));
  } finally {
    closeSync(file);
  }
}

const markOf = (bytes: Uint8Array): number => (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
