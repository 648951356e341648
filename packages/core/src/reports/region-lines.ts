import type { Gazetteer } from '../knowledge/gazetteer.ts';
import type { PlaceKind } from '../knowledge/places.ts';
import type { Line } from './lines-of.ts';

/** Wide enough to be told of by itself: a village that bears a word's name is none. */
const WIDE: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['world-region', 'country', 'area', 'region', 'admin1', 'admin2', 'city']);
/** "**Aleppo**", "## ALEPPO", "2. Donetsk region:", "Northern Hama countryside": a name, between what sets it off and what says of what kind it is. */
const NAME_LINE =
  /^(#{1,4} |\*\*|\d{1,2}[.)] )?(?:(?:north|south|east|west|northern|southern|eastern|western|central|rural) )?(\p{Lu}[\p{L}'’-]+(?: [\p{L}'’-]+){0,3}?)(?: (?:region|province|governorate|oblast|district|state|county|front|sector|area|countryside))?(?:\*\*)?(:)?$/iu;
const LONGEST = 48;

/** The lines that head what follows by the name of its region, set alike, where a text has two at least: one alone may be a crosshead like any other. */
export function regionLines(text: string, lines: readonly Line[], gazetteer: Gazetteer): ReadonlySet<Line> {
  const alike = new Map<string, { names: Set<string>; lines: Line[] }>();
  for (const line of lines) {
    if (line.end - line.start > LONGEST) continue;
    const [said, sign = '', name, colon = ''] = NAME_LINE.exec(text.slice(line.start, line.end)) ?? [];
    if (!said || !/^\p{Lu}/u.test(name) || !gazetteer.named(name).some((place) => WIDE.has(gazetteer.kindOf(place)))) continue;
    const set = `${sign.replace(/\d+/, '1')}${colon}${name === name.toUpperCase() ? 'A' : 'a'}`;
    const group = alike.get(set) ?? { names: new Set(), lines: [] };
    alike.set(set, group);
    group.names.add(name);
    group.lines.push(line);
  }
  return new Set([...alike.values()].flatMap((group) => (group.names.size > 1 ? group.lines : [])));
}
