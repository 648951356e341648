import { Temporal } from 'temporal-polyfill';
import type { Zone } from '../../knowledge/calendars.ts';
import { foldWord } from '../vocabulary.ts';
import { dayOfMonth, monthOf, yearOf } from './calendar-days.ts';

/** Zones by the words of their countries, and their offsets, asked of the zone database once per zone and day. */
export class TimeZones {
  private readonly byWord = new Map<string, number>();
  private readonly offsets = new Map<string, Map<number, [number, number]>>();

  constructor(private readonly zones: readonly Zone[]) {
    zones.forEach((zone, i) => {
      for (const name of zone.names) this.byWord.set(foldWord(name), i + 1);
    });
  }

  /** Number (from 1) of the zone whose country a folded word names, or 0. */
  numberOf(word: string): number {
    return this.byWord.get(word) ?? 0;
  }

  /** How many numbers {@link numberOf} can give, 0 included. */
  get size(): number {
    return this.zones.length + 1;
  }

  /** The zone of the country a text names most, one that speaks of others' wars counting a quarter; '' when it names none. `named` counts by number. */
  theatre(named: Uint16Array): string {
    let best = 0;
    let most = 0;
    for (let k = 1; k < named.length; k++) {
      const weight = named[k] * (this.zones[k - 1].abroad ? 1 : 4);
      if (weight <= most) continue;
      best = k;
      most = weight;
    }
    return best === 0 ? '' : this.zones[best - 1].zone;
  }

  /** The zone a draft names: an IANA name, or `city:` and a folded word ("Damascus time"); '' when unknown. */
  resolve(zone: string): string {
    if (!zone.startsWith('city:')) return zone;
    const k = this.numberOf(zone.slice(5));
    return k === 0 ? '' : this.zones[k - 1].zone;
  }

  /** Minutes ahead of UTC of a wall clock (day number and minute of the day) in a zone; NaN for an unknown zone. In a repeated hour the earlier one. */
  offsetAt(zone: string, day: number, minute: number): number {
    if (zone === '') return Number.NaN;
    let days = this.offsets.get(zone);
    if (!days) {
      days = new Map();
      this.offsets.set(zone, days);
    }
    let known = days.get(day);
    if (!known) {
      known = [offset(zone, day, 0), offset(zone, day + 1, 0)];
      if (days.size > 4096) days.clear();
      days.set(day, known);
    }
    return known[0] === known[1] ? known[0] : offset(zone, day, minute);
  }
}

function offset(zone: string, day: number, minute: number): number {
  try {
    const wall = new Temporal.PlainDateTime(yearOf(day), monthOf(day), dayOfMonth(day), Math.floor(minute / 60), minute % 60);
    return Math.round(wall.toZonedDateTime(zone, { disambiguation: 'earlier' }).offsetNanoseconds / 60e9);
  } catch {
    return Number.NaN;
  }
}
