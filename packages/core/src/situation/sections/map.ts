import type { Incident } from '../../model/incident.ts';
import type { SectionContext } from '../sitrep/compose-sitrep.ts';
import type { Block, Inline, MapPlace, Section, Tone } from '../sitrep/document.ts';
import { graver, tonesOf } from './tone.ts';

/** A claim of a wider place than this many kilometres says "somewhere in the country" and is not drawn. */
const WIDEST_KM = 120;
const MOST_MAPS = 4;

/** One map for each country with incidents, each incident drawn as the area claimed, with a key that says the same in words. */
export function composeMap(context: SectionContext): Section {
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
  const nameOf = (code: string) => options.outlines?.countries.find(({ country }) => country === code)?.name ?? code;
  const blocks: Block[] = [];
  for (const [country, incidents] of countries.slice(0, MOST_MAPS)) {
    const places = placesOf(incidents, tones, context);
    const name = nameOf(country) || words.placeUnknown;
    blocks.push({
      kind: 'figure',
      caption: words.mapCaption(name),
      alt: words.mapAlt(name, places.length, incidents.length),
      figure: { kind: 'map', country, places, outlines: options.outlines ?? { countries: [], divisions: [] } },
      note: `${words.mapNote} ${words.mapDisclaimer}`,
    });
    blocks.push(keyOf(places, context));
  }
  const rest = countries.slice(MOST_MAPS).map(([country]) => nameOf(country));
  if (rest.length) blocks.push({ kind: 'note', inlines: [words.mapMoreCountries(words.listOf(rest))] });
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

function placesOf(incidents: Incident[], tones: Map<string, Tone>, { references }: SectionContext): MapPlace[] {
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

function keyOf(places: MapPlace[], { words }: SectionContext): Block {
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
