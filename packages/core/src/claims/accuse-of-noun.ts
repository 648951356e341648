import { ARMED } from './armed.ts';
import { type Clause, isVerb } from './clauses.ts';
import type { Frame } from './frame.ts';
import { BE, CONJUNCTION, DETERMINER, HAVE } from './grammar.ts';
import { coordinated, coordinatedRight } from './groups.ts';
import type { Scan } from './scan.ts';
import { subjectOf } from './subjects.ts';

/** "a new trench, assessed as belonging to the armed forces" */
export function belongingTo(scan: Scan, frame: Frame): void {
  for (let i = frame.last; i < Math.min(frame.clause.last, frame.last + 16); i++) {
    if (scan.lower(i) !== 'belonging' || scan.lower(i + 1) !== 'to') continue;
    const owner = scan.actor(i + 2) ?? scan.actor(i + 3);
    if (owner) frame.agents.push(owner);
    return;
  }
}

/** "accused the army of shelling X", "blamed the rebels for the attack", "the attack, which they blamed on the rebels". */
export function accusation(scan: Scan, frame: Frame, start: number, clauses: readonly Clause[]): void {
  const { clause } = frame;
  const prep = scan.lower(start - 1);
  if (prep === 'of' || prep === 'for') {
    // "the two armies accused each other of shelling X"
    if (/^(other|another)$/.test(scan.lower(start - 2)) && /^(each|one)$/.test(scan.lower(start - 3))) {
      frame.agents.push(...subjectOf(scan, clause, start - 4, clauses).actors);
      return;
    }
    // "the army and the rebels each blamed the other for the shelling"
    if (scan.lower(start - 2) === 'other' && scan.lower(start - 3) === 'the' && /^(accus|blam)/.test(scan.lower(start - 4))) {
      const each = scan.lower(start - 5) === 'each' ? start - 5 : start - 4;
      frame.agents.push(...subjectOf(scan, clause, each, clauses).actors);
      return;
    }
    const accused = scan.actor(start - 2);
    if (accused) {
      const all = coordinated(scan, accused, clause.first);
      let v = all[0].first - 1;
      while (v > clause.first && scan.has(v, DETERMINER)) v--;
      if (/^(accus|blam|condemn|denounc)/.test(scan.lower(v))) {
        frame.agents.push(...all);
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
        frame.agents.push(...coordinatedRight(scan, blamed, clause.last + 12));
        return;
      }
    }
  }
}

/** "was the |work| of" */
const workOf = (scan: Scan, i: number): boolean =>
  scan.lower(i) === 'work' && scan.lower(i + 1) === 'of' && scan.lower(i - 1) === 'the' && scan.has(i - 2, BE);

/** Says of an event noun whose it is said to be: "incursions |attributed to| militiamen", "an attack |officials blamed on| rebels". */
export function attributed(scan: Scan, frame: Frame): void {
  const { clause } = frame;
  for (let i = frame.last; i < Math.min(clause.last - 2, frame.last + 10); i++) {
    const to = /^(attributed|ascribed)$/.test(scan.lower(i)) ? 'to' : /^(blamed|pinned)$/.test(scan.lower(i)) ? 'on' : '';
    if (to && scan.lower(i + 1) === to) {
      const at = scan.has(i + 2, DETERMINER) ? i + 3 : i + 2;
      const who = scan.actor(at) ?? scan.actor(at + 1);
      if (who && who.first <= at + 1) {
        frame.agents = coordinatedRight(scan, who, clause.last);
        frame.rule = 'blame/attributed';
      }
      return;
    }
    if (!to && isVerb(scan, i) && !scan.has(i, BE | HAVE)) return;
  }
}
