import type { Edit } from './text-map.ts';

/** No sentence is longer than this (in characters): a stretch that is has lost its full stops, or never was prose. */
const ENDLESS = 3000;
/** Where no space comes for so many characters more, any sign between words will do. */
const SPACELESS = 500;
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
  while (since + ENDLESS < n) {
    // the last end within reach is looked for from the far side: prose has one near by
    let i = since + ENDLESS;
    while (i > since && !endsAt(text, i)) i--;
    if (i > since) {
      since = i;
      continue;
    }
    i = since + ENDLESS + 1;
    const spaceless = i + SPACELESS;
    while (i < n && text.charCodeAt(i) !== 32 && !endsAt(text, i) && (i < spaceless || inWord(text[i]))) i++;
    if (i >= n) return;
    if (text.charCodeAt(i) === 32) edits.push({ start: i, end: i + 1, put: '.\n\n' });
    else if (!endsAt(text, i)) edits.push({ start: i + 1, end: i + 1, put: '.\n\n' });
    since = i;
  }
}

/** Whether a sentence or a paragraph ends with the character at `i`. */
function endsAt(text: string, i: number): boolean {
  const c = text.charCodeAt(i);
  const sign = c < 128 ? STOP[c] : 0;
  if (sign === 0) return false;
  const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 32;
  return sign === 1 ? next <= 32 : next === 10 || next === 13;
}

const inWord = (sign: string): boolean => /[\p{L}\p{M}\p{N}\uD800-\uDFFF]/u.test(sign);
