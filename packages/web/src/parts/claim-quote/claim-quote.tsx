import { say } from '../../words/say.tsx';
import { MarkedText } from './marked-text.tsx';
import { type Paragraph, paragraphOf } from './paragraph-of.ts';
import { toneOfClaim } from './tone-of-claim.ts';

/** A claim as far as its words are shown. */
export interface QuotedClaim {
  id: string;
  kind: string;
  stance: string;
  mood: string;
  span: { start: number; end: number };
}

/** Paragraphs of a text that hold claims, each with the claims in it, in the order of the text. */
export function paragraphsOf<C extends QuotedClaim>(text: string, claims: readonly C[]): { paragraph: Paragraph; claims: C[] }[] {
  const found: { paragraph: Paragraph; claims: C[] }[] = [];
  for (const claim of claims.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const last = found.at(-1);
    if (last && claim.span.end <= last.paragraph.end) last.claims.push(claim);
    else if (last && claim.span.start < last.paragraph.end) {
      last.paragraph = { ...paragraphOf(text, { start: last.paragraph.start, end: claim.span.end }), start: last.paragraph.start };
      last.claims.push(claim);
    } else found.push({ paragraph: paragraphOf(text, claim.span), claims: [claim] });
  }
  return found;
}

/** Claims in the words of their report, highlighted in place within their paragraphs. */
export function ClaimQuote({ text, claims }: { text: string; claims: readonly QuotedClaim[] }) {
  return paragraphsOf(text, claims).map(({ paragraph, claims: inside }) => (
    <blockquote key={paragraph.start} className="claim-quote serif" dir="auto">
      {paragraph.cutBefore && <span aria-hidden="true">{say('quote.cut')} </span>}
      <MarkedText
        text={text}
        from={paragraph.start}
        to={paragraph.end}
        marks={inside.map((claim) => ({ id: claim.id, ...claim.span, tone: toneOfClaim(claim) }))}
        anchor={(id) => id}
      />
      {paragraph.cutAfter && <span aria-hidden="true"> {say('quote.cut')}</span>}
    </blockquote>
  ));
}
