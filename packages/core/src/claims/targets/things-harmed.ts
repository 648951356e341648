import { markCountNoun, PERSON } from '../../language/counts/count-nouns.ts';
import { NUMBER, POSSESSIVE, WORD } from '../../language/tokens.ts';
import type { Act } from '../../model/act.ts';
import { type Frame, newFrame, type Target } from '../frames/frame.ts';
import type { OpenReading } from '../lay-open.ts';
import { ARMED } from '../sentence/armed.ts';
import { isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, CONJUNCTION, DETERMINER, HAVE, PREPOSITION, RELATIVE, STOP } from '../sentence/grammar.ts';
import { groupStart, prepositionOf } from '../sentence/groups.ts';
import { DAMAGE } from '../sentence/openings.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import type { Occurrence } from '../tellings/occurrence.ts';
import { isCalled } from '../voices/sayer.ts';

const HARMED = /^(damaged|destroyed|demolished|burned|burnt|gutted|wrecked|sabotaged|razed|torched|shattered|flattened|levelled|leveled)$/;
const HARMING = /^(damaging|destroying|demolishing|shattering|wrecking|gutting|burning|shattered)$/;
/** Words of a list of things, at most. */
const LIST = 24;

/** Whether a target is a thing, and no people. */
const isThing = (scan: Scan, at: number): boolean => {
  const term = scan.term(at);
  return (
    term !== null &&
    term.first === at &&
    senseNamed(term, 'target') !== null &&
    markCountNoun(scan.lower(term.last - 1)) !== PERSON &&
    !/^(people|villages?|towns?|positions?|areas?|neighbou?rhoods?|forces|army)$/.test(term.form)
  );
};

function thingAt(scan: Scan, at: number, floor: number): Target {
  const term = scan.term(at)!;
  return { name: scan.tokens.slice(groupStart(scan, term.first, floor), term.last), term, actor: null };
}

/** The things of a list that begins at a token: "nearby shops and several homes". */
function listAhead(scan: Scan, from: number, until: number): Target[] {
  const out: Target[] = [];
  for (let i = from; i < Math.min(until, from + LIST); i++) {
    if (isThing(scan, i)) {
      out.push(thingAt(scan, i, from));
      i = scan.term(i)!.last - 1;
      continue;
    }
    const kind = scan.tokens.kind[i];
    if (scan.lower(i) === 'as' && scan.lower(i + 1) === 'well' && scan.lower(i + 2) === 'as') {
      i += 2;
      continue;
    }
    if (
      scan.count(i) ||
      scan.comma(i) ||
      kind === POSSESSIVE ||
      scan.has(i, CONJUNCTION | DETERMINER) ||
      /^(to|of|at|least|over|including)$/.test(scan.lower(i))
    )
      continue;
    if ((kind !== WORD && kind !== NUMBER) || scan.has(i, PREPOSITION | RELATIVE | STOP | BE | HAVE) || isVerb(scan, i)) break;
  }
  return out;
}

/** The things a sentence says were damaged: "was destroyed", "damaged a hotel", "damage to several shops", "was the target of". */
export function thingsHarmed(open: OpenReading, number: number): Target[] {
  const { scan } = open;
  if (!scan.opensIn(number, DAMAGE)) return [];
  const out: Target[] = [];
  const { first, last } = scan.sentences[number];
  for (let i = first; i < last; i++) {
    if (!scan.opens(i, DAMAGE)) continue;
    const word = scan.lower(i);
    if (word === 'damage' || word === 'damages') {
      const to = behindDamage(scan, i + 1, last);
      if (to >= 0 && !/^(no|little|any|without)$/.test(scan.lower(i - 1))) out.push(...listAhead(scan, to, last));
      continue;
    }
    // "the destruction |of two bridges|", "was the target |of an attack|"
    if (scan.lower(i + 1) === 'of') {
      if (word === 'destruction') out.push(...listAhead(scan, i + 2, last));
      if (/^(targets?|object)$/.test(word))
        out.push(...subjectsBefore(open, number, beBefore(scan, scan.lower(i - 1) === 'the' ? i - 1 : i, first)));
      continue;
    }
    const be = beBefore(scan, i, first);
    if (HARMED.test(word) && scan.has(be, BE)) out.push(...subjectsBefore(open, number, be));
    else if (HARMED.test(word) && scan.lower(i + 1) === 'by') out.push(...subjectsBefore(open, number, i));
    // "the blast |destroyed ten stalls|", and no "ten destroyed stalls"
    else if (HARMING.test(word) || (HARMED.test(word) && !scan.has(be, DETERMINER | HAVE) && !scan.count(be)))
      out.push(...listAhead(scan, i + 1, last));
  }
  return out;
}

/** Over adverbs back to the verb "to be": "|was| badly damaged", "|were| the targets of". */
function beBefore(scan: Scan, at: number, floor: number): number {
  let be = at - 1;
  while (be > floor && (scan.has(be, ADVERB) || scan.lower(be).endsWith('ly')) && !scan.has(be, BE)) be--;
  return be;
}

