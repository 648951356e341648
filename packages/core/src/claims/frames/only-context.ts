import { DETERMINER } from '../sentence/grammar.ts';
import { prepositionOf } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Frame } from './frame.ts';
import { reportedAs } from './told-as-news.ts';

/** "families displaced by the fighting", "despite the clashes": fighting named in passing tells no event of its own. */
export function onlyContext(scan: Scan, f: Frame): boolean {
  if (f.kind !== 'noun' || f.killed || f.wounded || f.targets.length) return false;
  // "a report on military operations": what it is about
  if (scan.lower(f.head) === 'military' && !f.agents.length && /^(on|about)$/.test(scan.lower(f.first - 1))) return true;
  // "as the offensive entered its fourth day": it goes on, and the sentence tells something else
  if (/^enter(ed|s|ing)$/.test(scan.lower(f.last)) && /^(its|their|a)$/.test(scan.lower(f.last + 1)))
    return f.clause.opening === 'subordinate';
  // "had only responded to enemy fire"
  if (f.sense?.entry.id === 'side-fire')
    return /^(to|under|of|from|with|amid)$/.test(prepositionOf(scan, f.first, f.clause.first)?.word ?? '');
  // "following days of clashes with militiamen": what went before what is told
  if (
    f.sense?.entry.id === 'clash-noun' &&
    scan.lower(f.first - 1) === 'of' &&
    /^(hours|days|weeks|months|years)$/.test(scan.lower(f.first - 2))
  ) {
    const before = prepositionOf(scan, f.first - 2, f.clause.first)?.word ?? '';
    // "killed many soldiers in three days of fighting |in Orsela|"
    if (before === 'in' && /^(in|at|near|around)$/.test(scan.lower(f.last)) && scan.place(f.last + 1)) return false;
    return /^(after|following|amid|despite|in|by)$/.test(before);
  }
  // "rebels |waging a battle| for the capital announced a truce": who they are, not what happened
  if (
    f.sense?.entry.id === 'clash-noun' &&
    /^(waging|fighting)$/.test(scan.lower(scan.has(f.first - 1, DETERMINER) ? f.first - 2 : f.first - 1))
  )
    return true;
  // "capping |a month of| clashes between the two": all that time
  const of = /^(renewed|continued|intensified)$/.test(scan.lower(f.first - 1)) ? f.first - 2 : f.first - 1;
  if (f.sense?.entry.id === 'clash-noun' && scan.lower(of) === 'of' && /^(week|month|year)$/.test(scan.lower(of - 1))) return true;
  if (f.sense?.entry.id !== 'clash-noun' || f.agents.length || reportedAs(scan, f)) return false;
  const prep = prepositionOf(scan, f.first, f.clause.first);
  return prep !== null && /^(by|from|amid|despite|of|on|during|to|about|because|since)$/.test(prep.word);
}
