import type { CountMention } from '../language/mention.ts';
import type { Scan } from './scan.ts';
import type { Term } from './terms.ts';

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

/** Whether a term counts all of a longer time, and not those of what was just told: "the number |killed since the truce began|", "raised |the Palestinian toll| to 821". */
export function countsOverTime(scan: Scan, term: Term, sentence: number): boolean {
  const { first, last } = scan.sentences[sentence];
  let noun = term.last - 1;
  while (noun > first && noun > term.first - 6 && !FIGURE.test(scan.lower(noun))) noun--;
  if (!FIGURE.test(scan.lower(noun))) return false;
  for (let i = noun + 1; i < Math.min(last, noun + REACH); i++) {
    // "since dawn", "since Sunday": of few days
    if (scan.lower(i) === 'since')
      return (
        !/^(dawn|midnight|morning|noon|sunrise|early|late|this|yesterday|the|mon|tues|wednes|thurs|fri|satur|sun)(day)?$/.test(
          scan.lower(i + 1),
        ) || /^(truce|ceasefire|start|beginning|war|conflict|uprising)$/.test(scan.lower(i + 2))
      );
    // "the number of children killed there |this week|"
    if (scan.lower(i) === 'this' && /^(week|month|year|winter|spring|summer|autumn)$/.test(scan.lower(i + 1)))
      return sumOpens(scan, first, noun + 1) >= 0;
    // "the number of dead |in a week|"
    if (/^(in|within|over|during)$/.test(scan.lower(i)) && [2, 3, 4].some((k) => /^(days|weeks?|months?|years?)$/.test(scan.lower(i + k))))
      return sumOpens(scan, first, noun + 1) >= 0;
    if (scan.comma(i)) break;
  }
  const verb = sumOpens(scan, Math.max(first, noun - REACH), noun + 1);
  const said = /^(death|casualty)$/.test(scan.lower(noun - 1)) ? noun - 2 : noun - 1;
  return verb >= 0 && (OVERALL.test(scan.lower(said)) || scan.place(said)?.adjective === true || ofDays(scan, said));
}

/** "bringing the |two-day| death toll to 11", "the |week's| toll". */
const ofDays = (scan: Scan, i: number): boolean =>
  (scan.lower(i - 1) === '-' && /^(day|week|month|year)$/.test(scan.lower(i))) ||
  (/^(day|week|month|year|weekend)$/.test(scan.lower(i - 1)) && /^['’]s$/.test(scan.lower(i)));

/** The figure that all of a longer time comes to: "bringing |to 60| the number killed", "taking the toll since the truce |to 311|"; null for none. */
export function figureOverTime(scan: Scan, term: Term, sentence: number): CountMention | null {
  const { first, last } = scan.sentences[sentence];
  const near = scan.within(scan.reading.counts, Math.max(first, term.first - REACH), Math.min(last, term.last + REACH));
  return near.find((c) => !c.idle && /^(to|at|past|reached|exceeded|of)$/.test(scan.lower(c.first - 1))) ?? null;
}
