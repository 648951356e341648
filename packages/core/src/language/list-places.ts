import type { Report } from '../model/report.ts';
import type { PlaceMention } from './mention.ts';
import type { Tokens } from './tokens.ts';

/** A place name as it stands in a report's text as taken: UTF-16 offsets, degrees where known. */
export interface ListedPlace {
  /** The record's own id where it has one, else the report's. */
  report: string;
  start: number;
  end: number;
  name: string;
  lat: number | null;
  lon: number | null;
}

/** Every place name read in a report, adjectives included, for people who want the places and not the claims (`--places`). */
export function listPlaces(report: Report, tokens: Tokens, mentions: readonly PlaceMention[]): ListedPlace[] {
  return mentions.map((m) => ({
    report: report.recordId ?? report.id,
    start: report.clean.toTaken(tokens.start[m.first]),
    // the end is mapped from the last character, so that furniture dropped after it stays outside
    end: report.clean.toTaken(tokens.end[m.last - 1] - 1) + 1,
    name: m.where.name,
    lat: m.where.lat,
    lon: m.where.lon,
  }));
}
