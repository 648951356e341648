import type { PhraseKind } from './phrase-book.ts';
import { capital, small } from './romanise.ts';

/** A word or phrase of the report in English, and which stretch of the text it stands for. */
export interface Piece {
  start: number;
  end: number;
  put: string;
  kind: PhraseKind;
  /** Of a noun with an adjective put before it: how many of its letters the adjectives take. */
  before?: number;
  /** Of a verb that other words stand within: what may close it, and what the whole is. */
  closing?: Readonly<Record<string, string>>;
  /** It opens a sentence. */
  opens?: boolean;
  /** Of pieces that changed places: these, in their English order. */
  parts?: readonly Piece[];
}

/** Whether a piece is the name of something. */
export const isName = ({ kind, put }: Pick<Piece, 'kind' | 'put'>): boolean =>
  kind === 'name' || (/^(word|actor)$/.test(kind) && /^\p{Lu}/u.test(put));

/**
 * Puts "of" between a noun of a place and its name ("the town of Haris") and, where a language has genitives, between a noun and one right behind it or
 * the name of a body or country: "обстрел позиций армии" is "shelling of positions of army".
 */
export function joinWithOf(text: string, pieces: readonly Piece[], genitives: boolean): void {
  pieces.forEach((piece, i) => {
    const next = pieces[i + 1];
    if (!next || !closeBehind(text, piece.end, next.start)) return;
    const named = piece.kind === 'placeNoun' && isName(next);
    const owned = genitives && piece.kind === 'noun' && (next.kind === 'noun' || (next.kind === 'word' && isName(next)));
    if (named || owned) piece.put += ' of';
  });
}

/** Where verbs stand before who does it ("bombed warplanes a market"), they change places; "said" goes behind all that stands before its "that". */
export function subjectsFirst(text: string, pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const verb = pieces[i];
    const { subject, taken, put = verb.put } = subjectBehind(text, pieces, i);
    if (subject.length === 0) {
      out.push(verb);
      continue;
    }
    const said = { ...verb, put: verb.opens ? small(put) : put };
    const parts = [...subject, said].filter(({ put }) => put !== '');
    const whole = parts.map(({ put }) => put).join(' ');
    out.push({ start: verb.start, end: pieces[i + taken].end, put: verb.opens ? capital(whole) : whole, kind: 'word', parts });
    i += taken;
  }
  return out;
}

/** The pieces behind a verb that are its subject, how many the two take up together, and what a verb with a closing word is. */
function subjectBehind(text: string, pieces: readonly Piece[], at: number): { subject: readonly Piece[]; taken: number; put?: string } {
  const { kind, closing, put } = pieces[at];
  const first = pieces[at + 1];
  const next = (i: number): boolean => i < pieces.length && closeBehind(text, pieces[i - 1].end, pieces[i].start);
  const none = { subject: [], taken: 0 };
  if ((kind !== 'verb' && kind !== 'happening') || !next(at + 1)) return none;
  const until = (found: (piece: Piece) => boolean): number => {
    for (let i = at + 1; i <= at + MOST_OF_A_SUBJECT && next(i); i++) {
      if (found(pieces[i])) return i;
      if (pieces[i].kind === 'verb') break;
    }
    return -1;
  };
  const closes = ({ start }: Piece): string | undefined => closing && closingAt(text, start, closing);
  const end = closing ? until((piece) => closes(piece) !== undefined) : SAYS.test(put) ? until((piece) => piece.put === 'that') : -1;
  if (end > at + 1) {
    // a closing word goes with the verb, "that" stays
    const gone = pieces[end].start + (closes(pieces[end])?.length ?? 0);
    let last = closing ? end : end - 1;
    while (closing && pieces[last].end < gone) last++;
    const word = closes(pieces[end]);
    return { subject: pieces.slice(at + 1, end), taken: last - at, ...(closing && word ? { put: closing[word] } : {}) };
  }
  const head = kind === 'happening' ? headBehind(text, pieces, at) : first.kind === 'actor' ? at + 1 : -1;
  if (head < 0) return none;
  let after = head + 1;
  const joins = (i: number): boolean => /^(and|belonging to)$/.test(pieces[i].put) && next(i + 1) && pieces[i + 1].kind === first.kind;
  const goesOn = (i: number): boolean => / of$/.test(pieces[i - 1].put) && pieces[i].kind === first.kind;
  while (next(after) && (joins(after) || goesOn(after))) after += goesOn(after) ? 1 : 2;
  return { subject: pieces.slice(at + 1, after), taken: after - at - 1 };
}

/** English words that say when, between a verb and its object. */
export const TIME =
  /^(on|since|until|last|next|overnight on) \w+day\b|^(overnight|today|yesterday|again|also|meanwhile|in recent days|repeatedly)$/;

/** "Dropped on Monday bombs on the market" is "on Monday dropped bombs on the market": a verb stands before its object. */
export function timesFirst(text: string, pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const [verb, time, object] = pieces.slice(i, i + 3);
    const close = object && closeBehind(text, verb.end, time.start) && closeBehind(text, time.end, object.start);
    if (verb.kind !== 'verb' || verb.opens || !close || !TIME.test(time.put) || PREPOSITION.test(object.put)) {
      out.push(verb);
      continue;
    }
    out.push({ start: verb.start, end: time.end, put: `${time.put} ${verb.put}`, kind: 'word', parts: [time, verb] });
    i++;
  }
  return out;
}

/** Which of a verb's closing words stands at a place. */
export const closingAt = (text: string, start: number, closing: Readonly<Record<string, string>>): string | undefined =>
  Object.keys(closing).find((word) => text.slice(start, start + word.length).toLowerCase() === word);

/** Where the noun of a subject stands behind its verb: "killed were |three Turkish soldiers|". */
function headBehind(text: string, pieces: readonly Piece[], verb: number): number {
  for (let i = verb + 1; i < pieces.length && i <= verb + MOST_BEFORE_A_NOUN; i++) {
    if (!closeBehind(text, pieces[i - 1].end, pieces[i].start) || PREPOSITION.test(pieces[i].put)) return -1;
    if (/^(noun|placeNoun|actor)$/.test(pieces[i].kind)) return i;
  }
  return -1;
}
/** English words that open what stands beside a clause's subject and verb. */
export const PREPOSITION = /^(in|on|at(?! least)|to|by|near|with|from|for|as a result of|during|after|before|when|that|which|and|or|but)\b/;
/** Numbers, adjectives and the noun itself. */
const MOST_BEFORE_A_NOUN = 5;
const SAYS = /^(said|announced|denied)$/i;
/** Pieces that a subject may have between its verb and what goes on behind it. */
const MOST_OF_A_SUBJECT = 9;

/** "soldats maliens" is "Malian soldiers", "soldats maliens ou français" is "Malian or French soldiers". */
export function putBefore(noun: Piece, { put, end }: Piece, join: string, until = end): void {
  const before = noun.before ?? 0;
  if (noun.opens && before === 0) noun.put = small(noun.put);
  noun.put = `${noun.put.slice(0, before)}${join}${put} ${noun.put.slice(before)}`;
  noun.before = before + join.length + put.length + 1;
  if (noun.opens) noun.put = capital(noun.put);
  noun.end = until;
  if (noun.kind === 'unknown') noun.kind = 'noun';
}

/** Whether nothing but a space stands between two stretches. */
export const closeBehind = (text: string, end: number, start: number): boolean =>
  start - end <= 1 && /^[ \u00a0]?$/.test(text.slice(end, start));
