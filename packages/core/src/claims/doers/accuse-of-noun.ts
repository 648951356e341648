import { BLAMING, SUSPECTS } from '../blame/blaming.ts';
import { claimants } from '../blame/did-it.ts';
import type { Frame } from '../frames/frame.ts';
import { ARMED, asBlamed } from '../sentence/armed.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import { BE, CONJUNCTION, DETERMINER, HAVE } from '../sentence/grammar.ts';
import { coordinated, coordinatedRight } from '../sentence/groups.ts';
import { sideWithin } from '../sentence/nameless-sides.ts';
import type { Scan } from '../sentence/scan.ts';
import { subjectOf } from '../sentence/subjects.ts';
import { carriedBy, resumedBehind } from './carried-by.ts';

/** Finds who is said to have done what a noun names that begins at `start`: by the verb that carries it, by what it is attributed to, by a charge. */
export function whoIsSaidToHaveDone(scan: Scan, frame: Frame, start: number, clauses: readonly Clause[]): void {
  carriedBy(scan, frame, start, clauses);
  if (!frame.agents.length) attributed(scan, frame, clauses);
  if (!frame.agents.length) laidAtDoor(scan, frame, start);
  if (frame.act === 'troop-or-weapons-movement' && !frame.agents.length) belongingTo(scan, frame);
  if (!frame.agents.length) accusation(scan, frame, start, clauses);
  const own = frame.agents.length || frame.agentPlace || frame.pronoun ? null : sideWithin(scan, frame.head, frame.last);
  if (own) frame.agents.push(own);
}

/** "|blamed| the killing of two men |on the rebels|", "|laid the blame| for the raid |on the group|", "|attributes| the raid |to the group|": whom the words right before the noun lay it to. */
function laidAtDoor(scan: Scan, frame: Frame, start: number): void {
  const first = scan.has(start - 1, DETERMINER) ? start - 1 : start;
  const link = linkOf(scan, first - 1);
  if (!link) return;
  const { last } = scan.sentences[frame.sentence];
  // what was hit may stand behind "on" as well: "blamed the attack on the bank on the rebels"
  for (let i = Math.min(last, frame.last + LAID_WITHIN) - 1; i >= frame.last; i--) {
    // "blamed the raid, which killed two, |on the rebels|"
    if (scan.lower(i) !== link || (i >= frame.clause.last && !scan.comma(i - 1))) continue;
    const at = scan.has(i + 1, DETERMINER) ? i + 2 : i + 1;
    const who = scan.actor(at);
    if (!who || who.first !== at) continue;
    const laid = coordinatedRight(scan, who, last);
    const agents = asBlamed(laid) ?? (/^(people|person)$/.test(who.role) ? laid : null);
    if (!agents) continue;
    frame.targets = frame.targets.filter((t) => t.actor === null || !laid.includes(t.actor));
    frame.agents = agents;
    frame.rule = 'blame/attributed';
    return;
  }
}

/** The word before whom it is laid to, behind a verb that ends at a token: "on" of "blamed" and "laid the blame for", "to" of "attributed"; none for other verbs. */
function linkOf(scan: Scan, verb: number): string {
  const word = scan.lower(verb);
  if (word === 'for' && /^(blame|responsibility)$/.test(scan.lower(verb - 1))) return 'on';
  if (scan.has(verb - 1, BE)) return '';
  return /^(attribut|ascrib)(ed|es|e|ing)$/.test(word) ? 'to' : /^(blam(ed|es|e|ing)|pin(s|ned|ning)?)$/.test(word) ? 'on' : '';
}
const LAID_WITHIN = 24;

/** "a new trench, assessed as belonging to the armed forces" */
function belongingTo(scan: Scan, frame: Frame): void {
  for (let i = frame.last; i < Math.min(frame.clause.last, frame.last + 16); i++) {
    if (scan.lower(i) !== 'belonging' || scan.lower(i + 1) !== 'to') continue;
    const owner = scan.actor(i + 2) ?? scan.actor(i + 3);
    if (owner) frame.agents.push(owner);
    return;
  }
}

