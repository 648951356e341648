import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import type { PlaceKind } from '../../knowledge/places.ts';
import type { Line } from './lines-of.ts';

/** Wide enough to be told of by itself: a village that bears a word's name is none. */
const WIDE: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['world-region', 'country', 'area', 'region', 'admin1', 'admin2', 'city']);
/** "**Aleppo**", "## ALEPPO", "2. Donetsk region:", "In rural Hama": what sets a name off, the name, and what closes it. */
const NAME_LINE =
  /^(#{1,4} |\*\*|(?:\d{1,2}[.)]){1,2}\d? |[A-Z][.)] )?(?:[Ii]n )?((?:the |rural |(?:north|south|east|west)(?:ern)? )?\p{Lu}[^.:;!?*|]{2,40}?)(?:\*\*)?( ?[:–—-])?$/u;
/** Which part of it, and of what kind it is. */
const SIDE = /^(?:the )?(?:(?:north|south|east|west|northern|southern|eastern|western|central|rural|greater)[ -])*/i;
const KIND = / (?:region|province|governorate|oblast|district|state|county|front|sector|area|countryside|city)s?$/i;
const LONGEST = 48;

/** The lines that head what follows by the name of its region, set alike, where a text has two at least: one alone may be a crosshead like any other. */
export function regionLines(text: string, lines: readonly Line[], gazetteer: Gazetteer): ReadonlySet<Line> {
  const alike = new Map<string, { names: Set<string>; lines: Line[] }>();
  for (const line of lines) {
    if (line.end - line.start > LONGEST) continue;
    const [said, sign = '', name, colon = ''] = NAME_LINE.exec(text.slice(line.start, line.end)) ?? [];
    if (!said || !name.split(/ and | & |\/|, /).every((one) => isRegion(one, gazetteer))) continue;
    const set = `${sign.replace(/\d+/, '1')}${colon}${name === name.toUpperCase() ? 'A' : 'a'}`;
    const group = alike.get(set) ?? { names: new Set(), lines: [] };
    alike.set(set, group);
    group.names.add(name);
    group.lines.push(line);
  }
  return new Set([...alike.values()].flatMap((group) => (group.names.size > 1 ? group.lines : [])));
}

function isRegion(said: string, gazetteer: Gazetteer): boolean {
  const known = (name: string): boolean => gazetteer.named(name).some((place) => WIDE.has(gazetteer.kindOf(place)));
  return known(said) || known(said.replace(SIDE, '').replace(KIND, ''));
}
