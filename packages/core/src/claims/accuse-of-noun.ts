import type { Clause } from './clauses.ts';
import type { Frame } from './frame.ts';
import { DETERMINER } from './grammar.ts';
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
  for (let i = frame.last; i < Math.min(scan.tokens.count, frame.last + 14); i++) {
    if (scan.lower(i) === '.') return;
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
