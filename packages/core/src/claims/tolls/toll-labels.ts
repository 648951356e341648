import type { CountMention } from '../../language/mention.ts';
import { CONJUNCTION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Term } from '../sentence/terms.ts';

const LABEL = /^(killed|dead|kia|deaths?|death toll|fatalit(y|ies)|wounded|wia|injured|hurt|injur(y|ies)|casualt(y|ies)|losses)$/;
const NOBODY = /^(nil|none|nobody|zero|0)$/;

/**
 * The figure of a form's field: "Fatalities: 3", "Killed: six soldiers", "Dead - 1 (driver)", "wounded = 2", "Casualties: nil". Null where the word is no
 * label: it has words of its own sentence before it, or no number behind its sign.
 */
export function labelledFigure(scan: Scan, term: Term, sentence: number): CountMention | null {
  if (!LABEL.test(term.form)) return null;
  const { first, last } = scan.sentences[sentence];
  if (term.first > first && !scan.punct(term.first - 1) && !scan.has(term.first - 1, CONJUNCTION)) return null;
  const sign = scan.lower(term.last);
  const spaced = /^[-–—]$/.test(sign) && scan.tokens.space[term.last] > 0 && scan.tokens.space[term.last + 1] > 0;
  if (!(sign === ':' || sign === '=' || spaced)) return null;
  const at = term.last + 1;
  if (at < last && NOBODY.test(scan.lower(at)))
    return { first: at, last: at + 1, min: 0, max: 0, approx: false, noun: -1, nounLast: at + 1, additional: false, idle: false };
  const c = scan.count(at);
  return c && c.first === at && !c.idle ? c : null;
}
