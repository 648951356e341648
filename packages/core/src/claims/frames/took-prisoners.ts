import { familyOf } from '../../model/act.ts';
import { ARMED } from '../sentence/armed.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import type { Frame } from './frame.ts';

/** "soldiers killed two rebels |and captured four|": men with arms kill some of the others and take some, as it goes in a fight, and nobody is arrested. */
export const tookPrisoners = (scan: Scan, killing: Frame, taking: Frame): boolean =>
  killing.kind === 'toll' &&
  (killing.killed?.min ?? 0) > 0 &&
  killing.targets.some(({ actor, term }) => (actor && ARMED.has(actor.role)) || senseNamed(term, 'target')?.targetKind === 'combatant') &&
  familyOf(taking.act) === 'detention' &&
  /\b(captur(ed|ing)|prisoners?|captive)\b/i.test(scan.tokens.slice(taking.head, Math.min(taking.clause.last, taking.last + 5)));
