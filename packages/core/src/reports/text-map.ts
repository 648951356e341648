import type { CleanText } from '../model/report.ts';

/** A change between the text as taken and the clean text: `[start, end)` of the taken text reads `put` in the clean one. */
export interface Edit {
  start: number;
  end: number;
  put: string;
}

/**
 * The clean text that edits make of a text, with the way back. Edits that overlap an earlier one are left out, so that the
 * map stays monotone; a text without edits is its own clean text.
 */
export function applyEdits(taken: string, edits: Edit[]): CleanText {
  if (edits.length === 0) return { text: taken, toTaken: (at) => Math.max(0, Math.min(at, taken.length)) };
  edits.sort((a, b) => a.start - b.start || b.end - a.end);
  // Pieces: clean offset where a piece starts, taken offset it starts at, and the last taken offset it may reach.
  const clean = new Int32Array(edits.length * 2 + 1);
  const back = new Int32Array(edits.length * 2 + 1);
  const last = new Int32Array(edits.length * 2 + 1);
  let pieces = 0;
  let text = '';
  let at = 0;
  const add = (piece: string, from: number, to: number): void => {
    if (piece.length === 0) return;
    clean[pieces] = text.length;
    back[pieces] = from;
    last[pieces] = to;
    pieces++;
    text += piece;
  };
  for (const { start, end, put } of edits) {
    if (start < at) continue;
    add(taken.slice(at, start), at, start - 1);
    add(put, start, Math.max(start, end - 1));
    at = end;
  }
  add(taken.slice(at), at, taken.length - 1);
  return {
    text,
    toTaken(offset: number): number {
      if (pieces === 0) return 0;
      const wanted = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = pieces - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (clean[middle] <= wanted) low = middle;
        else high = middle - 1;
      }
      // the last letter of what was put leads to the last letter it stands for
      const ends = clean[low] < wanted && wanted === (low + 1 < pieces ? clean[low + 1] : text.length) - 1;
      if (ends) return last[low];
      const found = back[low] + (wanted - clean[low]);
      return wanted === text.length ? Math.min(found, last[low] + 1) : Math.min(found, last[low]);
    },
  };
}
