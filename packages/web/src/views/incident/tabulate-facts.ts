import type { Claim } from '../../app/shapes.ts';

/** Fields of an incident that voices speak of, in the order in which they are shown. */
export const FACT_FIELDS = ['act', 'when', 'where', 'by', 'against', 'weapons', 'killed', 'wounded', 'displaced'] as const;
/** One of {@link FACT_FIELDS}. */
export type FactField = (typeof FACT_FIELDS)[number];

/** What a claim says of the fields that are tabulated. */
export type FactClaim = Pick<
  Claim,
  'id' | 'stance' | 'act' | 'when' | 'where' | 'by' | 'against' | 'weapons' | 'killed' | 'wounded' | 'displaced'
>;

/** One thing that a voice says of a field, and the claims it says it in. */
export interface Said {
  /** Value of the field as the claim holds it: an act, a time, a place, an actor, a target, a weapon, a count. */
  value: unknown;
  claims: string[];
  /** Concluded by the reader from the words around it, never said in them. */
  inferred: boolean;
  /** The voice denies it. */
  denies: boolean;
}

/** A field, and what each voice says of it, in the order of the voices; empty where a voice says nothing. */
export interface FactRow {
  field: FactField;
  said: Said[][];
}

/** Who said which: of every field that anyone speaks of, what each voice says. A voice that says a thing and also leaves it to be concluded is shown as saying it. */
export function tabulateFacts(claims: readonly FactClaim[], voices: readonly { claims: readonly string[] }[]): FactRow[] {
  const byId = new Map<string, FactClaim>(claims.map((claim) => [claim.id, claim]));
  return FACT_FIELDS.flatMap((field) => {
    const said = voices.map((voice) =>
      gatherSaid(
        field,
        voice.claims.map((id) => byId.get(id)).filter((claim) => claim !== undefined),
      ),
    );
    return said.some((cell) => cell.length > 0) ? [{ field, said }] : [];
  });
}

function gatherSaid(field: FactField, claims: FactClaim[]): Said[] {
  const found = new Map<string, Said>();
  for (const claim of claims) {
    for (const value of valuesOf(field, claim)) {
      const denies = claim.stance === 'denies';
      const key = `${denies} ${keyOf(field, value)}`;
      const inferred = (value as { how?: string }).how === 'inferred';
      const known = found.get(key);
      if (!known) found.set(key, { value, claims: [claim.id], inferred, denies });
      else {
        known.claims.push(claim.id);
        if (known.inferred && !inferred) {
          known.value = value;
          known.inferred = false;
        }
      }
    }
  }
  const all = [...found.values()];
  const stated = all.filter(({ inferred }) => !inferred);
  return dropCoarser(field, stated.length > 0 ? stated : all);
}

/** What a claim says of a field, one by one. */
function valuesOf(field: FactField, claim: FactClaim): unknown[] {
  const value = claim[field];
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Two values of one key are the same thing said. */
export function keyOf(field: FactField, value: unknown): string {
  const held = value as { id?: string | null; name?: string; start?: string; end?: string; min?: number; max?: number; approx?: boolean };
  if (typeof value === 'string') return value.toLowerCase();
  if (field === 'when') return `${held.start}/${held.end}`;
  if (held.name !== undefined) return held.id ?? held.name.toLowerCase();
  return `${held.min}-${held.max}${held.approx ? '~' : ''}`;
}

/** Of times that one voice says, those that hold a finer one are left out: "9 April" beside "9 April at 4.15". */
function dropCoarser(field: FactField, said: Said[]): Said[] {
  if (field !== 'when') return said;
  const times = said.map(({ value }) => value as { start: string; end: string });
  const holds = (a: { start: string; end: string }, b: { start: string; end: string }): boolean =>
    a !== b && a.start.slice(0, 10) <= b.start.slice(0, 10) && b.end.slice(0, 10) <= a.end && a.start.length < b.start.length;
  return said.filter((_, i) => !times.some((other) => holds(times[i], other)));
}
