import type { Edit } from './text-map.ts';

/** No sentence is longer than this (in characters): a stretch that is has lost its full stops, or never was prose. */
const ENDLESS = 3000;
const STOP = new Uint8Array(128);
for (const sign of '.!?') STOP[sign.charCodeAt(0)] = 1;
STOP[10] = 2;

/**
 * Notes an end of paragraph in every stretch that goes on without a sentence's end (tables, lists, text without stops), so that reading, whose
 * work grows with a sentence's length, stays in proportion to the text's.
 */
export function breakEndless(text: string, edits: Edit[]): void {
  const n = text.length;
  let since = 0;
  for (let i = 0; i < n; i++) {
    const c = text.charCodeAt(i);
    const sign = c < 128 ? STOP[c] : 0;
    const next = i + 1 < n ? text.charCodeAt(i + 1) : 32;
    if ((sign === 1 && next <= 32) || (sign === 2 && (next === 10 || next === 13))) since = i;
    else if (c === 32 && i - since > ENDLESS) {
      edits.push({ start: i, end: i + 1, put: '.\n\n' });
      since = i;
    }
  }
}
