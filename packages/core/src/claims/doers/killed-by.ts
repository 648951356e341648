import type { Frame } from '../frames/frame.ts';
import { addWeapon } from '../nouns/read-event-nouns.ts';
import { PREPOSITION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import type { TollStatement } from '../tolls/toll-statement.ts';
import { originOf, takeOrigin } from '../verbs/verb-reading.ts';

/** "killed by gunmen", "killed by shelling": who or what stands behind a passive toll. */
export function agentBy(scan: Scan, frame: Frame, toll: TollStatement): void {
  for (let i = toll.last; i < Math.min(toll.clause.last, toll.last + 10); i++) {
    if (scan.lower(i) !== 'by') continue;
    for (let k = i + 1; k < Math.min(toll.clause.last, i + (scan.lower(i + 2) === 'fire' ? 9 : 6)); k++) {
      const term = scan.term(k);
      const weapon = senseNamed(term, 'weapon');
      if (weapon && term) {
        wieldWeapon(frame, term);
        // "by Ukrainian shells", "by army artillery"
        const origin = frame.agents.length || frame.agentPlace ? null : originOf(scan, term.first, i + 1);
        if (origin) takeOrigin(frame, origin);
      }
      const actor = scan.actor(k);
      if (actor) {
        if (!weapon || !actor.generic || /m[ae]n$/.test(scan.lower(actor.head))) frame.agents = [actor];
        // "by government artillery": whose, and what with
        const used = weapon ? null : scan.term(actor.last);
        if (used && senseNamed(used, 'weapon')?.act) wieldWeapon(frame, used);
        return;
      }
      if (weapon) return;
    }
    return;
  }
}

/** "killed a farmer |with a hunting rifle|", and no "clash with gunmen": what a toll says it was done with. */
export function doneWith(scan: Scan, frame: Frame, toll: TollStatement): void {
  let held = false;
  for (let i = toll.last; i < Math.min(toll.clause.last, toll.last + 10); i++) {
    const term = scan.term(i);
    if (scan.has(i, PREPOSITION)) held = scan.lower(i) === 'with';
    else if (held && term?.first === i && !scan.actor(i) && senseNamed(term, 'weapon')?.act) wieldWeapon(frame, term);
  }
}

/** A toll of a weapon is of the act it is used for. */
export function wieldWeapon(frame: Frame, term: Term): void {
  addWeapon(frame, term.form);
  frame.act = senseNamed(term, 'weapon')?.act ?? null;
  frame.generic = frame.act === null;
}
