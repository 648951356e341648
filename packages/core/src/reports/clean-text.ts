import type { CleanText } from '../model/report.ts';
import { breakEndless } from './break-endless.ts';
import { findCredits } from './find-credits.ts';
import { isFurniture } from './furniture.ts';
import { joinHyphens } from './join-hyphens.ts';
import { layOutEntries } from './lay-out-entries.ts';
import { mendCharacters } from './mend-characters.ts';
import { splitGluedWords } from './split-glued-words.ts';
import { applyEdits, type Edit } from './text-map.ts';

/** What cleaning found: the text to read, with the way back to the text as taken, and the credits that were taken out of it. */
export interface Cleaned {
  clean: CleanText;
  credits: string[];
}

/**
 * Cleans a text for reading: page furniture, credit lines and a repeated headline go, broken characters and words are mended.
 * Paragraphs stay where they are. Linear in the length of the text.
 */
export function cleanText(taken: string): Cleaned {
  const credits = findCredits(taken);
  const edits: Edit[] = [...credits.lines];
  dropLines(taken, edits);
  layOutEntries(taken, edits);
  mendCharacters(taken, edits);
  joinHyphens(taken, edits);
  splitGluedWords(taken, edits);
  if (taken.length > 3000) breakEndless(taken, edits);
  return { clean: applyEdits(taken, edits), credits: credits.names };
}

/** How many lines with words a headline may be repeated in. */
const HEAD_LINES = 8;

function dropLines(text: string, edits: Edit[]): void {
  const head: string[] = [];
  let end = text.length;
  for (let start = 0; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (end - start > 400) {
      if (head.length < HEAD_LINES) head.push('');
      continue;
    }
    let first = start;
    let last = end;
    while (first < last && text.charCodeAt(first) <= 32) first++;
    while (last > first && text.charCodeAt(last - 1) <= 32) last--;
    if (first === last) continue;
    if (last - first <= 90 && isFurniture(text.slice(first, last)) && !inParagraph(text, start, last) && !labelsDate(text, first, last)) {
      edits.push({ start: first, end: last, put: '' });
      continue;
    }
    if (head.length >= HEAD_LINES) continue;
    const line = text.slice(first, last).toLowerCase();
    if (line.length > 15 && !line.endsWith('.') && head.includes(line)) edits.push({ start: first, end: last, put: '' });
    head.push(line);
  }
}

/** The last line of a wrapped paragraph: it ends in a full stop and follows a line of text. */
function inParagraph(text: string, start: number, last: number): boolean {
  return text[last - 1] === '.' && start > 1 && text.charCodeAt(start - 2) > 32;
}

/** "Published" or "Updated" whose date stands on the next line with words: a date's label is no furniture. */
function labelsDate(text: string, first: number, last: number): boolean {
  const c = text.charCodeAt(first) | 32;
  if (c !== 112 && c !== 117 && c !== 109 && c !== 99) return false;
  if (!/^(?:published|posted|updated|modified|created|last updated)\b/i.test(text.slice(first, last))) return false;
  let next = last;
  while (next < text.length && text.charCodeAt(next) <= 32) next++;
  const end = text.indexOf('\n', next);
  const line = text.slice(next, Math.min(end < 0 ? text.length : end, next + 61));
  return line.length <= 60 && /\d/.test(line);
}