/** "accused the army of shelling X", "blamed the rebels for the attack", "the attack, which they blamed on the rebels". */
function accusation(scan: Scan, frame: Frame, start: number, clauses: readonly Clause[]): void {
  const { clause } = frame;
  const prep = scan.lower(start - 1);
  if (/^(of|for|over|with)$/.test(prep)) {
    // "the two armies accused each other of shelling X"
    if (/^(other|another)$/.test(scan.lower(start - 2)) && /^(each|one)$/.test(scan.lower(start - 3))) {
      frame.agents.push(...subjectOf(scan, clause, start - 4, clauses).actors);
      return;
    }
    // "the army and the rebels each blamed the other for the shelling"
    if (scan.lower(start - 2) === 'other' && scan.lower(start - 3) === 'the' && BLAMING.test(scan.lower(start - 4))) {
      const each = scan.lower(start - 5) === 'each' ? start - 5 : start - 4;
      frame.agents.push(...subjectOf(scan, clause, each, clauses).actors);
      return;
    }
    const accused = scan.actor(start - 2);
    if (accused) {
      const all = coordinated(scan, accused, clause.first);
      let v = all[0].first - 1;
      while (v > clause.first && scan.has(v, DETERMINER)) v--;
      if (BLAMING.test(scan.lower(v)) || SUSPECTS.test(scan.lower(v))) {
        frame.agents.push(...(asBlamed(all) ?? all));
        return;
      }
    }
  }
  for (let i = frame.last; i < Math.min(scan.sentences[frame.sentence].last, frame.last + 24); i++) {
    if (workOf(scan, i)) {
      const at = scan.has(i + 2, DETERMINER) ? i + 3 : i + 2;
      const doer = scan.actor(at);
      if (doer?.first === at && ARMED.has(doer.role))
        frame.agents.push(
          ...coordinatedRight(scan, doer, clause.last + 12).filter((a) => a === doer || scan.has(a.first - 1, CONJUNCTION)),
        );
      return;
    }
    if (i >= frame.last + 14) continue;
    if (scan.lower(i) !== 'blamed') continue;
    for (let k = i + 1; k < i + 4; k++) {
      const blamed = scan.actor(k);
      if (scan.lower(i + 1) === 'on' && blamed) {
        const laid = coordinatedRight(scan, blamed, clause.last + 12);
        frame.agents.push(...(asBlamed(laid) ?? laid));
        frame.rule = 'blame/attributed';
        return;
      }
    }
  }
}

/** "was the |work| of", "was an |action| by" */
const workOf = (scan: Scan, i: number): boolean =>
  /^(work|doing|handiwork|action|act|deed)$/.test(scan.lower(i)) &&
  /^(of|by)$/.test(scan.lower(i + 1)) &&
  /^(the|an?)$/.test(scan.lower(i - 1)) &&
  scan.has(i - 2, BE);

/** Says of an event noun whose it is said to be: "incursions |attributed to| militiamen", "an attack |officials blamed on| rebels". */
function attributed(scan: Scan, frame: Frame, clauses: readonly Clause[]): void {
  const { clause } = frame;
  const resumed = resumedBehind(scan, clause, clauses);
  const first = resumed?.first ?? frame.last;
  const { last } = resumed ?? clause;
  for (let i = first; i < Math.min(last - 2, first + 10); i++) {
    // "the attack on the town was claimed by the rebels", "an attack claimed on Tuesday by the rebels"
    if (scan.lower(i) === 'claimed') {
      const who = claimants(scan, i + 1, last);
      if (who && ARMED.has(who[0].role)) {
        frame.agents = who;
        frame.accusers = who;
        frame.rule = 'blame/attributed';
      }
      return;
    }
    const link = /^(attributed|ascribed|attributable)$/.test(scan.lower(i)) ? 'to' : /^(blamed|pinned)$/.test(scan.lower(i)) ? 'on' : '';
    if (link) {
      const to = laidTo(scan, link, i + 1, last);
      const at = scan.has(to + 1, DETERMINER) ? to + 2 : to + 1;
      const who = to < 0 ? null : (scan.actor(at) ?? scan.actor(at + 1));
      if (who && who.first <= at + 1) {
        const laid = coordinatedRight(scan, who, last);
        frame.agents = asBlamed(laid) ?? laid;
        frame.rule = 'blame/attributed';
      }
      return;
    }
    if (isVerb(scan, i) && !scan.has(i, BE | HAVE)) return;
  }
}

/** "attributed |to|", "blamed |by the police on|": the word before whom it is laid to; -1 where none stands there. */
function laidTo(scan: Scan, link: string, from: number, until: number): number {
  if (scan.lower(from) === link) return from;
  if (scan.lower(from) !== 'by') return -1;
  for (let i = from + 1; i < Math.min(until, from + 8); i++) if (scan.lower(i) === link) return i;
  return -1;
}
