/**
 * Writes letters beyond Latin-1 as their numbers (`\u2019`), which says the same in texts and patterns. V8 keeps the source of a module for as long as the
 * module is there, in each thread, and where it holds a single such letter takes two bytes for each of all its letters.
 */
export function escapeLetters() {
  return {
    name: 'escape-letters',
    // last of all: whatever prints the code anew puts the letters back
    generateBundle(_: unknown, bundle: Record<string, { code?: string }>): void {
      for (const chunk of Object.values(bundle)) if (chunk.code !== undefined) chunk.code = escaped(chunk.code);
    },
  };
}

/** A letter beyond Latin-1, with the strokes before it: one that stands alone ("\’") means the letter itself. */
const LETTER = /(?<!\\)(\\*)([^\0-\xff])/g;

export const escaped = (code: string): string =>
  code.replace(LETTER, (_, strokes: string, letter: string) => {
    const number = letter.charCodeAt(0).toString(16).padStart(4, '0');
    return `${strokes.slice(strokes.length % 2)}\\u${number}`;
  });
