import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive: its name, and its text in pieces. */
export interface ZipFile {
  name: string;
  pieces: Iterable<string>;
}

/** Bytes that are compressed together. */
const PIECE = 1 << 18;
/** Names are UTF-8, and sizes follow the content. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** The first day a ZIP can name: the same content gives the same bytes. */
const DAY = 0x21;

/** A ZIP archive in pieces, of files that are never held as a whole. For files below 4 GB. */
export function* zipPieces(files: Iterable<ZipFile>): Generator<Uint8Array> {
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, pieces } of files) {
    const begin = at;
    const path = Buffer.from(name);
    let size = 0;
    let crc = 0;
    const local = Buffer.concat([headOf(0x04034b50, [20, FLAGS, DEFLATED, 0, DAY], [0, 0, 0], [path.length, 0]), path]);
    yield local;
    at += local.length;
    const content = at;
    for (const { bytes, last } of gather(pieces)) {
      const packed = deflateRawSync(bytes, { finishFlush: last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH });
      crc = crc32(bytes, crc);
      size += bytes.length;
      at += packed.length;
      yield packed;
    }
    const sums = [crc, at - content, size];
    const sizes = headOf(0x08074b50, [], sums, []);
    yield sizes;
    at += sizes.length;
    directory.push(headOf(0x02014b50, [20, 20, FLAGS, DEFLATED, 0, DAY], sums, [path.length, 0, 0, 0, 0, 0, 0]), numbers(4, [begin]), path);
  }
  const list = Buffer.concat(directory);
  const count = directory.length / 3;
  yield list;
  yield Buffer.concat([headOf(0x06054b50, [0, 0, count, count], [list.length, at], [0])]);
}

function* gather(pieces: Iterable<string>): Generator<{ bytes: Buffer; last: boolean }> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    yield { bytes: Buffer.from(text), last: false };
    text = '';
  }
  yield { bytes: Buffer.from(text), last: true };
}

/** A head of the archive: its mark, then numbers of two bytes, of four, and of two again. */
function headOf(mark: number, before: readonly number[], sums: readonly number[], after: readonly number[]): Buffer {
  return Buffer.concat([numbers(4, [mark]), numbers(2, before), numbers(4, sums), numbers(2, after)]);
}

function numbers(width: 2 | 4, values: readonly number[]): Buffer {
  const out = Buffer.alloc(values.length * width);
  for (const [i, value] of values.entries()) {
    if (width === 2) out.writeUInt16LE(value, i * 2);
    else out.writeUInt32LE(value, i * 4);
  }
  return out;
}
