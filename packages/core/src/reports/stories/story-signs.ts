import type { Line } from './lines-of.ts';
import { datelineAt } from './read-dateline.ts';

/** Characters of a headline at most, and its words at least. */
const LONGEST = 160;
const WORDS = 4;
/** Lines between a headline and its story at most, and the characters of the sentence that tells it again. */
const BETWEEN = 3;
const LEDE = 320;
/** A page says less than this before its story: a notice, a caption. */
const NOTICE = 300;

/** Whether another story begins at a line of a text than the one told so far. */
export function beginsStory(text: string, lines: readonly Line[], i: number, told: ToldSoFar): boolean {
  const dateline = datelineAt(text, lines[i]);
  if (dateline?.sure) return true;
  if (isRule(text, lines, i - 1)) {
    const lede = ledeBelow(text, lines, i);
    return NEWS_DAY.test(lede) || turns(lede, told.until(lines[i].start));
  }
  return dateline !== null && isHeadline(text, lines, i - 1);
}

/** The words of the story told so far, gathered as its lines go by: each line is read once, however often it is asked. */
export class ToldSoFar {
  private words = new Set<string>();
  private read = 0;

  constructor(private readonly text: string) {}

  /** Its words up to an offset, which only grows. */
  until(at: number): ReadonlySet<string> {
    for (const word of wordsOf(this.text.slice(this.read, at))) this.words.add(word);
    this.read = at;
    return this.words;
  }

  /** Another story begins at an offset. */
  beginAt(at: number): void {
    this.words = new Set();
    this.read = at;
  }
}

/** Whether what stands above line `i` is too short for a story, and opens as none: "Three men died in a blast, police say. (Photo: Coral Wire)". */
export function isNotice(text: string, lines: readonly Line[], telling: number, i: number): boolean {
  if (lines[i].start - lines[0].start >= NOTICE) return false;
  return !lines.slice(0, telling + 1).some((line, k) => datelineAt(text, line) || (isHeadline(text, lines, k) && retold(text, lines, k)));
}

/** "* * *", "-----": a line without a word, below a sentence or a blank line. One that stands right below a heading only underlines it. */
export function isRule(text: string, lines: readonly Line[], i: number): boolean {
  const { start, end } = lines[i];
  if (end - start < 3 || !/^[\s*_=~#•–—-]+$/.test(text.slice(start, end))) return false;
  return isProse(text, lines[i - 1]) || isBlank(text, lines[i - 1].end, start);
}

const isBlank = (text: string, from: number, until: number): boolean => /\n\s*\n/.test(text.slice(from, until));

/** A line that ends as a sentence does, or is too long for a headline. */
export const isProse = (text: string, { start, end }: Line): boolean =>
  end - start > LONGEST || (end - start > 24 && /[.!?]["'”’)\]]*$/.test(text.slice(end - 4, end)));

/** What may stand above a story: a headline, an hour, a day, a rule; no item of a list and no sentence. */
export const isAbove = (text: string, line: Line): boolean =>
  !isProse(text, line) && !/^[-–—•▪·]\s/.test(text.slice(line.start, line.start + 2));

/** A line that stands alone, opens no item of a list, asks nothing and closes as no sentence does: "Rebels shell Goma after talks". */
function isHeadline(text: string, lines: readonly Line[], i: number): boolean {
  const { start, end } = lines[i];
  if (end - start > LONGEST) return false;
  const line = text.slice(start, end);
  if (/[.,;:?]["'”’)\]]*$|^(?:wh(?:o|at|en|ere|y)|how)\b|^[-–—•*▪·]\s|\|/i.test(line)) return false;
  // a line of wrapped text goes on in the next
  const wrapped = i > 0 && Math.min(end - start, lines[i - 1].end - lines[i - 1].start) >= WRAPPED && !isProse(text, lines[i - 1]);
  if (wrapped && !isBlank(text, lines[i - 1].end, start)) return false;
  return (line.match(/\p{L}+/gu)?.length ?? 0) >= WORDS;
}
const WRAPPED = 60;

/** The first sentence below a headline. */
function ledeBelow(text: string, lines: readonly Line[], i: number): string {
  let below = i;
  while (below < lines.length - 1 && below - i <= BETWEEN && !isProse(text, lines[below])) below++;
  const lede = text.slice(lines[below].start, lines[below].start + LEDE);
  return /^[\s\S]{60,}?[.!?](?=\s+["“'‘]?\p{Lu})/u.exec(lede)?.[0] ?? lede;
}

/**
 * A story opens with what its headline says: all of it, with its day, or what the one before has not spoken of. What stands under a crosshead goes on with the
 * same story.
 */
function retold(text: string, lines: readonly Line[], i: number): boolean {
  const headline = text.slice(lines[i].start, lines[i].end);
  const said = wordsOf(headline);
  if (said.size < 3 || i + 1 >= lines.length) return false;
  const lede = ledeBelow(text, lines, i + 1);
  const told = shareOf(said, wordsOf(lede));
  if (told < RETOLD || told * said.size < 2) return false;
  return (told >= TOLD_IN_FULL && NEWS_DAY.test(lede)) || turnsAway(headline, wordsOf(text.slice(0, lines[i].start)));
}
const RETOLD = 0.4;
const TOLD_IN_FULL = 0.6;
const NEWS_DAY = /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|overnight|last night)\b/i;

/** Whether a headline speaks of nobody and nothing by name that was spoken of before: "Hollen says he feared for his life" goes on with the story of Hollen. */
function turnsAway(headline: string, before: ReadonlySet<string>): boolean {
  const names = wordsOf((headline.match(/\p{Lu}[\p{L}'’-]+/gu) ?? []).join(' '));
  return turns(headline, before) && (names.size === 0 || shareOf(names, before) <= NAMED);
}
const NAMED = 0.25;

/** Whether most of what some words name was not spoken of before. */
function turns(words: string, before: ReadonlySet<string>): boolean {
  const names = wordsOf(words);
  return names.size > 0 && shareOf(names, before) < KNOWN;
}
const KNOWN = 0.5;

function shareOf(words: ReadonlySet<string>, among: ReadonlySet<string>): number {
  let found = 0;
  for (const word of words) if (among.has(word)) found++;
  return found / words.size;
}

const SMALL =
  /^(after|says|said|over|from|with|that|this|have|been|will|into|amid|near|more|than|they|their|were|what|when|where|which|about)$/;

/** Its words without the small ones, each by its first letters: "killed" is "kills". */
function wordsOf(text: string): Set<string> {
  const out = new Set<string>();
  for (const [word] of text.matchAll(/[\p{L}\d]+/gu)) {
    const short = word.length < 4 && !/^\d|^\p{Lu}{2}/u.test(word);
    const lower = word.toLowerCase();
    if (!short && !SMALL.test(lower)) out.add(lower.slice(0, 5));
  }
  return out;
}
