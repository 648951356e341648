import { BE, HAVE } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import type { Occurrence } from '../tellings/occurrence.ts';
import { BACK, OTHER_FIGURE } from '../tolls/bare-figures.ts';
import { ATTACKERS, otherSideIn } from '../tolls/whose-loss.ts';
import type { Frame } from './frame.ts';

const FURTHER = new Set(['also', 'meanwhile', 'elsewhere', 'separately', 'separate', 'another']);

/** "also", "meanwhile", "elsewhere", "separately": another event is told. */
export function addsMore(scan: Scan, f: Frame): boolean {
  // "Earlier in the day infantry had attacked": what was told just before is another matter
  const { first } = scan.sentences[f.sentence];
  if (f.kind === 'verb' && f.clause.first <= first + 5 && /^(earlier|later) (in|that|on)\b/i.test(scan.tokens.slice(first, first + 3)))
    return true;
  // "Earlier on 18 August, another farmer died as troops opened fire": another day's
  if (
    /^(earlier|later)$/.test(scan.lower(first)) &&
    /^(on|in|this|that|last)$/.test(scan.lower(first + 1)) &&
    f.time !== null &&
    f.time.first <= first + 3
  )
    return true;
  // its toll, which stands before it, is its own: "a child was also killed … by sniper fire"
  const from = Math.min(f.head - 8, Math.max(f.first, f.head - 20));
  for (let i = Math.max(f.clause.first, from); i < f.head; i++)
    // "12 rebels |also| died in the battle", "|another| two were hurt in the attack": more of the one told of
    if (
      FURTHER.has(scan.lower(i)) &&
      !(scan.lower(i) === 'also' && ofKin(scan, f, i)) &&
      !saidByAnother(scan, i) &&
      !(f.kind === 'noun' && f.definite && /^(also|another)$/.test(scan.lower(i)))
    )
      return true;
  return f.kind === 'verb' && isOneMore(scan, f);
}

/** "|His wife was| also shot in the leg": hit with the one told of. */
const ofKin = (scan: Scan, f: Frame, at: number): boolean =>
  /^(his|her|their)$/.test(scan.lower(f.clause.first)) &&
  at - f.clause.first < 5 &&
  scan.has(at - 1, BE) &&
  (f.wounded ?? f.killed) !== null;

/** "|another| source gave a toll of 11", "a local official |also| said": another who speaks, and nothing else that happened. */
function saidByAnother(scan: Scan, at: number): boolean {
  if (!/^(another|also)$/.test(scan.lower(at))) return false;
  for (let i = at + 1; i < at + SPEAKER; i++) {
    if (senseNamed(scan.term(i), 'says')) return true;
    if (scan.count(i)?.idle === false && scan.count(i)?.first !== at) return false;
  }
  return false;
}
/** Words from "another" to the verb of saying, at most. */
const SPEAKER = 5;

/** "|a second| bomb went off", "|a separate| patrol was shot at": not the one told of; but "one died and |a second was| hurt" is. */
function isOneMore(scan: Scan, f: Frame): boolean {
  for (let i = Math.max(f.clause.first, f.head - 8); i < f.head; i++)
    if (/^an?$/.test(scan.lower(i)) && !ofSame(scan, f) && ONE_MORE.test(scan.lower(i + 1)) && !scan.has(i + 2, BE | HAVE)) return true;
  return false;
}

/** "a second youth, shot in |the same incident|". */
function ofSame(scan: Scan, f: Frame): boolean {
  for (let i = f.head; i < Math.min(f.clause.last, f.head + 8); i++) if (scan.lower(i) === 'same') return true;
  return false;
}
const ONE_MORE = /^(second|third|fourth|fifth|separate|similar|further|different)$/;

