import type { Edit } from './text-map.ts';

/** Second parts that make a compound, whose hyphen stays when a line breaks after it. */
const COMPOUND_ENDS = new Set(
  'held backed led controlled run based armed aligned affiliated linked allied dominated occupied besieged sponsored mediated brokered wide fire old day hour week month year long term range level high ranking east west north south eastern western northern southern in up out off to the month-old by and of style made born general chief minister president'.split(
    ' ',
  ),
);
/** A hyphen at a line's end between small letters, where the next line goes on. */
const BREAK = /-[ \t]{0,3}\r?\n[ \t]{0,12}(?=\p{Ll})/gu;
const LAST_WORD = /\p{L}{2,20}$/u;
const FIRST_WORD = /^\p{Ll}{2,20}/u;

/**
 * Notes the edits that join a word broken at a line's end. The hyphen goes unless the text writes the compound elsewhere or its second
 * part makes compounds ("rebel-" / "held").
 */
export function joinHyphens(text: string, edits: Edit[]): void {
  if (!text.includes('-\n') && !text.includes('-\r') && !text.includes('- \n')) return;
  for (const found of text.matchAll(BREAK)) {
    const hyphen = found.index;
    const next = hyphen + found[0].length;
    const left = LAST_WORD.exec(text.slice(Math.max(0, hyphen - 20), hyphen))?.[0];
    const right = FIRST_WORD.exec(text.slice(next, next + 20))?.[0];
    if (left === undefined || right === undefined) continue;
    const keep = COMPOUND_ENDS.has(right) || /^(?:non|semi|anti|pro|self|ex)$/i.test(left) || text.includes(`${left}-${right}`);
    edits.push({ start: keep ? hyphen + 1 : hyphen, end: next, put: '' });
  }
}
