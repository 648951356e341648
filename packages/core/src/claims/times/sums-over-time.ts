import type { CountMention } from '../../language/mention.ts';
import type { Frame } from '../frames/frame.ts';
import { CONJUNCTION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Term } from '../sentence/terms.ts';
import type { TollStatement } from '../tolls/toll-statement.ts';

const SUMS = /^(bring(s|ing)?|brought|tak(es|ing)|took|rais(es|ed|ing)|push(es|ed|ing)|lift(s|ed|ing)|driv(es|ing))$/;
const FIGURE = /^(tolls?|number|total|count|tally|figure)$/;
const OVERALL = /^(overall|total|cumulative|combined|nationwide|war|war's)$/;
/** Words between such a verb and what it brings to a figure, and between that and "since". */
const REACH = 12;

/** The verb with which a sentence goes on to a total: "…, |bringing| to 60 the number killed", "|raising| the toll to ten"; -1 for none. */
export function sumOpens(scan: Scan, from: number, until: number): number {
  for (let i = from; i < until; i++) {
    if (!SUMS.test(scan.lower(i))) continue;
    for (let k = i + 1; k < Math.min(until, i + REACH); k++) if (FIGURE.test(scan.lower(k))) return i;
  }
  return -1;
}

/** "the raid |raised| to 19 the number killed this month": where the words on such a total begin, behind what is told; `until` where none stands behind it. */
export function untilSum(scan: Scan, told: Frame, frames: readonly Frame[], until: number): number {
  const sum = frames.find((f) => f.overTime && f.head > told.head);
  const verb = sum ? sumOpens(scan, told.last, sum.last) : -1;
  return verb < 0 ? until : Math.min(verb, until);
}

/** Whether a term counts all of a longer time, and not those of what was just told: "the number |killed since the truce began|", "raised |the Palestinian toll| to 821". */
export function countsOverTime(scan: Scan, term: Term, sentence: number): boolean {
  const { first, last } = scan.sentences[sentence];
  let noun = term.last - 1;
  while (noun > first && noun > term.first - REACH && !scan.comma(noun) && !FIGURE.test(scan.lower(noun))) noun--;
  if (!FIGURE.test(scan.lower(noun)) || (noun < term.first - 5 && sumOpens(scan, first, noun + 1) < 0)) return false;
  const summed = sumOpens(scan, first, noun + 1) >= 0;
  for (let i = noun + 1; i < last && !scan.comma(i); i++) {
    // "since dawn", "since Sunday": of few days
    if (scan.lower(i) === 'since' && i < noun + REACH)
      return (
        !/^(dawn|midnight|morning|noon|sunrise|early|late|this|yesterday|the|mon|tues|wednes|thurs|fri|satur|sun)(day)?$/.test(
          scan.lower(i + 1),
        ) || /^(truce|ceasefire|start|beginning|war|conflict|uprising)$/.test(scan.lower(i + 2))
      );
    // "the number of children killed there |this week|"
    if (scan.lower(i) === 'this' && /^(week|month|year|winter|spring|summer|autumn)$/.test(scan.lower(i + 1))) return summed;
    // "the number of dead |in a week|"
    if (/^(in|within|over|during)$/.test(scan.lower(i)) && [2, 3, 4].some((k) => /^(days|weeks?|months?|years?)$/.test(scan.lower(i + k))))
      return summed;
  }
  const verb = sumOpens(scan, Math.max(first, noun - REACH), noun + 1);
  const said = /^(death|casualty)$/.test(scan.lower(noun - 1)) ? noun - 2 : noun - 1;
  return verb >= 0 && (OVERALL.test(scan.lower(said)) || scan.place(said)?.adjective === true || ofDays(scan, said));
}

/** "bringing the |two-day| death toll to 11", "the |week's| toll". */
const ofDays = (scan: Scan, i: number): boolean =>
  (scan.lower(i - 1) === '-' && /^(day|week|month|year)$/.test(scan.lower(i))) ||
  (/^(day|week|month|year|weekend)$/.test(scan.lower(i - 1)) && /^['’]s$/.test(scan.lower(i)));

/** "taking the toll since the truce to 311 dead |and 970 wounded|": behind a figure of all of a longer time, joined to it by nothing but "and". */
export const goesOnOverTime = (scan: Scan, toll: TollStatement, tolls: readonly TollStatement[]): boolean =>
  scan.has(toll.first - 1, CONJUNCTION) && tolls.some((t) => t.overTime && t.at < toll.first && t.last >= toll.first - 2);

/** The figure that all of a longer time comes to: "bringing |to 60| the number killed", "taking the toll since the truce |to 311|"; null for none. */
export function figureOverTime(scan: Scan, term: Term, sentence: number): CountMention | null {
  const { first, last } = scan.sentences[sentence];
  const near = scan.within(scan.reading.counts, Math.max(first, term.first - REACH), Math.min(last, term.last + REACH));
  return near.find((c) => !c.idle && /^(to|at|past|reached|exceeded|of)$/.test(scan.lower(c.first - 1))) ?? null;
}
