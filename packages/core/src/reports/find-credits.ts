import type { Edit } from './text-map.ts';

/** What a text credits: agencies and outlets it draws on, and where those lines stand (they are no part of the story). */
export interface Credits {
  names: string[];
  lines: Edit[];
}

const CREDIT_OPENING =
  /^[([]?\s*(?:with|reporting by|additional reporting by|written by|editing by|compiled by|by our|source:?|sources:|from|by)\s*:?\s*/i;
const WORD_OF_WORK =
  /\b(?:reporting|editing|writing|additional|written|edited|compiled|translated|by|in|at|bureau|newsroom|desk|staff|team|agencies|wires?)\b/gi;

/**
 * Finds credit lines: "(With Reuters, AP)", "(Reporting by … ; Editing by …)", "Source: Al Jazeera and agencies". Only a whole line, or a
 * parenthesis that ends one, is a credit. People of "Reporting by" are kept as names too: they show that two texts have one origin.
 */
export function findCredits(text: string): Credits {
  const names: string[] = [];
  const lines: Edit[] = [];
  let end = text.length;
  // Credits stand at the end or right under the headline: the lines in between are never looked at twice.
  for (let lineStart = 0; lineStart < text.length; lineStart = end + 1) {
    end = text.indexOf('\n', lineStart);
    if (end < 0) end = text.length;
    const open = creditStart(text, lineStart, end);
    if (open < 0) continue;
    const credit = text.slice(open, end).trim();
    const found = namesIn(credit);
    if (found.length === 0) continue;
    for (const name of found) if (!names.includes(name)) names.push(name);
    lines.push({ start: open, end: trimEnd(text, open, end), put: '' });
  }
  return { names, lines };
}

function creditStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) <= 32) at++;
  const c = text.charCodeAt(at);
  if (at >= end) return -1;
  let last = end - 1;
  while (last > at && text.charCodeAt(last) <= 32) last--;
  const closes = text[last] === ')' || text[last] === ']';
  if (c === 40 || c === 91) {
    return closes &&
      last - at < 400 &&
      /^[([]\s*(?:with|reporting|additional reporting|writing|editing|compiled|source)\b/i.test(text.slice(at, at + 30))
      ? at
      : -1;
  }
  if (closes) {
    const open = text.lastIndexOf('(', last);
    if (
      open > start &&
      last - open < 300 &&
      /^\(\s*(?:with (?:agencies|inputs|reporting|additional|reuters|ap\b|afp\b)|reporting by|additional reporting|writing by|editing by)/i.test(
        text.slice(open, open + 30),
      )
    )
      return open;
  }
  if (last - at > 220) return -1;
  return /^(?:reporting by|additional reporting by|written by|writing by|editing by|edited by|compiled by|source ?: ?\S|sources ?: ?\S|with reporting (?:by|from))/i.test(
    text.slice(at, at + 32),
  )
    ? at
    : -1;
}

function namesIn(credit: string): string[] {
  const out: string[] = [];
  for (const part of credit.replace(/^[([]|[)\].]+$/g, '').split(/[,;/]|\. | and | & |\bin\b/)) {
    const name = part
      .replace(CREDIT_OPENING, '')
      .replace(WORD_OF_WORK, ' ')
      .replace(/^[\sÂ:.–—-]+|[\s:.–—-]+$/g, '')
      .replace(/\s+/g, ' ');
    if (name.length >= 2 && name.length <= 40 && /^\p{Lu}/u.test(name) && !/\d/.test(name)) out.push(name);
  }
  return out;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) <= 32) at--;
  return at;
}
