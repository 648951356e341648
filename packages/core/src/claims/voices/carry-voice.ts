import type { ActorMention } from '../../language/mention.ts';
import { lowerCase } from '../../model/remember.ts';
import { isVerb } from '../sentence/clauses.ts';
import { CONJUNCTION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { NEWS, senseNamed } from '../sentence/terms.ts';
import type { Attribution } from './attribution.ts';
import { nameSpeakers } from './name-speaker.ts';

/**
 * Whether a sentence without a speaker goes on with what the last one told, in the way of bulletins: it adds ("two other shells …",
 * "seven others were killed …") or says what the same event did ("the attack also damaged …"), and nothing shows that the narrator speaks.
 */
export function goesOn(scan: Scan, sentence: number): boolean {
  const { first, last, heading } = scan.sentences[sentence];
  if (heading || last - first < 4) return false;
  return (
    (adds(scan, first, last) || asWell(scan, last) || didMore(scan, first, last) || countsThem(scan, first)) && !narrates(scan, first, last)
  );
}

/** "Another shell hit …", "Two other mortars …", "Seven others were …", "Other raids …", "19 more were …". */
function adds(scan: Scan, first: number, last: number): boolean {
  for (let i = first; i < Math.min(last, first + 4); i++) {
    if (isVerb(scan, i)) return false;
    if (scan.count(i)?.additional) return true;
    const word = scan.lower(i);
    if (word === 'another' || word === 'others') return i === first || scan.count(i - 1) !== null;
    if (/^(other|more|additional|further)$/.test(word)) return i === first || scan.count(i - 1) !== null;
    if (scan.has(i, CONJUNCTION)) return false;
  }
  return false;
}

/** "A woman was wounded in X |as well|", "… |too|." */
function asWell(scan: Scan, last: number): boolean {
  const end = scan.lower(last - 1) === '.' ? last - 2 : last - 1;
  return scan.lower(end) === 'too' || (scan.lower(end) === 'well' && scan.lower(end - 1) === 'as');
}

/** "The shelling also caused damage", "The strikes destroyed two homes": the event just told, with what it did. */
function didMore(scan: Scan, first: number, last: number): boolean {
  if (scan.lower(first) !== 'the') return false;
  for (let i = first + 1; i < Math.min(last, first + 6); i++) {
    const term = scan.term(i);
    if (term && senseNamed(term, 'kill', 'wound', 'strike-verb') && isVerb(scan, i)) return namesEvent(scan, first, i);
    if (/^(caused|damaged|destroyed|left|led|resulted|inflicted)$/.test(scan.lower(i))) return namesEvent(scan, first, i);
    if (isVerb(scan, i)) return false;
  }
  return false;
}

/** "Those killed included …", "The dead included …", "Among the dead were …": the toll just told. */
function countsThem(scan: Scan, first: number): boolean {
  const at = scan.lower(first) === 'among' ? first + 1 : first;
  const next = at + 1;
  if (scan.lower(at) === 'those') return senseNamed(scan.term(next), 'kill', 'wound') !== null;
  return scan.lower(at) === 'the' && /^(dead|victims|injured|wounded|casualties)$/.test(scan.lower(next));
}

function namesEvent(scan: Scan, first: number, verb: number): boolean {
  for (let i = first + 1; i < verb; i++) if (senseNamed(scan.term(i), 'act-noun')) return true;
  return false;
}

/**
 * The one who speaks in all of a report, from its first sentence on: what a press centre or "an official" reported once is told on in sentences of its
 * own. Null where nobody or more than one is heard, and where the narrator begins.
 */
export function soleVoice(
  said: readonly (readonly Attribution[])[],
  monitor: ActorMention | null,
  scan: Scan,
): (Attribution & { sentence: number }) | null {
  const sentence = said.findIndex((list) => list.length > 0);
  if (sentence < 0 || scan.sentences.findIndex((s) => !s.heading && tellsAnything(scan, s)) < sentence) return null;
  // an agency tells what the narrator tells; "its mayor" tells of one thing
  const [first] = said[sentence];
  if (first.who.some((a) => a.role === 'media' || /^(its|their|his|her)$/.test(scan.lower(a.first - 1)))) return null;
  const heard: Heard[] = [];
  for (const [main] of said) {
    if (!main) continue;
    for (const { name, id } of nameSpeakers(scan, main.who, monitor)) {
      const one = { name, id, words: main.who.map((a) => withBracket(scan, a)).join(' ') };
      if (!heard.some((h) => isSameBody(h, one))) heard.push(one);
    }
    if (heard.length > 1) return null;
  }
  return { ...first, sentence };
}

interface Heard {
  name: string;
  id: string | null;
  /** Its words as written, with the letters in brackets behind them. */
  words: string;
}

/** "NRF" and "the press centre of the National Relief Front (NRF-PC)", "the army" and "the army command": one body under two names. */
function isSameBody(a: Heard, b: Heard): boolean {
  if (a.id !== null && b.id !== null) return a.id === b.id;
  if (lowerCase(a.name) === lowerCase(b.name)) return true;
  const letters = (x: Heard, y: Heard): boolean => /^[A-Z]{3,6}$/.test(x.name) && y.words.split(/[^A-Za-z]+/).includes(x.name);
  return letters(a, b) || letters(b, a);
}

function withBracket(scan: Scan, a: ActorMention): string {
  const open = scan.lower(a.last) === '(';
  return scan.tokens.slice(a.first, open ? Math.min(a.last + 5, scan.tokens.count) : a.last);
}

/** "Trend:", "By our correspondent": no sentence. */
function tellsAnything(scan: Scan, { first, last }: { first: number; last: number }): boolean {
  for (let i = first; i < last; i++) if (isVerb(scan, i)) return true;
  return false;
}

/** Whether an event is told here, and nothing shows that the narrator speaks. */
export const tellsNews = (scan: Scan, first: number, last: number): boolean =>
  scan.within(scan.terms, first, last).some((t) => t.senses.some((s) => NEWS.has(s.sense))) && !narrates(scan, first, last);

/** Signs of the narrator: the past before the news, comparisons, what is not known. */
function narrates(scan: Scan, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const time = scan.time(i);
    if (time?.recalled) return true;
    // "which |came under| fire": that is the news
    if (scan.lower(i) === 'came' && scan.lower(i + 1) === 'under') continue;
    if (/^(since|comes?|came|although|unclear|observers|analysts|brokered|supposed)$/.test(scan.lower(i))) return true;
    if (
      scan.lower(i) === 'despite' &&
      /\b(truce|ceasefire|cease|accord|agreement|deal|pause)\b/i.test(scan.tokens.slice(i, Math.min(last, i + 6)))
    )
      return true;
  }
  return false;
}
