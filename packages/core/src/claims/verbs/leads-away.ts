import { ARMED } from '../sentence/armed.ts';
import { senseNamed } from '../sentence/terms.ts';
import type { VerbReading } from './verb-reading.ts';

const WHENCE =
  /\b(away|out of|off|from|into|onto|to)( [\w'-]+){0,3} (cars?|vehicles?|vans?|trucks?|bus|buses|taxis?|homes?|houses?|apartments?|schools?|dormitory|mosques?|church|fields?|farms?|kiosks?|stalls?|bars?|wards?|bush|forests?|jungle|mountains|hills|villages?|boats?|desert|hospital|clinic|markets?|shops?|offices?|camps?|beds?|checkpoints?|roadblocks?)\b/;

/** "marched four teachers |out of a school|", "were led |into the bush| by rebels": men with arms take people along. */
export function leadsAway({ scan, clause, term, sides, subject, passive }: VerbReading): boolean {
  const words = scan.tokens.slice(term.first, Math.min(clause.last, term.last + 14)).toLowerCase();
  const atGunpoint = /\bat (gunpoint|gun point|knifepoint)\b/.test(words);
  // "took off five passengers |at gunpoint|": whence was told before
  if (!takenFrom(words) && !(atGunpoint && (passive || sides.persons))) return false;
  // "dragging passengers |from vehicles|": whither is not said, and often they are killed there
  if (/^(drag|pull|haul)/.test(term.form) && !/\b(away|into|onto)\b/.test(words)) return false;
  if (atGunpoint) return true;
  const doers = passive ? sides.agents : subject.actors;
  // "were taken from a bus |by men in plain clothes|"
  if (passive && BY_MEN.test(words)) return true;
  return (
    (passive || sides.persons) &&
    (doers.some((a) => ARMED.has(a.role)) || (!passive && senseNamed(subject.term, 'target')?.targetKind === 'combatant'))
  );
}

const BY_MEN = /\bby ([\w-]+ ){0,2}(men|persons|individuals)\b/;

/** "from a village", "off a bus", "into the bush": whence, or whither, people are taken. */
export const takenFrom = (words: string): boolean => WHENCE.test(words);
