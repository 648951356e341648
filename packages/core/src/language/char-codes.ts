/** Looked up once: a method asked of texts of many makes is otherwise looked for at every character. */
const codeAt = String.prototype.charCodeAt;

let shared = new Uint16Array(1 << 14);

/** The UTF-16 codes of a text, with zeros behind its end. One piece of memory for all texts: what it holds is good until the next call. */
export function codesOf(text: string): Uint16Array {
  const { length } = text;
  if (length + 4 > shared.length) shared = new Uint16Array(length * 2);
  const codes = shared;
  for (let i = 0; i < length; i++) codes[i] = codeAt.call(text, i);
  codes.fill(0, length, length + 4);
  return codes;
}
