/** Days since 1970-01-01 of a date of the Gregorian calendar. Months run 1..12; a day beyond the month's end runs on. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Year, month (1..12) and day of the month of a day number, packed as year * 10000 + month * 100 + day. */
function packedDate(day: number): number {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return year * 10000 + month * 100 + (dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1);
}

/** The year a day number lies in. */
export function yearOf(day: number): number {
  return Math.floor(packedDate(day) / 10000);
}

/** The month (1..12) a day number lies in. */
export function monthOf(day: number): number {
  return Math.floor(packedDate(day) / 100) % 100;
}

/** The day of the month (1..31) of a day number. */
export function dayOfMonth(day: number): number {
  return packedDate(day) % 100;
}

/** The weekday of a day number: 0 Sunday … 6 Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** How many days a month (1..12) of a year has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** A day number as `2016-05-09`. */
export function isoDay(day: number): string {
  const packed = packedDate(day);
  const year = Math.floor(packed / 10000);
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${two(Math.floor(packed / 100) % 100)}-${two(packed % 100)}`;
}

/** The day number of the date an ISO day or instant starts with, or null when it starts with none. */
export function dayFromIso(text: string): number | null {
  if (text.length < 10 || text[4] !== '-' || text[7] !== '-') return null;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return validDate(year, month, day) ? dayNumber(year, month, day) : null;
}

/** Whether year, month and day name a date that exists. */
export function validDate(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** First day number of the month that lies `by` months from the month of `day`. */
export function monthStart(day: number, by = 0): number {
  const packed = packedDate(day);
  const months = Math.floor(packed / 10000) * 12 + (Math.floor(packed / 100) % 100) - 1 + by;
  return dayNumber(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
}

/** Monday of the week a day lies in. */
export function weekStart(day: number): number {
  return day - ((weekdayOf(day) + 6) % 7);
}

/** Minutes of a day as `21:01`. */
export function clockText(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