/** "damage |to|", "damage estimated in the millions |to|", "damage was caused |to|": where what was damaged begins; -1 for nowhere. */
function behindDamage(scan: Scan, from: number, until: number): number {
  for (let i = from; i < Math.min(until, from + 8); i++) {
    if (scan.lower(i) === 'to') return i + 1;
    if (scan.comma(i) || scan.has(i, CONJUNCTION | RELATIVE | STOP) || isThing(scan, i)) return -1;
  }
  return -1;
}

/** "Two banks and a restaurant |were| damaged": the things that stand as the subject. */
function subjectsBefore(open: OpenReading, number: number, be: number): Target[] {
  const { scan } = open;
  const clause = open.clausesOf(number).find((c) => be >= c.first && be < c.last);
  if (!clause) return [];
  let verb = be;
  while (verb > clause.first && scan.has(verb - 1, HAVE | BE | ADVERB)) verb--;
  const out: Target[] = [];
  for (let i = clause.first; i < verb; i++) {
    if (isVerb(scan, i) && !scan.term(i)?.senses.some((s) => s.sense === 'target')) out.length = 0;
    if (!isThing(scan, i) || scan.lower(groupStart(scan, i, clause.first)) === 'no') continue;
    const prep = prepositionOf(scan, groupStart(scan, i, clause.first), clause.first);
    if (prep === null) out.push(thingAt(scan, i, clause.first));
  }
  return out;
}

/** Adds what a sentence says was damaged to the event it tells. */
export function addHarmed(open: OpenReading, number: number, frames: readonly Frame[]): void {
  if (!frames.length) return;
  const harmed = thingsHarmed(open, number);
  if (!harmed.length) return;
  const events = frames.filter((f) => f.kind !== 'toll' && f.act !== 'arrest-or-abduction');
  for (const thing of harmed) {
    const at = thing.term!.first;
    const host = events.reduce<Frame | null>((a, b) => (a === null || Math.abs(b.head - at) < Math.abs(a.head - at) ? b : a), null);
    if (host && !events.some((f) => f.targets.some((t) => t.term === thing.term))) host.targets.push(thing);
  }
}

/** A sentence that tells no event, and what the one told just before damaged: "Two banks and a restaurant were destroyed." Null where it names nothing. */
export function readHarmed(open: OpenReading, number: number): Frame | null {
  const things = thingsHarmed(open, number);
  if (!things.length) return null;
  const clause = open.clausesOf(number)[0];
  // "The guards gave a strong answer: two posts were destroyed": by others, and in a fight of its own
  const { scan } = open;
  const ahead = scan.within(scan.reading.actors, clause.first, Math.min(clause.first + 4, things[0].term!.first))[0];
  if (ahead && ARMED.has(ahead.role) && !open.voiceAt(things[0].term!.first).speakers.some((s) => isCalled(s, ahead))) return null;
  const terms = things.map((t) => t.term!);
  const frame = newFrame(clause, terms[0].first, terms[0].last, 'noun', null, 'things/harmed');
  frame.generic = true;
  frame.definite = true;
  frame.targets = things;
  frame.first = clause.first;
  frame.end = terms[terms.length - 1].last;
  return frame;
}

const WRECKS: ReadonlySet<Act> = new Set([
  'ied-suicide',
  'shelling',
  'rocket-missile',
  'airstrike',
  'drone',
  'ground-clash',
  'other-violation',
]);

/** What was told last, in the sentence before or the one before that, and may have damaged things. */
export function harmedIn(frame: Frame, told: readonly Occurrence[]): Occurrence | null {
  const last = told[told.length - 1];
  if (!last || !WRECKS.has(last.act) || last.frames[0].negated) return null;
  return frame.sentence - last.frames[last.frames.length - 1].sentence <= 2 ? last : null;
}

const AT = /^(outside|inside|under|beneath|underneath|beside|alongside|behind|near|at|against|in)$/;

/** "exploded |in front of| a bank", "placed |under| the bridge", "at the gate of the barracks": the things where a weapon was set or went off. */
export function thingsWhereSet(scan: Scan, from: number, until: number, planted: boolean): Target[] {
  const out: Target[] = [];
  let near = false;
  for (let i = from; i < Math.min(until, from + LIST); i++) {
    const word = scan.lower(i);
    if (scan.time(i) || scan.count(i)) continue;
    if (word === 'front' && scan.lower(i - 1) === 'in') {
      near = true;
      continue;
    }
    if (scan.has(i, PREPOSITION) && word !== 'of') {
      near = AT.test(word) && (planted || !/^(beside|alongside|behind|near)$/.test(word));
      continue;
    }
    if (near && isThing(scan, i)) {
      // "the gate of the barracks": what the gate is of
      if (!(EDGES.test(scan.lower(scan.term(i)!.last - 1)) && scan.lower(scan.term(i)!.last) === 'of')) out.push(thingAt(scan, i, from));
      i = scan.term(i)!.last - 1;
      continue;
    }
    if (scan.has(i, RELATIVE | STOP | BE | HAVE) || (isVerb(scan, i) && !scan.actor(i) && !/^(placed|planted|left|hidden)$/.test(word)))
      break;
  }
  return out;
}
const EDGES = /^(gates?|entrance|doors?|facade|front|windows)$/;
