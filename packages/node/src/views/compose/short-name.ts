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
