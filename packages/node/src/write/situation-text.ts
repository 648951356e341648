import type { Situation } from '@truceline/core/model/situation.ts';

/** Pieces are gathered to about this many characters. */
const PIECE = 1 << 20;

/**
 * A situation as JSON text with two spaces of indentation and a closing line break, in pieces: the same text as JSON.stringify gives, for
 * situations too large to be one string.
 */
export function* situationText(situation: Situation): Generator<string> {
  let piece = '';
  let before = '{';
  for (const [key, value] of Object.entries(situation)) {
    if (value === undefined) continue;
    piece += `${before}\n  ${JSON.stringify(key)}: `;
    before = ',';
    if (!Array.isArray(value) || value.length === 0) {
      piece += indented(value, '  ');
      continue;
    }
    piece += '[';
    for (const [i, item] of value.entries()) {
      piece += `${i ? ',' : ''}\n    ${indented(item, '    ')}`;
      if (piece.length > PIECE) {
        yield piece;
        piece = '';
      }
    }
    piece += '\n  ]';
  }
  yield `${piece}\n}\n`;
}

function indented(value: unknown, by: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);
}
