import type { CountMention } from '../../language/mention.ts';
import { CONJUNCTION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { verbGroupStart } from '../sentence/verb-group.ts';

/** "five were hurt, |two| of whom died", "of whom |15| have since died": how many of those hurt died; null where nothing says they were of those. */
export function diedOfHurt(scan: Scan, term: Term, floor: number): CountMention | null {
  const first = firstOfHurt(scan, floor);
  if (first && first.last <= term.first && !scan.within(scan.reading.counts, first.last, term.first).some((c) => !c.idle)) return first;
  // others are told of in between
  let told = false;
  for (let i = term.first - 1; i > Math.max(floor, term.first - 14); i--) {
    const of = /^(whom|them)$/.test(scan.lower(i)) ? i - 1 : /^(wounded|injured)$/.test(scan.lower(i)) ? i - 2 : -1;
    if (of > floor - 1 && scan.lower(of) === 'of') {
      const before = scan.count(of - 1);
      const verb = verbGroupStart(scan, term.first, i);
      if (before && !before.idle) return verb <= i + 1 ? before : null;
      const behind = scan.count(i + 1);
      return behind && Math.max(behind.last, behind.nounLast) >= verb ? behind : null;
    }
    if (scan.comma(i)) return null;
    const so = i === term.first - 1 ? someOfSo(scan, i, floor) : null;
    if (so) return so;
    const some = someOfHurt(scan, i);
    if (some && verbGroupStart(scan, term.first, i) < term.first) return some;
    const one = hurtHere(scan, i);
    if (one && !told) return one;
    told ||= scan.count(i) !== null || scan.has(i, CONJUNCTION);
  }
  return null;
}

/** "Of three customers wounded, |one|, a clerk, died": how many of those hurt that a sentence opens with. */
function firstOfHurt(scan: Scan, floor: number): CountMention | null {
  const all = scan.lower(floor) === 'of' ? scan.count(scan.lower(floor + 1) === 'the' ? floor + 2 : floor + 1) : null;
  if (!all || all.idle || all.min === null) return null;
  const hurt = scan.term(Math.max(all.last, all.nounLast));
  if (!senseNamed(hurt, 'wound') || !scan.comma(hurt!.last)) return null;
  const some = scan.count(hurt!.last + 1);
  return some && !some.idle && some.max !== null && some.max <= all.min ? some : null;
}

/** "|a boy wounded| in that strike died later": who a participle tells as hurt. */
function hurtHere(scan: Scan, i: number): CountMention | null {
  const hurt = scan.term(i);
  if (hurt?.first !== i || !senseNamed(hurt, 'wound')) return null;
  const c = scan.within(scan.reading.counts, Math.max(0, i - 6), i).pop();
  return c && !c.idle && c.noun >= 0 && c.nounLast === i ? c : null;
}

/** "|three| of the five men |wounded| in the ambush have died": how many of those a participle tells as hurt. */
function someOfHurt(scan: Scan, i: number): CountMention | null {
  const hurt = scan.term(i);
  if (hurt?.first !== i || !senseNamed(hurt, 'wound')) return null;
  const all = scan.within(scan.reading.counts, Math.max(0, i - 6), i).pop();
  if (!all || all.idle || Math.max(all.last, all.nounLast) !== i) return null;
  const of = scan.lower(all.first - 1) === 'the' ? all.first - 2 : all.first - 1;
  const some = scan.lower(of) === 'of' ? scan.count(of - 1) : null;
  return some && !some.idle && some.max !== null && (all.min ?? 0) >= some.max ? some : null;
}

/** "wounding six; |two| of the six died": how many of those hurt that a figure told again stands for. */
function someOfSo(scan: Scan, i: number, floor: number): CountMention | null {
  const all = scan.count(i);
  if (!all || all.last !== i + 1 || scan.lower(all.first - 1) !== 'the' || scan.lower(all.first - 2) !== 'of') return null;
  const some = scan.count(all.first - 3);
  if (!some || some.idle || some.max === null || all.min === null || some.max > all.min) return null;
  return scan.within(scan.reading.counts, floor, some.first).some((c) => !c.idle && c.min === all.min) ? some : null;
}
