import { ARMED } from '../sentence/armed.ts';
import { menBehind } from '../sentence/nameless-men.ts';
import { isPeople } from './sides.ts';
import { beBefore, type VerbReading } from './verb-reading.ts';

/** "two brothers were |picked up by men in camouflage|", "soldiers |picked up| a student": by men under arms, who help nobody in doing so. */
export function picksUp({ scan, clause, term, sides, subject, passive }: VerbReading): boolean {
  if (HELPED.test(scan.tokens.slice(clause.first, Math.min(clause.last, term.last + 24)))) return false;
  if (!passive) return term.form !== 'taken' && term.form !== 'picked' && sides.persons && subject.actors.some((a) => ARMED.has(a.role));
  if (!beBefore(scan, term.first)) return false;
  if (!sides.agents.some((a) => ARMED.has(a.role)) && !menBehind(scan, term.last, clause.last)) return false;
  if (subject.actors.some((a) => a.role === 'person') || /^(he|she|they|we|i)$/.test(subject.pronoun)) return true;
  for (let i = clause.first; i < term.first; i++) if (isPeople(scan.lower(i))) return true;
  return false;
}

/** Those who are picked up to be looked after, and whither. */
const HELPED =
  /\b(wounded|injured|survivors?|casualt(y|ies)|dead|bod(y|ies)|remains|corpses?|shipwrecked|stranded|evacuated|rescued|hospitals?|clinic|mortuary|morgue|safety|treatment|airlifted|advantage)\b/i;
