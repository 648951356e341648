import { dayNumber, isoDay, weekdayOf } from '../../language/times/calendar-days.ts';
import { WEEKDAY_TITLES } from '../../language/times/calendar-words.ts';
import type { DateEvidence } from './date-evidence.ts';
import { type Dating, dayWhen } from './date-state.ts';
import type { DateLine } from './find-date-lines.ts';

const RANK: Record<DateLine['kind'], number> = { dateline: 5, credited: 4, labelled: 3, bare: 2, updated: 1 };

/** The story's own date among several: the outlet's or dateline's before the page's, the earlier before the later, where its weekday is told. */
export function chooseDateLine(dating: Dating): void {
  const lines = dating.lines.filter((l) => !l.yearless);
  fillYears(dating, lines);
  if (lines.length === 0) return;
  const told = (day: number): boolean => dating.evidence!.weekdays[weekdayOf(day)] > 0;
  const ranked = [...lines].sort((a, b) => RANK[b.kind] - RANK[a.kind] || Number(told(b.day)) - Number(told(a.day)) || a.day - b.day);
  const own = ranked[0];
  const reasons = [reasonOf(own)];
  if (own.other !== null) {
    const fits = weekdayFit(dating.evidence!, own.day);
    const otherFits = weekdayFit(dating.evidence!, own.other);
    const among = lines.find((l) => l !== own && l.other === null && (l.day === own.day || l.day === own.other));
    if (among) {
      if (among.day === own.other) swapReading(own);
      reasons.push(`the line “${among.quote}” says the same day`);
    } else if (fits !== otherFits) {
      if (otherFits > fits) swapReading(own);
      reasons.push(
        `read ${isoDay(own.day)} because the text tells of ${WEEKDAY_TITLES[weekdayOf(own.day)]} as news and ${isoDay(own.other!)} was a ${WEEKDAY_TITLES[weekdayOf(own.other!)]}`,
      );
    } else dating.open = own;
  }
  dating.publishedOn = dayWhen(own.day, 'stated', reasons.join('; '));
  const carrier = lines.filter((l) => l.day > own.day && l.day - own.day < 60 && l.kind !== 'credited').sort((a, b) => b.day - a.day)[0];
  if (carrier) {
    dating.carriedOn = dayWhen(carrier.day, 'stated', `the page that carries it says “${carrier.quote}”`);
    dating.publishedOn.because = `${reasons.join('; ')}${told(own.day) ? `, and the text tells of ${WEEKDAY_TITLES[weekdayOf(own.day)]}` : ''}`;
  }
}

/** Takes the other reading of an ambiguous date. */
export function swapReading(line: DateLine): void {
  const day = line.other!;
  line.other = line.day;
  line.day = day;
}

/** Where a date stands, for reasons people read. */
export function reasonOf(line: DateLine): string {
  const where = {
    credited: 'its outlet’s line',
    dateline: 'its dateline',
    labelled: 'its label',
    bare: 'its date line',
    updated: 'its line of the last change',
  };
  return `${where[line.kind]} says “${line.quote}”`;
}

/** A dateline without a year takes the year of another date of the text in which it falls on or shortly after that date. */
function fillYears(dating: Dating, lines: DateLine[]): void {
  const { evidence } = dating;
  for (const line of dating.lines) {
    if (!line.yearless) continue;
    const near = evidence!.latestDated;
    if (Number.isNaN(near)) continue;
    const year = Number(isoDay(near).slice(0, 4));
    const same = dayNumber(year, line.month, line.dayOfMonth);
    const day = same >= near - 3 ? same : dayNumber(year + 1, line.month, line.dayOfMonth);
    if (day - near > 120) continue;
    lines.push({ ...line, day, yearless: false });
  }
}

/** 2: the text tells of that weekday as news; 1: of the day before; 0: of other weekdays only or none. */
function weekdayFit(evidence: DateEvidence, day: number): number {
  const weekday = weekdayOf(day);
  if (evidence.weekdays[weekday] > 0) return 2;
  return evidence.weekdays[(weekday + 6) % 7] > 0 ? 1 : 0;
}
