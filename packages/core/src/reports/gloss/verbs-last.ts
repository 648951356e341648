import { closeBehind, closingAt, isName, type Piece, PREPOSITION, TIME } from './order-words.ts';
import { capital, small } from './romanise.ts';

/**
 * Brings verbs that stand last, or before their subject, to where English has them: "hat am Montag ein Dorf |beschossen|" is "shelled on Monday a village",
 * "am Montag |beschoss| die Armee ein Dorf" is "on Monday the army shelled a village". A verb in two parts leaves the second ("griff … an") behind.
 * What is done to somebody is told behind it where its subject stands first, and else stays last: "on Monday three soldiers were killed".
 */
export function verbsForward(text: string, pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let voice: Voice = null;
  for (const { first, last, joined } of clausesOf(text, pieces)) {
    const clause = pieces.slice(first, last);
    const put = putClause(text, clause, joined, joined ? voice : null);
    voice = put.voice;
    out.push(...joinMoved(text, clause, put.pieces));
  }
  return out;
}

/** How a participle is to be read by what helps it: done by the subject, or done to it. */
type Voice = 'active' | 'passive' | null;

interface Clause {
  first: number;
  last: number;
  /** "and", after a clause of the same subject. */
  joined: boolean;
}

const isVerb = ({ kind }: Piece): boolean => kind === 'verb' || kind === 'participle' || kind === 'infinitive';
const isHelp = ({ kind }: Piece): boolean => kind === 'auxiliary';

