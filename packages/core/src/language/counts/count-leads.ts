import type { Tokens } from '../tokens.ts';

/** What the words before a number make of it. */
type LeadKind = 'least' | 'over' | 'most' | 'under' | 'about' | 'between';

/** "at least", "more than", "up to", "nearly", "between" … before a number. */
export function readLead(tokens: Tokens, first: number, floor: number): { kind: LeadKind; first: number } | null {
  const a = first - 1 >= floor ? tokens.lower(first - 1) : '';
  const b = first - 2 >= floor ? tokens.lower(first - 2) : '';
  switch (a) {
    case 'least':
      return b === 'at' ? { kind: 'least', first: first - 2 } : null;
    case 'minimum':
      return { kind: 'least', first: first - 1 };
    case 'of':
      if (b === 'minimum') return { kind: 'least', first: first - 2 };
      if (b === 'maximum') return { kind: 'most', first: first - 2 };
      // "killed |in excess of| 30"
      if (b === 'excess') return { kind: 'over', first: tokens.lower(first - 3) === 'in' ? first - 3 : first - 2 };
      return b === 'upwards' || b === 'upward' ? { kind: 'over', first: first - 2 } : null;
    case 'than':
      if (b === 'more' || b === 'greater' || b === 'higher') return { kind: 'over', first: first - 2 };
      if (b === 'fewer' || b === 'less') {
        const c = first - 3 >= floor ? tokens.lower(first - 3) : '';
        return c === 'no' || c === 'not' ? { kind: 'least', first: first - 3 } : { kind: 'under', first: first - 2 };
      }
      return null;
    case 'over':
    case 'exceeding':
      return { kind: 'over', first: first - 1 };
    case 'under':
      return { kind: 'under', first: first - 1 };
    case 'to':
      return b === 'up' ? { kind: 'most', first: first - 2 } : b === 'close' ? { kind: 'about', first: first - 2 } : null;
    case 'many':
    case 'few':
      return null;
    case 'as':
      if (b === 'many' && tokens.lower(first - 3) === 'as') return { kind: 'most', first: Math.max(floor, first - 3) };
      return null;
    case 'most':
      return b === 'at' ? { kind: 'most', first: first - 2 } : null;
    case 'some':
    case 'about':
    case 'around':
    case 'nearly':
    case 'almost':
    case 'approximately':
    case 'roughly':
    case 'circa':
    case 'estimated':
    case '~':
      return { kind: 'about', first: first - 1 };
    case 'between':
      return { kind: 'between', first: first - 1 };
    default:
      return null;
  }
}