/** "|One civilian was also hurt|", "|Another three died| in the shelling": behind what was told, and with no place, day or doer of its own, more of the same. */
export function alsoHit(scan: Scan, f: Frame): boolean {
  const named = f.kind === 'noun' && f.definite;
  if (!(named || f.kind === 'toll') || f.mood !== 'actual' || f.time || f.agents.length || f.agentPlace || f.overTime || f.update)
    return false;
  if ((f.places.length && !f.placeInferred) || (f.weapons.length && !named)) return false;
  let adds = false;
  // "put the dead at three and said that 12 rebels had |also| died": more than those three
  let toll = scan.within(scan.terms, scan.sentences[f.sentence].first, f.clause.first).some(tellsToll);
  for (let i = f.clause.first; i < f.clause.last; i++) {
    if (/^(elsewhere|meanwhile|separately|separate)$/.test(scan.lower(i))) return false;
    const own = named && i >= f.first && i < f.end;
    if (!own && scan.term(i)?.senses.some((s) => s.sense === 'act-noun' || s.sense === 'weapon')) return false;
    // "13 were killed and |another| 16 hurt": more than the 13
    adds ||=
      i < f.head + 5 &&
      !saidByAnother(scan, i) &&
      (ALSO_TOO.test(`${scan.lower(i - 1)} ${scan.lower(i)}`) || (!toll && ALSO.test(scan.lower(i)) && (!named || tollAhead(scan, i))));
    toll ||= tellsToll(scan.term(i));
  }
  return adds && (f.killed ?? f.wounded)?.max !== 0;
}

/** "|also| wounded", "|another| two were killed"; but "|also| reported the strike" */
function tollAhead(scan: Scan, at: number): boolean {
  for (let i = at + 1; i < at + 6; i++) if (tellsToll(scan.term(i))) return true;
  return false;
}

const tellsToll = (term: Term | null): boolean => senseNamed(term, 'kill', 'wound', 'die', 'dead') !== null;

const ALSO = /^(also|another|additionally|besides)$/;
const ALSO_TOO = /^(as well|in addition|.* too)$/;

/** "locals spoke of seven": the event whose dead or wounded were counted last. */
function countedLast(frame: Frame, told: readonly Occurrence[]): Occurrence | null {
  const kind = frame.killed ? 'killed' : 'wounded';
  const near = told.filter((o) => o.frames.some((f) => f[kind] && frame.sentence - f.sentence <= BACK));
  const last = Math.max(...near.map((o) => o.frames.findLast((f) => f[kind])!.head));
  return near.find((o) => o.frames.some((f) => f.head === last && f.mood === 'actual')) ?? null;
}

/** "Three |of the attackers| were shot dead", at no place or day of their own: those who made the attack told before. */
const ofAttackers = (f: Frame): boolean =>
  f.killed !== null && ATTACKERS.test(f.victims) && (!f.places.length || f.placeInferred !== '') && (!f.time || f.timeInferred !== '');

/** The event told just before in which others died than its attackers; null for none. */
function attackedLast(frame: Frame, told: readonly Occurrence[]): Occurrence | null {
  const last = told.at(-1);
  const near = last && frame.sentence - last.frames[last.frames.length - 1].sentence <= 1;
  return near && last.frames[0].mood === 'actual' && otherSideIn(frame, last) ? last : null;
}

/** The event told just before that it is more of; null where others were told of in between. */
export function moreOf(frame: Frame, told: readonly Occurrence[]): Occurrence | null {
  if (frame.rule === OTHER_FIGURE) return countedLast(frame, told);
  if (ofAttackers(frame)) return attackedLast(frame, told);
  if (frame.addsTo !== 'also') return null;
  const last = told.at(-1);
  const near = told.findLast((o) => frame.sentence - o.frames[o.frames.length - 1].sentence <= 1);
  if (!near || near !== last || near.frames[0].mood !== 'actual' || !near.frames.some((f) => f.killed ?? f.wounded)) return null;
  // "five were killed", and behind it "nine were also wounded": figures that nobody else gave
  if (near.frames.every((f) => !(f.killed && frame.killed) && !(f.wounded && frame.wounded))) return near;
  // another voice counts anew
  return frame.voice === '' || near.frames.some((f) => f.voice === '' || f.voice === frame.voice) ? near : null;
}
