/** Letters and digits that are not mistaken for one another (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The short name of an incident, for people to say and write: `TL-` and seven letters or digits from its id. Two incidents may share one, once in 34 thousand million. */
export function shortName(id: string): string {
  let bits = Number.parseInt(id.slice(4, 13), 16);
  let out = '';
  for (let at = 0; at < 7; at++) {
    out = LETTERS[bits % 32] + out;
    bits = Math.floor(bits / 32);
  }
  return `TL-${out}`;
}

/** What the name of an incident begins with that has this short name; there are two, for its first bit is not in it. None for what is no short name. */
export function beginningsOf(short: string): string[] {
  const letters = /^TL-([0-9A-HJKMNP-TV-Z]{7})$/i.exec(short)?.[1].toUpperCase() ?? '';
  if (letters === '') return [];
  let bits = 0;
  for (const letter of letters) bits = bits * 32 + LETTERS.indexOf(letter);
  return [bits, bits + 32 ** 7].map((one) => `inc_${one.toString(16).padStart(9, '0')}`);
}

/** The first of these names that has this short name; null where none has. */
export function findShort(short: string, names: readonly string[]): string | null {
  const beginnings = beginningsOf(short);
  return names.filter((name) => beginnings.some((one) => name.startsWith(one))).sort()[0] ?? null;
}
