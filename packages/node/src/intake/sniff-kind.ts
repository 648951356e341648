/** What the first bytes of a document say it is; null when they say nothing. */
export type Sniffed = 'pdf' | 'zip' | 'gzip' | 'ole' | 'image' | 'media' | 'program' | 'html' | 'json' | 'warc' | 'xml' | null;

const MAGIC: [number[], NonNullable<Sniffed>][] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0x1f, 0x8b], 'gzip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'ole'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x52, 0x49, 0x46, 0x46], 'media'],
  [[0x49, 0x44, 0x33], 'media'],
  [[0x7f, 0x45, 0x4c, 0x46], 'program'],
  [[0x4d, 0x5a, 0x90], 'program'],
];

/** Reads the kind of a document from its first bytes. Text that opens like HTML, XML, JSON or WARC is told by its first signs. */
export function sniffKind(bytes: Uint8Array): Sniffed {
  for (const [magic, kind] of MAGIC) if (magic.every((b, i) => bytes[i] === b)) return kind;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^WARC\/[01]/.test(head)) return 'warc';
  if (/^(?:<!--[\s\S]{0,400}?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(head)) return 'html';
  if (/^<\?xml\b/.test(head)) return /<html\b/i.test(head) ? 'html' : 'xml';
  if (/^\{\s*"/.test(head) || /^\[\s*[{\]]/.test(head)) return 'json';
  return null;
}
