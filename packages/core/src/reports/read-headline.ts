/** Lines looked at: beyond them a story has begun. */
const LINES = 8;

/** Lines of a letterhead that name a text, and how long each may be. */
const HEAD = 3;
const HEAD_WIDTH = 60;

/**
 * The first line of a text that reads like a headline: short, on its own, without a full stop; no date, no byline, no credit and no word to the visitor of a
 * page. Without one its letterhead: "ORSELA MONITORING MISSION · Daily Note · 8 March 2019".
 */
export function readHeadline(text: string): string | null {
  const head: string[] = [];
  let open = true;
  let seen = 0;
  let end = 0;
  for (let start = 0; start < text.length && seen < LINES; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    // a paragraph: what follows a headline, or has none
    if (end - start > 400) break;
    const line = text
      .slice(start, end)
      .trim()
      .replace(/^#{1,3} /, '');
    if (line === '') continue;
    seen++;
    if (line.length <= 200 && !/[.;:,]["”’']*$/.test(line) && wordsOf(line) >= 4 && !ASIDE.test(line)) return line;
    open &&= head.length < HEAD && line.length <= HEAD_WIDTH && !/[.;:,!?]["”’']*$/.test(line) && !ASIDE.test(line);
    if (open) head.push(line);
  }
  return head.length > 1 && wordsOf(head[0]) > 1 ? head.join(' · ') : null;
}

/** Words of a line without its dates and hours. */
const wordsOf = (line: string): number => line.split(/[^\p{L}\p{N}'’.-]+/u).filter((w) => /\p{L}{2}/u.test(w) && !DATING.test(w)).length;

const DATING =
  /^(updated|published|posted|modified|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|am|pm|a\.m\.|p\.m\.|et|edt|est|gmt|utc|cet)\.?$/i;

/** Bylines, credits of pictures, tags, signatures of posts, and what a page says to its visitor. */
const ASIDE =
  /^(by|tags|topics|photo|image|picture|video|file photo|caption|credit|source|contact|tel|email|e-mail|welcome|enter|please|click|scroll|sign|subscribe|to find out|join|get breaking|get the latest|you are|your|this (programme|program|video|page|content|site)|[-–—•*]) |\b(getty images|email the author|all rights reserved|5-day forecast|opens in (a )?new)\b|https?:|\bshare tweet|(@\w+\))|^\W+$/i;
