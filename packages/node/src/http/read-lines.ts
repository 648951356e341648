import { Problem } from '../problems.ts';

/** A line longer than this (bytes) is refused, and the rest with it. */
const LONGEST = 25_000_000;

/** The lines of a stream of UTF-8, in parts: as many as are there, up to `most` or `bytes` at a time. Throws Problems `too-large`, `bad-encoding`. */
export async function* readLines(stream: AsyncIterable<Buffer>, most: number, bytes: number): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest: Buffer[] = [];
  let held = 0;
  let lines: string[] = [];
  let size = 0;
  const put = (parts: Buffer[]): void => {
    const line = Buffer.concat(parts);
    try {
      lines.push(decoder.decode(line));
    } catch {
      throw new Problem('bad-encoding', 'Not valid UTF-8.');
    }
    size += line.length;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      put([...rest, chunk.subarray(start, end)]);
      rest = [];
      held = 0;
      start = end + 1;
      if (lines.length < most && size < bytes) continue;
      yield lines;
      lines = [];
      size = 0;
    }
    rest.push(chunk.subarray(start));
    held += chunk.length - start;
    if (held > LONGEST) throw new Problem('too-large', `A line of more than ${LONGEST / 1e6} MB.`);
  }
  if (held) put(rest);
  if (lines.length) yield lines;
}
