import { POSSESSIVE } from '../../language/tokens.ts';
import { familyOf } from '../../model/act.ts';
import type { Claim, Speaker } from '../../model/claim.ts';
import { nearTold } from '../denials/near-told.ts';
import { isSameSide } from '../denials/same-side.ts';
import type { OpenReading } from '../lay-open.ts';
import { makeClaim } from '../make-claim.ts';
import { BE, MODAL } from '../sentence/grammar.ts';
import type { Voice } from '../sentence/reading.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import type { Occurrence } from '../tellings/occurrence.ts';

/** How many sentences back "the attack" finds what was told, when nothing but the noun says which. */
const REACH = 3;
/** Feelings and demands about an event are no testimony that it took place. */
const NO_TESTIMONY = /^(condemn|denounc|welcom|demand|urg|call|deplor|expect|warn|threat|vow)/;

/**
 * Reads who else speaks of an occurrence already told: "the officer said the violation began at two", "the attack was confirmed by the
 * mission". Such a voice bears the event out and names no actor, toll or place by it.
 */
export function readTestimonies(open: OpenReading, told: readonly Occurrence[]): Claim[] {
  const { scan, report, tokens } = open;
  const heads = new Set<number>();
  for (const o of told) for (const f of o.frames) heads.add(f.head);
  const out: Claim[] = [];
  const heard = new Set<string>();
  for (let s = 0; s < scan.sentences.length; s++) {
    const { first, last } = scan.sentences[s];
    for (const term of scan.within(scan.terms, first, last)) {
      if (heads.has(term.first) || !isPointing(open, term, first)) continue;
      const voice = open.voiceAt(term.first);
      if (!voice.speakers.length || voice.denied || isUnsure(open, first, last)) continue;
      const o = occurrenceMeant(open, term, s, told);
      const key = o && `${o.key}|${voice.speakers.map((x) => x.id ?? x.name).join('|')}`;
      if (!o || !key || heard.has(key) || speaksAlready(open, o, voice) || isAccused(o, voice)) continue;
      heard.add(key);
      out.push(
        makeClaim(report, tokens.start[term.first - 1], tokens.end[Math.min(last, phraseEnd(open, term, last)) - 1], {
          kind: 'incident',
          stance: voice.stance,
          speaker: voice.speakers as Speaker[],
          mood: o.frames[0].mood,
          act: o.act,
          rule: 'testimony/definite',
          occurrence: o.key,
          anaphoric: true,
        }),
      );
    }
  }
  return out;
}

/** "the attack", "this raid", "Monday's strike", "the unprovoked violation": an event noun that points back. */
function isPointing(open: OpenReading, term: Term, first: number): boolean {
  const { scan } = open;
  const noun = senseNamed(term, 'act-noun', 'violation');
  if (!noun) return false;
  for (let i = term.first - 1; i >= first && i >= term.first - 4; i--) {
    if (/^(the|this|that|these|those)$/.test(scan.lower(i)) || scan.tokens.kind[i] === POSSESSIVE) return true;
    if (scan.marks(i) !== 0 || scan.punct(i)) return false;
  }
  return false;
}

/** What may, could or should be, and what one only feels about it, bears nothing out. */
function isUnsure(open: OpenReading, first: number, last: number): boolean {
  const { scan } = open;
  for (let i = first; i < last; i++) {
    if (scan.has(i, MODAL) || /^(if|whether|unless|investigation|inquiry)$/.test(scan.lower(i)) || NO_TESTIMONY.test(scan.lower(i)))
      return true;
  }
  return false;
}

function occurrenceMeant(open: OpenReading, term: Term, sentence: number, told: readonly Occurrence[]): Occurrence | null {
  const family = term.senses.find((x) => x.act)?.act ?? null;
  let best: Occurrence | null = null;
  let most = 0;
  for (const o of nearTold(told, term.first)) {
    if (o.frames[0].mood !== 'actual' && o.frames[0].mood !== 'background') continue;
    const generic = term.senses.some((x) => x.generic || x.sense === 'violation');
    if (!generic && family && familyOf(family) !== familyOf(o.act)) continue;
    const before = o.frames.slice(0, 16).filter((f) => f.sentence < sentence || (f.sentence === sentence && f.head < term.first));
    if (!before.length) continue;
    const gap = Math.min(...before.map((f) => sentence - f.sentence));
    const score = (gap <= REACH ? 4 - gap : 0) + sharedTarget(open, term, o) + (o.lede && told.length < 3 ? 1 : 0);
    if (score > most) {
      best = o;
      most = score;
    }
  }
  return best;
}

/** "the attack on the convoy": the noun behind it is one that was hit. */
function sharedTarget(open: OpenReading, term: Term, o: Occurrence): number {
  const { scan } = open;
  if (!/^(on|against|at)$/.test(scan.lower(term.last))) return 0;
  for (let i = term.last + 1; i < term.last + 5; i++) {
    const word = scan.lower(i);
    if (word.length > 4 && o.frames.some((f) => f.targets.some((t) => t.name.toLowerCase().includes(word)))) return 3;
  }
  return -3;
}

function speaksAlready(open: OpenReading, o: Occurrence, voice: Voice): boolean {
  return o.frames.some((f) =>
    open.voiceAt(f.head).speakers.some((x) => voice.speakers.some((y) => x.name === y.name || (x.id !== null && x.id === y.id))),
  );
}

/** What the accused say of the event is theirs to deny or to claim, not to bear out. */
function isAccused(o: Occurrence, voice: Voice): boolean {
  return o.frames.some((f) => f.agents.some((a) => voice.speakers.some((x) => isSameSide(x, a))));
}

function phraseEnd(open: OpenReading, term: Term, last: number): number {
  let i = term.last;
  while (i < last && i < term.last + 6 && !open.scan.punct(i) && !open.scan.has(i, BE)) i++;
  return i;
}
