import { familyOf } from '../../model/act.ts';
import { ADVERB, CONJUNCTION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Frame } from './frame.ts';

/** "|stormed and seized| a checkpoint", "|raided and then captured| the post": two verbs of one object, whose taking is what came of it. */
export function tookIt(scan: Scan, attack: Frame, taking: Frame): boolean {
  if (attack.kind !== 'verb' || taking.kind !== 'verb' || attack.mood !== taking.mood || attack.negated || taking.negated) return false;
  if (familyOf(taking.act) !== 'territory' || !/^(ground|)$/.test(familyOf(attack.act)) || attack.killed) return false;
  if (attack.last >= taking.head || !scan.has(attack.last, CONJUNCTION)) return false;
  for (let i = attack.last + 1; i < taking.head; i++) if (!scan.has(i, ADVERB)) return false;
  return true;
}
