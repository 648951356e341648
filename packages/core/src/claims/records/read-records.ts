import type { Knowledge } from '../../knowledge/knowledge.ts';
import { compassDegrees, sectorFrom } from '../../language/places/compass-points.ts';
import type { Claim, Observed } from '../../model/claim.ts';
import type { Count } from '../../model/count.ts';
import { addDays, type When } from '../../model/when.ts';
import type { Where } from '../../model/where.ts';
import { makeClaim } from '../make-claim.ts';
import type { Reading } from '../sentence/reading.ts';

/** A row of a table as its report holds it: each field on a line of its own, "head: value". */
type Row = ReadonlyMap<string, string>;

/**
 * Reads the rows of monitors' tables: what was observed (a position, how many of what, how far off and on which side) and what a side counted
 * in a period. A report is such a row where every line of it is "field: value" and the fields are those of one of the two tables.
 */
export function readRecords(reading: Reading, knowledge: Knowledge): Claim[] {
  const row = rowOf(reading.report.clean.text);
  if (!row) return [];
  if (row.has('observation') && (row.has('position') || row.has('count'))) return [observationOf(reading, row)];
  const alleged = row.get('violations_alleged') ?? row.get('violations');
  return alleged !== undefined && row.has('reporter') ? [tallyOf(reading, row, alleged, knowledge)] : [];
}

const LINE = /^([a-z][a-z0-9_ ]{0,60}): (.*)$/i;

function rowOf(text: string): Row | null {
  if (text.length > 4000 || !LINE.test(text.slice(0, text.indexOf('\n')))) return null;
  const row = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const found = LINE.exec(line);
    if (!found) return null;
    row.set(found[1].trim().toLowerCase().replace(/\s+/g, '_'), found[2].trim());
  }
  return row;
}

function observationOf(reading: Reading, row: Row): Claim {
  const range = rangeOf(row);
  const direction = said(row.get('bearing') ?? row.get('direction'));
  const position = placeIn(reading, row.get('position'));
  const degrees = direction === null ? null : compassDegrees(direction);
  const distance = range && (range.min === range.max ? `${range.min}` : `${range.min}–${range.max}`);
  const where =
    position && range && degrees !== null
      ? sectorFrom(position, range, degrees, `${distance} km ${direction} of ${position.name}, from where it was observed`)
      : position;
  const count = countOf(row.get('count'), row.get('count_precision') === 'approx');
  const observed: Observed = {
    what: row.get('observation')!,
    how: said(row.get('accounting')),
    assessed: said(row.get('description')),
    weapon: said(row.get('weapon')),
    from: said(row.get('position')),
    rangeKm: range,
    direction,
  };
  return claimOf(reading, {
    kind: 'observation',
    rule: 'observation/row',
    what: [row.get('count'), observed.what].filter(Boolean).join(' '),
    aggregate: true,
    count,
    where,
    when: whenOf(row, reading),
    observed,
  });
}

function tallyOf(reading: Reading, row: Row, alleged: string, knowledge: Knowledge): Claim {
  const area = said(row.get('admin1_pcode') ?? row.get('area') ?? row.get('admin1'));
  const hours = Number(row.get('period_hours'));
  const confirmed = countOf(row.get('violations_confirmed_by_other_side') ?? row.get('confirmed'), false);
  const day = whenOf(row, reading);
  const reporter = row.get('reporter')!;
  return claimOf(reading, {
    kind: 'tally',
    rule: 'tally/row',
    speaker: [{ name: reporter, id: reading.actors.find(({ name }) => name === reporter)?.id ?? null }],
    what: [alleged, 'violations', area].filter(Boolean).join(' '),
    aggregate: true,
    count: countOf(alleged, false),
    where: area === null ? null : (placeIn(reading, area) ?? pcodeOf(area, knowledge)),
    when: day && hours > 24 ? { ...day, start: addDays(day.start, 1 - Math.round(hours / 24)) } : day,
    ...(hours > 0 ? { hours } : {}),
    ...(confirmed ? { confirmed } : {}),
  });
}

/** A code of an administrative area, which stands for itself where no gazetteer tells more. */
function pcodeOf(code: string, knowledge: Knowledge): Where {
  const country = /^[A-Z]{2}/.exec(code)?.[0] ?? null;
  const place = knowledge.gazetteer.describePcode(code);
  if (place) return { name: place.name, id: place.id, lat: place.lat, lon: place.lon, radiusKm: place.radiusKm, country, how: 'stated' };
  return { name: code, id: null, lat: null, lon: null, radiusKm: null, country, how: 'stated' };
}

function claimOf(reading: Reading, draft: Parameters<typeof makeClaim>[3]): Claim {
  const { tokens, report } = reading;
  return makeClaim(report, tokens.start[0], tokens.end[tokens.count - 1], draft);
}

/** "N/K", "unknown" and the like say nothing. */
const said = (value: string | undefined): string | null => (!value || /^(n\/?k|n\/?a|unknown|none|-)$/i.test(value) ? null : value);

function countOf(value: string | undefined, approx: boolean): Count | null {
  const n = Number(value?.replace(/,/g, ''));
  return value === undefined || value === '' || !Number.isInteger(n) || n < 0 ? null : { min: n, max: n, approx };
}

function rangeOf(row: Row): { min: number; max: number } | null {
  const number = (...names: string[]): number => Number(names.map((name) => row.get(name)).find(Boolean) ?? Number.NaN);
  const min = number('position_to_event_distance_km_min', 'distance_km_min', 'distance_km');
  const max = number('position_to_event_distance_km_max', 'distance_km_max', 'distance_km');
  if (!Number.isFinite(min) && !Number.isFinite(max)) return null;
  const [a, b] = [Number.isFinite(min) ? min : max, Number.isFinite(max) ? max : min];
  return { min: Math.min(a, b), max: Math.max(a, b) };
}

function whenOf(row: Row, { report }: Reading): When | null {
  const day = /^\d{4}-\d\d-\d\d$/.exec(row.get('date') ?? row.get('report_date') ?? '')?.[0];
  return day ? { start: day, end: addDays(day, 1), grain: 'day', how: 'stated' } : report.publishedOn;
}

/** The place named in a field's value, the most exact of them. */
function placeIn(reading: Reading, value: string | undefined): Where | null {
  if (!value) return null;
  const named = reading.places.filter((p) => !p.adjective && value.includes(p.where.name));
  return named.sort((a, b) => (a.where.radiusKm ?? 1e6) - (b.where.radiusKm ?? 1e6))[0]?.where ?? null;
}
