const SMALL = new Set(['a', 'and', 'for', 'in', 'of', 'on', 'the', 'to']);

/** An id of the knowledge as words, where nothing names it better: `council-of-the-lakes` is "Council of the Lakes". */
export function nameFrom(id: string): string {
  if (id.includes(' ')) return id;
  const words = id.split('-').map((word, i) => (i > 0 && SMALL.has(word) ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`));
  return words.join(' ');
}
