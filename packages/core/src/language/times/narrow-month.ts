import type { TimeContext, TimeDraft } from './time-draft.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** "early May", "the end of May", "the first week of May": a part of the month, taken into the words. */
export function narrowMonth(ctx: TimeContext, draft: TimeDraft): void {
  const { tokens, floor } = ctx;
  const { start, end } = draft;
  const own = tokens.lower(draft.first);
  const at = own === 'early' || own === 'late' || own === 'mid' ? draft.first : draft.first - 1;
  const word = tokens.lower(at);
  if (word === 'of') {
    const part = partOf(tokens.lower(at - 1), tokens.lower(at - 2), start, end);
    if (!part || at - part.words < floor) return;
    draft.first = at - part.words;
    if (draft.first > floor && tokens.lower(draft.first - 1) === 'the') draft.first--;
    draft.start = part.start;
    draft.end = part.end;
    return;
  }
  // "mid-May"
  const lead = word === '-' ? at - 1 : at;
  const said = tokens.lower(lead);
  if ((said !== 'early' && said !== 'late' && said !== 'mid') || lead < floor) return;
  draft.first = lead;
  if (said === 'early') draft.end = start + 10;
  else if (said === 'mid') {
    draft.start = start + 9;
    draft.end = draft.start + 12;
  } else draft.start = end - 11;
}

/** The days of "the first week of", "the end of" a month, and how many words before "of" say so. */
function partOf(noun: string, which: string, start: number, end: number): { start: number; end: number; words: number } | null {
  switch (noun) {
    case 'beginning':
    case 'start':
      return { start, end: start + 10, words: 1 };
    case 'middle':
      return { start: start + 9, end: start + 21, words: 1 };
    case 'end':
    case 'close':
      return { start: end - 7, end, words: 1 };
    case 'half':
      if (which === 'first') return { start, end: start + 15, words: 2 };
      return which === 'second' || which === 'latter' ? { start: start + 15, end, words: 2 } : null;
    case 'week': {
      if (which === 'last' || which === 'final') return { start: end - 7, end, words: 2 };
      const n = ORDINALS.indexOf(which);
      return n < 0 ? null : { start: start + 7 * n, end: start + 7 * n + 7, words: 2 };
    }
    case 'days':
      if (which === 'first' || which === 'opening' || which === 'early') return { start, end: start + 5, words: 2 };
      return which === 'last' || which === 'final' || which === 'closing' ? { start: end - 5, end, words: 2 } : null;
    default:
      return null;
  }
}
