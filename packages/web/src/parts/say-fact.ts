import { say, sayNumber, sayTerm } from '../words/say.tsx';
import { sayWhen, type WhenLike } from './times.ts';
import { sayToll } from './toll.tsx';

interface Named {
  title?: string;
  name?: string;
  status?: string;
  radiusKm?: number | null;
}

/** One value of a field in words; for lists, one thing of the list. */
function sayOne(field: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? say('fact.yes') : say('fact.no');
  if (typeof value === 'string') return field === 'act' ? sayTerm('act', value) : value;
  if (typeof value === 'number') return sayNumber(value);
  const held = value as Named & Partial<WhenLike> & { min?: number | null; max?: number | null; approx?: boolean };
  if (typeof held.start === 'string') return sayWhen(value as WhenLike);
  if (typeof held.name === 'string') {
    if (held.title) return `${held.title} ${held.name}`;
    if (held.status === 'denied-by-actor') return say('fact.who-denies', { name: held.name });
    return held.name;
  }
  if ('min' in held || 'max' in held) return sayToll({ min: held.min ?? null, max: held.max ?? null, approx: Boolean(held.approx) });
  return JSON.stringify(value);
}

/** What a field holds, in words: what is not there is said to be not said. */
export function sayFact(field: string, value: unknown): string {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return say('fact.not-said');
  if (Array.isArray(value)) return value.map((one) => sayOne(field, one)).join(', ');
  return sayOne(field, value) || say('fact.not-said');
}

/** How far around its middle a place is meant: "within 5 km". Empty where it is not placed. */
export function sayRadius(where: { lat: number | null; radiusKm: number | null } | null): string {
  if (!where || where.lat === null || where.radiusKm === null) return '';
  return where.radiusKm < 1
    ? say('fact.within-m', { n: Math.round(where.radiusKm * 1000) })
    : say('fact.within-km', { n: Math.round(where.radiusKm) });
}
