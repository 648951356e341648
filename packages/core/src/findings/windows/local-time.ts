import { Temporal } from 'temporal-polyfill';

const HOUR = 3_600_000;
/** Of each zone, the instants of texts and the offsets of quarters of an hour that were asked for. */
const memo = new Map<string, Map<string, number>>();
const offsets = new Map<string, Map<number, number>>();
const ROOM = 20_000;

/** What is remembered of a zone: forgotten when it grows too large. */
function rememberedOf<K>(zones: Map<string, Map<K, number>>, zone: string): Map<K, number> {
  let known = zones.get(zone);
  if (known === undefined || known.size > ROOM) {
    known = new Map();
    zones.set(zone, known);
  }
  return known;
}

/**
 * Instant (epoch milliseconds) of a local day, a local wall clock in `zone`, or a text with its own offset. A local day is its first
 * instant there; a wall clock that a change of the clocks skips moves forward. NaN when the text is no time.
 */
export function localInstant(text: string, zone: string): number {
  if (text.length > 10 && /(Z|[+-]\d\d:?\d\d)$/.test(text) && text.includes('T')) return Date.parse(text);
  const known = rememberedOf(memo, zone);
  let at = known.get(text);
  if (at === undefined) {
    try {
      const plain = Temporal.PlainDateTime.from(text);
      at = plain.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
    } catch {
      at = Number.NaN;
    }
    known.set(text, at);
  }
  return at;
}

/** The wall clock in `zone` at an instant, to the minute: `2016-05-10T01:00`. */
export function wallClock(at: number, zone: string): string {
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16);
}

/** The local day in `zone` at an instant. */
export function localDay(at: number, zone: string): string {
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 10);
}

/** UTC ISO text of an instant, to the second. */
export function utcText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** Hours between two instants, to two places. */
export function hoursBetween(from: number, until: number): number {
  return Math.round(((until - from) / HOUR) * 100) / 100;
}

/** Milliseconds that the wall clock of a zone is ahead of UTC. Zones change on quarters of an hour, so one answer holds for each. */
function offsetAt(at: number, zone: string): number {
  const known = rememberedOf(offsets, zone);
  const quarter = Math.floor(at / (HOUR / 4));
  let offset = known.get(quarter);
  if (offset === undefined) {
    offset = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
    known.set(quarter, offset);
  }
  return offset;
}
