import { sayFact } from '../../parts/say-fact.ts';
import { say, sayTerm } from '../../words/say.tsx';

/** Kinds of acts whose values are terms of a vocabulary. */
const TERMS = new Set(['status', 'verification', 'credibility']);

/** A change of the history in words: which field, what stood there before, and what after. `names`: what voices are called, by their ids. */
export function sayChange(
  { field, before, after }: { field: string; before?: unknown; after?: unknown },
  names: ReadonlyMap<string, string>,
): {
  field: string;
  before: string;
  after: string;
} {
  const ruling = /^ruling (.+)$/.exec(field)?.[1];
  const tell = (value: unknown): string => {
    if (ruling !== undefined && typeof value === 'string') return sayTerm('verdict', value);
    if (TERMS.has(field) && typeof value === 'string') return sayTerm(field, value);
    if (field === 'contested' && Array.isArray(value) && value.length > 0)
      return value.map((one) => sayTerm('field', String(one))).join(', ');
    // How claims were grouped is told by their numbers: what they say stands on the page.
    if (field === 'claims' && Array.isArray(value)) {
      const groups = (Array.isArray(value[0]) ? value : [value]) as string[][];
      return groups.map(({ length }) => say('report.claims', { n: length })).join(' | ');
    }
    if (field === 'incidents' && Array.isArray(value)) return say('map.incidents', { n: value.length });
    if (field === 'origins' && Array.isArray(value))
      return sayFact(
        field,
        value.map((one) => names.get(String(one)) ?? one),
      );
    return sayFact(field, value);
  };
  return {
    field: ruling === undefined ? sayTerm('field', field) : say('incident.ruling-on', { clause: ruling }),
    before: tell(before),
    after: tell(after),
  };
}
