import type { Scan } from './scan.ts';

/** Longer than this is a story's paragraph, whatever credit stands in it. */
const LONGEST = 500;

/** "(Photo: …)", "[Name/AFP]", "AFP PHOTO", "REUTERS/…", "Getty Images", "File photo:": who took a picture. */
const CREDIT =
  /\((AP |File )?Photos?[:/ )]|[([][A-Z][\p{L}'’. -]{2,40}\/(Flash ?90|AFP|AP|Reuters|EPA|Getty|TPS|Xinhua|WAFA|Anadolu|AA)\b[^()[\]]{0,40}[)\]]|\bBuy Photo\b|\b(FILE PHOTO|File photo|File picture|FILE PICTURE|Archive photo)\b|\bREUTERS\/[A-Z]|\bGetty Images\b|\bAFP PHOTO\b|\bEPA\/[A-Z]|\bPhoto (by|credit)[ :]/u;

const NONE: ReadonlySet<number> = new Set();

/** Paragraphs under a picture, known by the credit that stands in them: often of another day, they tell no news of their own. A report that is nothing else has none. */
export function findCaptions(scan: Scan): ReadonlySet<number> {
  const { text } = scan.reading.report.clean;
  if (!CREDIT.test(text)) return NONE;
  const { sentences, tokens } = scan;
  const captions = new Set<number>();
  let paragraphs = 0;
  for (let s = 0; s < sentences.length; ) {
    let next = s;
    while (next < sentences.length && sentences[next].paragraph === sentences[s].paragraph) next++;
    paragraphs++;
    const words = text.slice(tokens.start[sentences[s].first], tokens.end[sentences[next - 1].last - 1]);
    if (words.length <= LONGEST && CREDIT.test(words)) captions.add(sentences[s].paragraph);
    s = next;
  }
  return captions.size < paragraphs ? captions : NONE;
}
