import type { Span } from '../../model/span.ts';
import type { Edit } from '../text-map.ts';

/** English of the gloss, `[from, to)`, and the words `[start, end)` of the report that it stands for. */
export interface Stretch extends Span {
  from: number;
  to: number;
}

interface Put extends Span {
  put: string;
  /** In their English order, with a space between. */
  parts?: readonly Put[];
}

/** Lays down which English stands for which words. `edits` are those of the pieces and any others, in any order. */
export function layStretches(pieces: readonly Put[], edits: readonly Edit[]): Stretch[] {
  const begins = new Map<number, number>();
  let moved = 0;
  for (const { start, end, put } of [...edits].sort((a, b) => a.start - b.start)) {
    begins.set(start, start + moved);
    moved += put.length - (end - start);
  }
  return pieces.flatMap((piece) => {
    let from = begins.get(piece.start) ?? piece.start;
    return (piece.parts ?? [piece]).map(({ start, end, put }) => {
      const to = from + put.length;
      const stretch = { start, end, from, to };
      from = to + 1;
      return stretch;
    });
  });
}

/** The words that a stretch of the English stands for, or null where it is only a part of what they say or other words stand between them. */
export function ownWords(stretches: readonly Stretch[], english: string, from: number, to: number): Span | null {
  const meant = stretches.filter((s) => s.from < to && s.to > from);
  if (meant.length === 0) return null;
  const cut = meant.some((s) => s.to > to || (s.from < from && !ARTICLE.test(english.slice(s.from, from))));
  const start = Math.min(...meant.map((s) => s.start));
  const end = Math.max(...meant.map((s) => s.end));
  const torn = stretches.some((s) => s.start < end && s.end > start && s.to > s.from && !meant.includes(s));
  return cut || torn ? null : { start, end };
}
const ARTICLE = /^(the|an?) $/i;
