/** Characters of a quotation that a table shows; its citation opens the whole. */
const LONGEST = 240;

/** A quotation on one line, cut between words with an ellipsis where it is too long for a table. */
export function tellQuote(quote: string): string {
  const flat = quote.replace(/\s+/g, ' ').trim();
  if (flat.length <= LONGEST) return flat;
  return `${flat.slice(0, flat.lastIndexOf(' ', LONGEST) > 0 ? flat.lastIndexOf(' ', LONGEST) : LONGEST)} …`;
}