/** Clauses end at signs, and at an "and" with a verb on either side. */
function clausesOf(text: string, pieces: readonly Piece[]): Clause[] {
  const out: Clause[] = [];
  const openAt = (first: number, joined: boolean): void => {
    out.push({ first, last: pieces.length, joined });
  };
  for (let i = 0; i < pieces.length; i++) {
    const clause = out[out.length - 1];
    const apart = !clause || !NEAR.test(text.slice(pieces[i - 1].end, pieces[i].start));
    const joins =
      !apart && /^(and|or|but)$/.test(pieces[i].put) && hasVerb(text, pieces, i, -1, clause.first) && hasVerb(text, pieces, i, 1);
    if (!apart && !joins) continue;
    if (clause) clause.last = i;
    openAt(i, joins);
  }
  return out;
}
/** What may stand between the words of one clause. */
const NEAR = /^(?:[\s\u00a0()„“”"«»'’]{0,4}|-)$/;

function hasVerb(text: string, pieces: readonly Piece[], at: number, step: 1 | -1, until = -1): boolean {
  for (let i = at + step; i >= Math.max(0, until) && i < pieces.length; i += step) {
    const [a, b] = step > 0 ? [pieces[i - 1], pieces[i]] : [pieces[i], pieces[i + 1]];
    if (!NEAR.test(text.slice(a.end, b.start))) return false;
    if (isVerb(pieces[i])) return true;
  }
  return false;
}

/** A clause with its verb where English has it. */
function putClause(text: string, clause: readonly Piece[], joined: boolean, before: Voice): { pieces: Piece[]; voice: Voice } {
  const helps = clause.filter(isHelp);
  const modal = helps.find(({ put }) => MODAL.test(put));
  const voice: Voice = helps.some(({ put }) => put === 'had') ? 'active' : helps.some(({ put }) => PASSIVE.test(put)) ? 'passive' : before;
  const done = clause.findLastIndex(({ kind }) => kind === 'participle');
  const pieces = clause.map((piece) => (isHelp(piece) ? { ...piece, put: '' } : piece));
  // "and |killed| three": by whom the clause before has told
  const opening = joined && isVerb(clause[1] ?? clause[0]) ? 'subject' : openingOf(clause);
  const help = clause.findIndex(isHelp);
  const move = (from: number, put: string): Piece[] => moved(text, pieces, from, put, opening, help);
  const wanted = modal ? clause.findLastIndex(({ kind }) => kind === 'infinitive') : -1;
  if (modal && wanted >= 0) return { pieces: move(wanted, `${modal.put} ${clause[wanted].put}`), voice };
  const having = clause.some(({ put }) => put === 'having');
  if (done >= 0 && having) return { pieces: toPlace(pieces, done, 0, `of having ${clause[done].put}`), voice: 'active' };
  if (done >= 0 && (voice !== null || done === clause.length - 1)) {
    const { put } = clause[done];
    if (voice === 'passive') {
      // "nahe Homs |von| Rebellen beschossen"
      for (let i = help + 1; i < done; i++)
        if (pieces[i].put === 'of' && pieces[i - 1].kind !== 'noun') pieces[i] = { ...pieces[i], put: 'by' };
      const was = helps.some((h) => h.put === 'was') ? 'was' : 'were';
      pieces[done] = { ...pieces[done], put: `${was} ${put}` };
      const early = opening === 'subject' && help >= 0 && help < done;
      return { pieces: early ? move(done, `${was} ${put}`) : pieces, voice };
    }
    if (voice === 'active') return { pieces: helps.length === 0 ? toPlace(pieces, done, 1, put) : move(done, put), voice };
    // "beim Angriff verletzt": nobody says by whom
    return { pieces, voice };
  }
  const verb = clause.findIndex(({ kind }) => kind === 'verb' || kind === 'participle');
  if (verb < 0) return { pieces: clause.length === 1 ? [...clause] : pieces, voice: null };
  const { closing } = clause[verb];
  if (closing) {
    const end = pieces.findLastIndex(({ start }) => closingAt(text, start, closing) !== undefined);
    const word = end > verb ? closingAt(text, pieces[end].start, closing) : undefined;
    if (word !== undefined) {
      pieces[verb] = { ...pieces[verb], put: closing[word] };
      const gone = pieces[end].start + word.length;
      for (let i = end; i < pieces.length && pieces[i].start < gone; i++) pieces[i] = { ...pieces[i], put: '' };
    }
  }
  return { pieces: moved(text, pieces, verb, pieces[verb].put, opening, -1), voice: null };
}
const MODAL = /^(is to|will|can|must)$/;
const PASSIVE = /^(was|were|been)$/;

/** What a clause begins with: its subject, the verb or something else before it, or a word that sends the verb to the end. */
type Opening = 'subject' | 'other' | 'subordinate';

function openingOf(clause: readonly Piece[]): Opening {
  const first = clause.find(({ put }, i) => put !== '' && !(i === 0 && /^(and|or|but)$/i.test(put)));
  if (!first || isVerb(first) || isHelp(first)) return 'other';
  if (SUBORDINATE.test(first.put)) return /^(after|before|since|until)$/i.test(first.put) && !verbLast(clause) ? 'other' : 'subordinate';
  return ADVERBIAL.test(first.put) ? 'other' : 'subject';
}
const SUBORDINATE = /^(when|that|because|after|before|while|since|until|although|if|where|as)$/i;
const ADVERBIAL = new RegExp(
  `${PREPOSITION.source}|^(since|until|between|against|according|under|over|overnight|yesterday|today|earlier|later|then|there|now|also|meanwhile|in addition|despite|because of|shortly|again|so far|first|only)\\b`,
  'i',
);
const verbLast = (clause: readonly Piece[]): boolean => {
  const last = clause[clause.length - 1];
  return isVerb(last) || isHelp(last);
};

/** A piece, put anew, at the place of its auxiliary or behind the first noun that may be its subject. */
function moved(text: string, pieces: readonly Piece[], from: number, put: string, opening: Opening, help: number): Piece[] {
  const piece = { ...pieces[from], put };
  const rest = pieces.toSpliced(from, 1);
  const early = help >= 0 && help < from;
  const putAt = (at: number): Piece[] => rest.toSpliced(behindTimes(rest, at), 0, piece);
  if (opening === 'subject') return putAt(early ? help : from);
  const begin = opening === 'subordinate' ? 1 : early ? help + 1 : from;
  const behind = endOfNoun(text, rest, begin);
  if (behind < 0) return pieces.with(from, piece);
  const order = putAt(behind);
  // "After the attack|,| the army fired back"
  const fronted = opening === 'other' && rest.slice(0, begin).some((p) => !/^(and|or|but)?$/i.test(p.put));
  const at = order.findIndex((p, i) => i >= begin && p.put !== '');
  return fronted ? order.toSpliced(at, 0, { start: order[at].start, end: order[at].start, put: ',', kind: 'word' }) : order;
}

/** "The army |on Monday| shelled a village": the verb stands before its object. */
function behindTimes(pieces: readonly Piece[], from: number): number {
  let at = from;
  while (at < pieces.length && (TIME.test(pieces[at].put) || pieces[at].put === '')) at++;
  return at > from && at < pieces.length ? at : from;
}

const toPlace = (pieces: readonly Piece[], from: number, to: number, put: string): Piece[] =>
  pieces.toSpliced(from, 1).toSpliced(to, 0, { ...pieces[from], put });

/** Where the noun that stands at or soon behind a place ends, with what belongs to it; -1 where a preposition comes first. */
function endOfNoun(text: string, pieces: readonly Piece[], from: number): number {
  let counted = false;
  let beside = false;
  for (let i = from; i < pieces.length; i++) {
    const piece = pieces[i];
    if (isVerb(piece)) return -1;
    counted ||= piece.kind === 'number' || COUNT.test(piece.put);
    if (PREPOSITION.test(piece.put) || ADVERBIAL.test(piece.put)) {
      // "on Monday", "overnight": the noun comes behind it
      if (/^(on \w+day\b.*|overnight|again|also|today|yesterday|meanwhile)$/.test(piece.put)) continue;
      // "died |in Khartoum| 56 civilians": behind what stands beside, only what is counted
      beside = true;
      counted = false;
      while (i + 1 < pieces.length && !/^(noun|actor)$/.test(pieces[i].kind) && !isName(pieces[i])) i++;
      continue;
    }
    if (beside && !counted) continue;
    if (!/^(noun|actor|unknown)$/.test(piece.kind) && !isName(piece)) continue;
    const next = pieces[i + 1];
    // "the |Turkish| artillery"
    if (/^(word|unknown)$/.test(piece.kind) && next && close(text, piece, next) && /^(noun|actor)$/.test(next.kind)) continue;
    for (let end = i + 1; ; ) {
      const more = end < pieces.length && close(text, pieces[end - 1], pieces[end]) ? belongs(text, pieces, end) : 0;
      if (more === 0) return end;
      end += more;
    }
  }
  return -1;
}

const close = (text: string, a: Piece, b: Piece): boolean => closeBehind(text, a.end, b.start) || text.slice(a.end, b.start) === '-';

const COUNT =
  /^(at least|more than|over|about|nearly|several|many|dozens of|hundreds of|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/i;

/** How many pieces from there on belong to the noun before them: its name, its genitive, or another noun joined by "and". */
function belongs(text: string, pieces: readonly Piece[], at: number): number {
  const { kind, put } = pieces[at];
  if (put === '') return 0;
  if (text.slice(pieces[at - 1].end, pieces[at].start) === '-') return 1;
  if (kind === 'name' || (kind === 'unknown' && /^(noun|actor)$/.test(pieces[at - 1].kind)) || (kind === 'word' && isName(pieces[at])))
    return 1;
  if (!/^(of|of the|and)$/.test(put)) return 0;
  const noun = pieces.findIndex((p, i) => i > at && (/^(noun|actor|unknown)$/.test(p.kind) || isName(p)));
  const hyphen = noun > at && pieces[noun + 1] && text.slice(pieces[noun].end, pieces[noun + 1].start) === '-' ? 1 : 0;
  return noun > at && noun - at <= 3 && !pieces.slice(at + 1, noun).some((p) => isVerb(p) || PREPOSITION.test(p.put))
    ? noun - at + 1 + hyphen
    : 0;
}

/** "the Northern Brigade |(NB)|": what stood in brackets goes on doing so. */
const bracketed = (text: string, { start, end, put }: Piece): string =>
  `${text[start - 1] === '(' ? '(' : ''}${put}${text[end] === ')' ? ')' : ''}`;

/** The pieces of a clause, those that changed places joined into one. */
function joinMoved(text: string, was: readonly Piece[], now: readonly Piece[]): Piece[] {
  const from = now.findIndex((piece, i) => piece.end !== was[i]?.end);
  if (from < 0) return [...now];
  let same = 0;
  while (now[now.length - 1 - same].start === was[was.length - 1 - same].start) same++;
  const to = was.length - same;
  const parts = now
    .slice(from, now.length - same)
    .filter(({ put }) => put !== '')
    .map((p) => ({ ...p, put: bracketed(text, p) }));
  const opens = was.slice(from, to).some((p) => p.opens);
  const put = parts
    .map((p, i) => (i === 0 ? '' : text.slice(parts[i - 1].end, p.start) === '-' ? '-' : ' ') + (opens && p.opens ? small(p.put) : p.put))
    .join('');
  const whole = { start: was[from].start, end: was[to - 1].end, put: opens ? capital(put) : put, kind: 'word' as const, parts };
  return [...now.slice(0, from), whole, ...now.slice(now.length - same)];
}
