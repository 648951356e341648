/** A piece of text on a page: its left foot, counted from the page's lower left corner, in points. */
export interface Item {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Line {
  text: string;
  x: number;
  right: number;
  y: number;
  height: number;
}

/** The text of pages in reading order: two columns one after the other, running heads, feet and page numbers left out, lines joined to paragraphs. */
export function layOutPages(pages: Item[][]): string {
  const lines = pages.map((items) => orderLines(items));
  const running = findRunning(lines);
  return lines
    .map((page) => joinParagraphs(page.filter((line) => !running.has(keyOf(line.text)))))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Lines of a page in reading order. Lines that cross the gutter divide the page into bands; inside a band the left column comes first. */
function orderLines(items: Item[]): Line[] {
  const gutter = findGutter(items);
  if (gutter === null) return linesOf(items);
  const out: Line[] = [];
  let band: Item[] = [];
  const flush = (): void => {
    out.push(...linesOf(band.filter((item) => item.x < gutter)), ...linesOf(band.filter((item) => item.x >= gutter)));
    band = [];
  };
  const wide = new Set(items.filter((item) => item.x < gutter - 4 && item.x + item.width > gutter + 4).map((item) => Math.round(item.y)));
  const sorted = [...items].sort((a, b) => b.y - a.y);
  for (let i = 0; i < sorted.length; ) {
    const y = Math.round(sorted[i].y);
    const row: Item[] = [];
    while (i < sorted.length && Math.round(sorted[i].y) === y) row.push(sorted[i++]);
    if (!wide.has(y)) band.push(...row);
    else {
      flush();
      out.push(...linesOf(row));
    }
  }
  flush();
  return out;
}

/** The x of an empty stripe near the middle that divides the page into two columns; null for one column. */
function findGutter(items: Item[]): number | null {
  if (items.length < 16) return null;
  const left = Math.min(...items.map((item) => item.x));
  const right = Math.max(...items.map((item) => item.x + item.width));
  const width = right - left;
  let best: { x: number; crossed: number } | null = null;
  for (let x = left + width * 0.35; x <= left + width * 0.65; x += Math.max(2, width / 200)) {
    const crossed = items.filter((item) => item.x < x - 2 && item.x + item.width > x + 2).length;
    const before = items.filter((item) => item.x + item.width <= x + 2).length;
    const after = items.filter((item) => item.x >= x - 2).length;
    if (crossed > items.length * 0.15 || before < items.length * 0.25 || after < items.length * 0.25) continue;
    if (!best || crossed < best.crossed) best = { x, crossed };
  }
  if (best === null) return null;
  // A column begins where many lines begin; a table or a ragged edge has no such line.
  const starts = new Map<number, number>();
  for (const item of items) if (item.x >= best.x - 2) starts.set(Math.round(item.x / 3), (starts.get(Math.round(item.x / 3)) ?? 0) + 1);
  return Math.max(0, ...starts.values()) >= items.length * 0.12 ? best.x : null;
}

/** Pieces as lines, from the top down: pieces of one height on the page stand on one line. */
function linesOf(items: Item[]): Line[] {
  const sorted = [...items].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Item[][] = [];
  for (const item of sorted) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0].y - item.y) < Math.max(2, item.height * 0.4)) row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) => {
    row.sort((a, b) => a.x - b.x);
    let text = '';
    let right = row[0].x;
    for (const item of row) {
      const gap = item.x - right;
      if (text !== '' && gap > item.height * 0.15 && !text.endsWith(' ') && !item.text.startsWith(' ')) text += ' ';
      text += item.text;
      right = item.x + item.width;
    }
    return { text: text.trimEnd(), x: row[0].x, right, y: row[0].y, height: row[0].height };
  });
}

/** Heads and feet: what stands first or last on most pages, apart from its numbers. Page numbers alone count on any page. */
function findRunning(pages: Line[][]): Set<string> {
  const seen = new Map<string, number>();
  for (const page of pages) {
    const byHeight = [...page].sort((a, b) => b.y - a.y);
    for (const key of new Set([...byHeight.slice(0, 3), ...byHeight.slice(-3)].map((line) => keyOf(line.text))))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const enough = Math.max(3, Math.ceil(pages.length * 0.5));
  return new Set(
    [...seen]
      .filter(([key, n]) => n >= enough || (pages.length > 1 && /^(?:page )?# ?(?:(?:of|\/) ?#)?$|^[-–] ?# ?[-–]$/.test(key)))
      .map(([key]) => key),
  );
}

const keyOf = (text: string): string => text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();

/** Lines as paragraphs: a wide gap, a step in size or an indent after a full stop begins a new one; a word broken at a line's end stays broken for cleaning. */
function joinParagraphs(lines: Line[]): string {
  let out = '';
  let last: Line | null = null;
  const usual = median(
    lines
      .slice(1)
      .map((line, i) => lines[i].y - line.y)
      .filter((gap) => gap > 0),
  );
  for (const line of lines) {
    if (last === null) out += line.text;
    else {
      const gap = last.y - line.y;
      const apart =
        gap > usual * 1.4 ||
        gap < 0 ||
        Math.abs(line.height - last.height) > 1.5 ||
        (line.x > last.x + line.height * 0.8 && /[.!?:”"]$/.test(last.text));
      const goesOn = gap < 0 && !/[.!?:”"]$/.test(last.text);
      out += apart && !goesOn ? `\n\n${line.text}` : `\n${line.text}`;
    }
    last = line;
  }
  return out;
}

function median(values: number[]): number {
  if (values.length === 0) return 12;
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
