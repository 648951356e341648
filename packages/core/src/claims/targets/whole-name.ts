import type { Scan } from '../sentence/scan.ts';

const named = new WeakMap<Scan, string[]>();

/** "Pardel" and "Ruiz Pardel" where the report also names "Ana Ruiz Pardel": the name in full; what may be of two people stays as it was said. */
export function wholeName(scan: Scan, said: string): string {
  const part = ` ${said.toLowerCase()} `;
  const whole = namesIn(scan).filter((name) => !opensWith(name, said) && ` ${name.toLowerCase()} `.includes(part));
  const longest = whole.reduce((a, b) => (b.length > a.length ? b : a), '');
  return longest !== '' && whole.every((name) => ` ${longest.toLowerCase()} `.includes(` ${name.toLowerCase()} `)) ? longest : said;
}

/** "Ana" opens "Ana Ruiz": a first name alone may be anybody's. */
const opensWith = (name: string, said: string): boolean => name.toLowerCase().startsWith(said.toLowerCase());

/** The people whom a report names by two words or more. */
function namesIn(scan: Scan): string[] {
  const known = named.get(scan);
  if (known) return known;
  const names = new Set<string>();
  for (const a of scan.reading.actors) {
    if (a.role !== 'person' || a.generic || a.nameFirst === undefined || a.last - a.nameFirst < 2) continue;
    if (a.fullName?.includes(' ')) names.add(a.fullName);
    names.add(scan.tokens.slice(a.nameFirst, a.last).replace(/\s+/g, ' '));
  }
  const out = [...names];
  named.set(scan, out);
  return out;
}
