import { dayFromIso, dayNumber, isoDay, weekdayOf } from '../../language/times/calendar-days.ts';
import { WEEKDAY_TITLES } from '../../language/times/calendar-words.ts';
import type { When } from '../../model/when.ts';
import { reasonOf, swapReading } from './choose-date-line.ts';
import { type Dating, dayWhen, titleOf } from './date-state.ts';
import type { Siblings } from './find-date-siblings.ts';

/** Days between a date told and the report that tells it, at most. */
const NEAR = 45;
/** Rounds in which what was settled may settle more: a copy of a copy of a dated report. */
const ROUNDS = 3;

interface Told {
  day: number;
  why: string;
}

/**
 * Settles ambiguous dates and dates undated reports by the reports that share sentences with them. Each round reads what stood before it,
 * so the order of the reports changes nothing.
 */
export function settleDates(datings: Dating[], wanted: readonly number[], siblings: Siblings): void {
  for (let round = 0; round < ROUNDS; round++) {
    const found: [number, Told | When][] = [];
    for (const k of wanted) {
      const d = datings[k];
      const result = d.open ? settlingDay(datings, k, siblings) : d.publishedOn ? null : siblingDate(datings, k, siblings);
      if (result) found.push([k, result]);
    }
    if (found.length === 0) break;
    for (const [k, result] of found) {
      const d = datings[k];
      if ('grain' in result) d.publishedOn = result;
      else {
        const line = d.open!;
        if (result.day === line.other) swapReading(line);
        d.publishedOn = dayWhen(
          line.day,
          'stated',
          `${reasonOf(line)}; read ${isoDay(line.day)} and not ${isoDay(line.other!)} because ${result.why}`,
        );
        d.open = null;
      }
    }
  }
  for (const k of wanted) if (datings[k].open) leaveOpen(datings[k]);
}

/** Which of the two readings is meant: the one that dates told in the text or in its siblings lead up to. */
function settlingDay(datings: Dating[], k: number, siblings: Siblings): Told | null {
  const dating = datings[k];
  const line = dating.open!;
  const year = Number(isoDay(line.day).slice(0, 4));
  const rows: Told[] = [];
  const add = (d: Dating, name: string): void => {
    if (!d.evidence) return;
    for (const date of d.evidence.yearless)
      rows.push({ day: dayNumber(year, date.month, date.day), why: `${name} tells of ${date.quote}` });
    if (d.evidence.latestDated > 0) rows.push({ day: d.evidence.latestDated, why: `${name} tells of ${isoDay(d.evidence.latestDated)}` });
  };
  add(dating, 'the text');
  for (const [other, shared] of siblings.get(k) ?? []) {
    const sibling = datings[other];
    const name = `“${titleOf(sibling.report)}”, which shares ${shared} sentence${shared === 1 ? '' : 's'} with it,`;
    const on = sibling.publishedOn;
    if (on?.grain === 'day' && !sibling.open && !on.alternatives)
      rows.push({ day: dayFromIso(on.start)!, why: `${name} is of ${on.start}` });
    else add(sibling, name);
  }
  let best: Told | null = null;
  let gap = NEAR + 1;
  for (const r of rows) {
    for (const day of [line.day, line.other!]) {
      const distance = day >= r.day - 1 ? Math.abs(day - r.day) : Number.POSITIVE_INFINITY;
      if (distance < gap || (best && distance === gap && r.why < best.why)) {
        gap = distance;
        best = { day, why: r.why };
      }
    }
  }
  return best;
}

function leaveOpen(dating: Dating): void {
  const line = dating.open!;
  dating.publishedOn = {
    ...dayWhen(line.day, 'inferred', `${reasonOf(line)}; day before month is the commoner way, and nothing in the text settles it`),
    alternatives: [{ start: isoDay(line.other!), end: isoDay(line.other! + 1) }],
  };
}

/** The date of the report that shares most sentences, where the weekdays that are told agree with it. */
function siblingDate(datings: Dating[], k: number, siblings: Siblings): When | null {
  const { evidence } = datings[k];
  let best: { shared: number; day: number; name: string } | null = null;
  for (const [other, shared] of siblings.get(k) ?? []) {
    const sibling = datings[other];
    const on = sibling.publishedOn;
    if (on?.grain !== 'day' || sibling.open || on.alternatives || shared < 2) continue;
    const row = { shared, day: dayFromIso(on.start)!, name: titleOf(sibling.report) };
    if (
      !best ||
      row.shared > best.shared ||
      (row.shared === best.shared && (row.day < best.day || (row.day === best.day && row.name < best.name)))
    )
      best = row;
  }
  if (!best || !evidence) return null;
  const weekday = weekdayOf(best.day);
  const told = evidence.weekdays.some((n) => n > 0);
  if (told && evidence.weekdays[weekday] === 0) return null;
  const day = told ? ` and tells of ${WEEKDAY_TITLES[weekday]} as that does` : '';
  return dayWhen(best.day, 'inferred', `it shares ${best.shared} sentences with “${best.name}” of ${isoDay(best.day)}${day}`);
}
