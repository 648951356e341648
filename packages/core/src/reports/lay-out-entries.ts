import { type Field, fieldOf, isCharge } from './field-labels.ts';
import { type Line, linesOf, trimmed } from './stories/lines-of.ts';
import type { Edit } from './text-map.ts';
import { type Cell, writeOutFields } from './write-out-fields.ts';

/** Characters of a row, and lines of a form, at most. */
const LONGEST = 2000;
const MOST = 40;

/** Lays forms ("Location: Orla") and tables with a head row out as the sentences they stand for, so that they are read as any other. */
export function layOutEntries(text: string, edits: Edit[]): void {
  // "#Khan_Tuman": the words of a tag
  for (const tag of text.matchAll(/#\w{1,40}_\w{1,40}/g))
    for (const line of tag[0].matchAll(/_/g)) edits.push({ start: tag.index + line.index, end: tag.index + line.index + 1, put: ' ' });
  if (!/[|\t:]| {3}/.test(text)) return;
  const lines = linesOf(text);
  for (let i = 0; i < lines.length; ) {
    i = tableAt(text, lines, i, edits) ?? formAt(text, lines, i, edits) ?? i + 1;
  }
}

/** The table whose head row stands at a line: the number of the line behind it. */
function tableAt(text: string, lines: readonly Line[], i: number, edits: Edit[]): number | null {
  const head = cellsOf(text, lines[i]);
  if (head === null) return null;
  const labels = head.map(({ start, end }) => text.slice(start, end));
  const columns = labels.map(fieldOf);
  const known = columns.filter((field) => field !== null);
  if (known.length * 2 <= columns.length || !known.includes('what') || !known.some((field) => field === 'when' || field === 'where'))
    return null;
  let next = i + 1;
  const rows: Edit[] = [];
  for (; next < lines.length; next++) {
    const line = lines[next];
    if (line.start === line.end && next + 1 < lines.length && cellsOf(text, lines[next + 1]) !== null) continue;
    if (/^[\s|:+=-]+$/.test(text.slice(line.start, line.end)) && line.end > line.start) {
      rows.push({ ...line, put: '' });
      continue;
    }
    const cells = cellsOf(text, line);
    if (cells === null) break;
    writeOutFields(text, cells.map((cell, k): Cell => ({ ...cell, field: columns[k] ?? null, charge: isCharge(labels[k] ?? '') })), line.start, line.end, rows); // biome-ignore format: one row
  }
  if (rows.length === 0) return null;
  edits.push({ ...lines[i], put: '' }, ...rows);
  return next;
}

/** The cells of a row: between bars, tabs, or blanks in a row. Null for a line that is none. */
function cellsOf(text: string, { start, end }: Line): Line[] | null {
  if (end - start > LONGEST || end === start) return null;
  const line = text.slice(start, end);
  const sign = [/\|/g, /\t/g, / {3,}/g].find((bar) => (line.match(bar)?.length ?? 0) > 1);
  if (!sign) return null;
  const out: Line[] = [];
  let from = start;
  for (const m of line.matchAll(sign)) {
    out.push(trimmed(text, from, start + m.index));
    from = start + m.index + m[0].length;
  }
  out.push(trimmed(text, from, end));
  // the bars that frame a row hold nothing
  if (line.startsWith('|')) out.shift();
  if (line.endsWith('|')) out.pop();
  return out.length > 1 ? out : null;
}

const LABEL = /^(?:[-–•*▪]\s*)?([A-Za-z#][A-Za-z #./&,()-]{0,34}?)\s*:(?:\s|$)/;

/** A field that a line opens with, or null. */
function labelled(text: string, line: Line): { field: Field; charge: boolean; value: Line } | null {
  const m = LABEL.exec(text.slice(line.start, Math.min(line.end, line.start + 48)));
  const field = m ? fieldOf(m[1]) : null;
  return field === null ? null : { field, charge: isCharge(m![1]), value: trimmed(text, line.start + m![0].length, line.end) };
}

/** The form whose first field stands at a line: the number of the line behind it. */
function formAt(text: string, lines: readonly Line[], i: number, edits: Edit[]): number | null {
  const opening = labelled(text, lines[i]);
  if (opening === null) return null;
  const cells: Cell[] = [];
  const seen = new Set<Field>();
  let next = i;
  for (; next < lines.length && next < i + MOST; next++) {
    const line = lines[next];
    if (line.start === line.end) {
      // a blank line between two fields of one form, not between two forms
      const following = next + 1 < lines.length ? labelled(text, lines[next + 1]) : null;
      if (following === null || following.field === opening.field || seen.has(following.field)) break;
      continue;
    }
    const field = labelled(text, line);
    if (field !== null) {
      if (next > i && field.field === opening.field && seen.has('what')) break;
      seen.add(field.field);
      cells.push({ field: field.field, charge: field.charge, ...field.value });
    } else {
      // a value that goes on in the next line
      const last = cells[cells.length - 1];
      if (line.end - line.start < 20 && !/[.,;]$/.test(text.slice(line.start, line.end))) break;
      last.end = line.end;
    }
  }
  const told = seen.has('what') || (seen.has('harm') && seen.has('who')) || seen.has('killed');
  if (cells.length < 3 || !told || !(seen.has('where') || seen.has('when'))) return null;
  const end = lines[next - 1].end || cells[cells.length - 1].end;
  writeOutFields(text, cells, lines[i].start, Math.max(end, cells[cells.length - 1].end), edits);
  return next;
}
