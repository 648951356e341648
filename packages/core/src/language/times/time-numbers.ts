import { NUMBER, type Tokens } from '../tokens.ts';

/** A whole number of up to `width` digits at token `i`, or -1. */
export function plainNumber(tokens: Tokens, i: number, width: number): number {
  if (i < 0 || i >= tokens.count || tokens.kind[i] !== NUMBER) return -1;
  const length = tokens.end[i] - tokens.start[i];
  if (length > width) return -1;
  let value = 0;
  for (let k = tokens.start[i]; k < tokens.end[i]; k++) {
    const c = tokens.text.charCodeAt(k) - 48;
    if (c < 0 || c > 9) return -1;
    value = value * 10 + c;
  }
  return value;
}

/** A year written out at token `i` (1900..2100), or 0. */
export function fullYear(tokens: Tokens, i: number): number {
  const value = plainNumber(tokens, i, 4);
  return value >= 1900 && value <= 2100 ? value : 0;
}
