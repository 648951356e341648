import type { Claim, Speaker } from '../model/claim.ts';
import type { Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';

/** Most words that may stand inside a name put together by the gloss ("Syrian |or Russian| warplanes"). */
const APART = 3;

/**
 * Claims of a report, given by its stories, that was read by way of its gloss, with whoever acts and whoever speaks called as the report calls them; the gloss's
 * English stays beside it. A name that stands nowhere in the report, as one given by the knowledge, is left in English. Quotes go to the ends of words.
 */
export function inOwnWords(claims: readonly Claim[], stories: readonly Report[]): Claim[] {
  const [report] = stories;
  const found = new Map<string, Span[]>();
  const spansOf = (name: string): Span[] => {
    const whole = findName(name, stories, '\\s+');
    return whole.length || !name.includes(' ') ? whole : findName(name, stories, `(?:\\s+\\S+){1,${APART}}\\s+`);
  };
  const call = <T extends Speaker>(ref: T, claim: Claim): T => {
    const spans = found.get(ref.name) ?? spansOf(ref.name);
    found.set(ref.name, spans);
    if (!spans.length) return ref;
    const away = ({ start, end }: Span): number => Math.max(0, start - claim.span.end, claim.span.start - end);
    const { start, end } = spans.reduce((a, b) => (away(b) < away(a) ? b : a));
    const own = report.text.slice(start, end).replace(/\s+/gu, ' ');
    return own === ref.name ? ref : { ...ref, name: own, english: ref.name };
  };
  const once = <T extends Speaker>(list: readonly T[], claim: Claim): T[] =>
    list.map((ref) => call(ref, claim)).filter((ref, i, all) => all.findIndex(({ name, id }) => name === ref.name && id === ref.id) === i);
  return claims.map((claim) => {
    const span = toWords(report.text, claim.span.start, claim.span.end);
    const quote = report.text.slice(span.start, span.end);
    return { ...claim, span, quote, speaker: once(claim.speaker, claim), by: once(claim.by, claim) };
  });
}

/** Where a name of the English text stands in the report as taken. */
function findName(name: string, stories: readonly Report[], gap: string): Span[] {
  const words = name.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join(gap)}(?![\\p{L}\\p{N}])`, 'gu');
  return stories.flatMap(({ clean }) =>
    [...clean.text.matchAll(pattern)].flatMap(({ index, 0: said }) => {
      const own = clean.ownWords?.(index, index + said.length);
      return own ? [own] : [];
    }),
  );
}

/** A stretch of a text, to the ends of its words. */
function toWords(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start > 0 && /[\p{L}\p{N}]{2}/u.test(text.slice(start - 1, start + 1))) start--;
  while (end < text.length && /[\p{L}\p{N}]{2}/u.test(text.slice(end - 1, end + 1))) end++;
  return { start, end };
}
