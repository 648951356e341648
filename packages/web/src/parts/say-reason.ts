import type { Answer } from '../api/client.ts';
import { say, sayTerm } from '../words/say.tsx';

/** Vocabularies that the values of a reason belong to. */
const VOCABULARY: Readonly<Record<string, 'act' | 'target-kind'>> = {
  'same-act': 'act',
  'two-acts': 'act',
  'same-target': 'target-kind',
  'two-targets': 'target-kind',
};

/** Why two incidents may be one, or are not, in words. */
export function sayReason({ code, values }: Answer<'AlikeReason'>): string {
  const kind = VOCABULARY[code];
  const told = Object.entries(values).map(([name, value]) => [name, kind ? sayTerm(kind, String(value)) : nameOf(name, value)]);
  return say(`alike.${code}`, Object.fromEntries(told) as never);
}

/** Names of people are compared in small letters. */
function nameOf(kind: string, value: string | number): string | number {
  if (kind !== 'person') return value;
  return String(value).replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}
