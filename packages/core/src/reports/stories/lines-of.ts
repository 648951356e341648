/** A line of a text: its characters without the blanks around. */
export interface Line {
  start: number;
  end: number;
}

/** The lines of a text, the empty ones too. */
export function linesOf(text: string): Line[] {
  const out: Line[] = [];
  let end = 0;
  for (let from = 0; from <= text.length; from = end + 1) {
    end = text.indexOf('\n', from);
    if (end < 0) end = text.length;
    out.push(trimmed(text, from, end));
  }
  return out;
}

/** What stands between two offsets, without the blanks around. */
export function trimmed(text: string, from: number, until: number): Line {
  let [start, end] = [from, until];
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return { start, end };
}
