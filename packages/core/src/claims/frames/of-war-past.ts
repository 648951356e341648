import type { Scan } from '../sentence/scan.ts';
import type { Frame } from './frame.ts';

/** "The fighting left 160 people dead", at the end of a story of something else: all of a war. */
export const sumsUpWar = (f: Frame): boolean =>
  f.mood === 'actual' &&
  f.kind === 'noun' &&
  f.definite &&
  f.sense?.entry.id === 'clash-noun' &&
  (f.killed?.min ?? 0) > 20 &&
  (!f.time || f.timeInferred !== '');

/** "As a result of the ensuing war, their forces occupied a fifth of the land", "In the 44-day war the army retook X": what a war of before brought. */
export function ofWarPast(scan: Scan, frame: Frame): boolean {
  const { first } = scan.sentences[frame.sentence];
  return WAR_PAST.test(scan.tokens.slice(first, Math.min(frame.first, first + 14)));
}
const WAR_PAST =
  /^\s*(as a result of|in|during|after|following|as a consequence of) (the|that|this|a) ((ensuing|subsequent|resulting|first|second|brief|bloody|separatist|\w+-(day|week|month|year)(-long)?|(early |late |mid-)?(19|20)\d\ds?(-\d+)?) ){1,2}(\w+ )?war\b/i;
