import type { Finding } from '../../model/finding.ts';
import type { Incident as WholeIncident } from '../../model/incident.ts';
import type { SectionContext } from '../sitrep/compose-sitrep.ts';
import type { Block, Inline, MapPlace, Section, Tone } from '../sitrep/document.ts';
import type { References } from '../sitrep/references.ts';
import { graver, tonesOf } from './tone.ts';

type Incident = Pick<WholeIncident, 'id' | 'where' | 'background'>;

/** What maps are composed from: a situation, or the places that a saved report keeps. */
export interface MapContext extends Pick<SectionContext, 'words'> {
  situation: { incidents: readonly Incident[]; findings: readonly Pick<Finding, 'incident' | 'verdict'>[] };
  references: Pick<References, 'incident' | 'incidentNumber'>;
  options: Pick<SectionContext['options'], 'outlines' | 'names'>;
}

/** A claim of a wider place than this many kilometres says "somewhere in the country" and is not drawn. */
const WIDEST_KM = 120;
const MOST_MAPS = 4;
const MOST_DETAILS = 3;

/** One map for each country with incidents, each incident drawn as the area claimed, with a key that says the same in words. */
export function composeMap(context: MapContext): Section {
  const { situation, words, options } = context;
  const tones = tonesOf(situation);
  const now = situation.incidents.filter(({ background }) => !background);
  const drawn = now.filter(isDrawn);
  const byCountry = new Map<string, Incident[]>();
  for (const incident of drawn) {
    const country = incident.where!.country ?? '';
    byCountry.set(country, [...(byCountry.get(country) ?? []), incident]);
  }
  const countries = [...byCountry].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const nameOf = (code: string) =>
    options.outlines?.countries.find(({ country }) => country === code)?.name ?? options.names?.get(`cc:${code}`) ?? code;
  const blocks: Block[] = [];
  const few = Math.max(2, drawn.length / 20);
  const mapped = countries.filter(([, incidents], index) => index === 0 || (index < MOST_MAPS && incidents.length >= few));
  for (const [country, incidents] of mapped) {
    const places = placesOf(incidents, tones, context);
    const name = nameOf(country) || words.placeUnknown;
    blocks.push({
      kind: 'figure',
      caption: words.mapCaption(name),
      alt: words.mapAlt(name, places.length, incidents.length),
      figure: { kind: 'map', country, places, outlines: options.outlines ?? { countries: [], divisions: [] } },
      note: `${words.mapNote} ${words.mapDisclaimer}`,
    });
    for (const detail of detailsOf(places)) {
      const near = detail.flatMap((place) => place.incidents).length;
      blocks.push({
        kind: 'figure',
        caption: words.mapDetail(detail[0]!.name),
        alt: words.mapAlt(detail[0]!.name, detail.length, near),
        figure: { kind: 'map', country, places: detail, outlines: options.outlines ?? { countries: [], divisions: [] } },
        note: words.mapDisclaimer,
      });
    }
    blocks.push(keyOf(places, context));
  }
  const rest = countries.slice(mapped.length).map(([country]) => nameOf(country));
  if (rest.length)
    blocks.push({
      kind: 'note',
      inlines: [
        words.mapMoreCountries(words.listOf(rest)),
        ...countries
          .slice(mapped.length)
          .flatMap(([, some]) => some)
          .flatMap(({ id }): Inline[] => [' ', context.references.incident(id)]),
      ],
    });
  const leftOut = now.filter((incident) => !isDrawn(incident));
  if (leftOut.length) {
    const inlines: Inline[] = [`${words.mapLeftOut(leftOut.length)}:`];
    for (const { id } of leftOut.slice(0, 40)) inlines.push(' ', context.references.incident(id));
    blocks.push({ kind: 'note', inlines });
  }
  return { id: 'map', title: words.sections.map, blocks: drawn.length || leftOut.length ? blocks : [] };
}

function isDrawn({ where }: Incident): boolean {
  return where?.lat != null && where.lon != null && (where.radiusKm ?? 0) <= WIDEST_KM;
}

function placesOf(incidents: Incident[], tones: Map<string, Tone>, { references }: MapContext): MapPlace[] {
  const places = new Map<string, MapPlace>();
  for (const { id, where } of incidents) {
    const key = `${where!.lat!.toFixed(3)},${where!.lon!.toFixed(3)}`;
    const tone = tones.get(id) ?? 'none';
    const known = places.get(key);
    if (known) {
      known.incidents.push(references.incidentNumber(id));
      known.radiusKm = Math.max(known.radiusKm, where!.radiusKm ?? 0);
      known.tone = graver(known.tone, tone);
    } else {
      const number = references.incidentNumber(id);
      places.set(key, { name: where!.name, lat: where!.lat!, lon: where!.lon!, radiusKm: where!.radiusKm ?? 0, incidents: [number], tone });
    }
  }
  return [...places.values()].sort((a, b) => b.incidents.length - a.incidents.length || (a.name < b.name ? -1 : 1));
}

/** Places that lie too close together for the country's map, as sheets of their own; the most crowded first. */
function detailsOf(places: readonly MapPlace[]): MapPlace[][] {
  const tall = Math.max(...places.map(({ lat }) => lat)) - Math.min(...places.map(({ lat }) => lat));
  const wide = Math.max(...places.map(({ lon }) => lon)) - Math.min(...places.map(({ lon }) => lon));
  const whole = Math.max(tall, wide);
  if (whole < 1.5) return [];
  const groups: MapPlace[][] = [];
  for (const place of places) {
    const group = groups.find((one) => one.some(({ lat, lon }) => Math.hypot(lat - place.lat, lon - place.lon) < whole / 12));
    if (group) group.push(place);
    else groups.push([place]);
  }
  return groups
    .filter((group) => group.length >= 2 && crowded(group, whole))
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_DETAILS);
}

/** Whether two places of a group would share a mark on a map of so many degrees. */
function crowded(group: readonly MapPlace[], whole: number): boolean {
  return group.some((a, at) => group.slice(at + 1).some((b) => Math.hypot(a.lat - b.lat, a.lon - b.lon) < whole / 40));
}

function keyOf(places: MapPlace[], { words }: MapContext): Block {
  return {
    kind: 'table',
    caption: words.mapKey,
    head: [words.place, words.radiusKm, words.incidentsWord],
    numeric: [1],
    widths: [40, 14, 46],
    rows: places.map((place) => ({
      cells: [
        [{ kind: 'name', text: place.name }],
        [words.number(Math.round(place.radiusKm))],
        place.incidents.flatMap((number, index): Inline[] =>
          index ? [', ', { kind: 'incident', number }] : [{ kind: 'incident', number }],
        ),
      ],
    })),
  };
}
