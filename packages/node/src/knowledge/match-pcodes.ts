import { lookupForm, placeWords, skeleton } from '../../../core/src/knowledge/fold-place.ts';

/** Words that a division's name carries and a report leaves out or says otherwise. */
const DIVISION_WORDS =
  /\b(province|governorate|oblast|oblasts?ka|oblys|krai|republic of|republic|state of|state|region|district|county|municipality|raion|rayon|prefecture|department of|department|muhafazat|muhafazah|mintaqat|wilayat|wilaya|autonomous|autonomous region|division|zone|parish|urban okrug|special region|qarku i|departamento de|departamento del|municipio de|city of|canton of|canton|land|voivodeship|kreis|landkreis|arrondissement de|arrondissement|provincia de|provincia di|cercle)\b/gi;

/** The name of a division without the word for its kind: "Orsela Province" and "Province of Orsela" are Orsela; a name of such words alone stays. */
export function withoutDivisionWords(name: string): string {
  // a district that is called so in full, like the one around Washington
  if (/^District of /.test(name)) return name;
  const bare = name.replace(DIVISION_WORDS, ' ').replace(/\s+/g, ' ').trim();
  return bare.replace(/^(?:of the|of|du|d[eo]s?) (?=\p{Lu})/u, '') || name;
}

/** One OCHA code of a list, with its name folded. */
export interface Code {
  code: string;
  name: string;
  parent: string;
  words: string;
  bones: string;
}

/** Reads the list of OCHA codes: by country and level. */
export function readCodes(tsv: string): Map<string, Code[]> {
  const out = new Map<string, Code[]>();
  for (const line of tsv.split('\n')) {
    const [country, level, code, name, parent] = line.split('\t');
    if (line.startsWith('#') || !parent) continue;
    const bare = placeWords(withoutDivisionWords(name));
    const key = `${country}${level}`;
    const list = out.get(key) ?? [];
    out.set(key, list);
    list.push({ code, name, parent, words: bare.map(lookupForm).join(' '), bones: skeleton(bare) });
  }
  return out;
}

/** Every name under which a code stands in the list, but for bare points of the compass. */
export function codedNames(codes: Map<string, Code[]>, country: string, level: number, code: string): string[] {
  return (codes.get(`${country}${level}`) ?? [])
    .filter((c) => c.code === code && !/^(north|south|east|west)[a-z-]*$/i.test(c.name))
    .map((c) => c.name);
}

/** The OCHA code of a division of this name: the same words first, else the same sounds where only one has them. */
export function findCode(
  codes: Map<string, Code[]>,
  country: string,
  level: number,
  name: string,
  parentCode: string | undefined,
): Code | null {
  const list = (codes.get(`${country}${level}`) ?? []).filter((c) => level === 1 || parentCode === undefined || c.parent === parentCode);
  const words = placeWords(name);
  const folded = words.map(lookupForm).join(' ');
  const same = list.find((c) => c.words === folded);
  if (same) return same;
  const bones = skeleton(words);
  const like = bones === '' ? [] : list.filter((c) => c.bones === bones);
  return new Set(like.map((c) => c.code)).size === 1 ? like[0] : null;
}
