/** Kinds of words that speak of time; a mark is kind * 256 + value. */
export const NOT_TIME = 0;
export const MONTH = 1;
export const WEEKDAY = 2;
export const DEICTIC = 3;
export const PART = 4;
export const UNIT = 5;
export const DIGITS = 6;
export const MIDNIGHT = 7;
export const NOON = 8;
export const LONG = 9;
export const HABIT = 10;
export const HOLIDAY = 11;
export const SEASON = 12;

/** Value bits of MONTH: the month 1..12, plus a bit when the word is often another word ("may", "march") or a short form. */
export const DOUBTFUL = 64;
/** Value bits of WEEKDAY and UNIT: written as a plural ("Mondays", "days"). */
export const PLURAL = 32;

/** Values of DEICTIC. */
export const TODAY = 1;
export const YESTERDAY = 2;
export const TOMORROW = 3;
export const TONIGHT = 4;
export const OVERNIGHT = 5;

/** Values of UNIT, from the smallest. */
export const SECONDS = 1;
export const MINUTES = 2;
export const HOURS = 3;
export const DAYS = 4;
export const NIGHTS = 5;
export const WEEKENDS = 6;
export const WEEKS = 7;
export const FORTNIGHTS = 8;
export const MONTHS = 9;
export const YEARS = 10;
export const DECADES = 11;

/** Length in hours of one of each UNIT. */
export const UNIT_HOURS = [0, 1 / 3600, 1 / 60, 1, 24, 12, 48, 168, 336, 730, 8760, 87600];

const MARKS = new Map<string, number>();
const put = (kind: number, value: number, words: string): void => {
  for (const word of words.split(' ')) MARKS.set(word, kind * 256 + value);
};
const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');
const MONTH_SHORT = 'jan feb mar apr - jun jul aug sep oct nov dec'.split(' ');
for (let m = 0; m < 12; m++) {
  put(
    MONTH,
    m + 1 + (MONTH_NAMES[m] === 'may' || MONTH_NAMES[m] === 'march' || MONTH_NAMES[m] === 'august' ? DOUBTFUL : 0),
    MONTH_NAMES[m],
  );
  if (MONTH_SHORT[m] !== '-') put(MONTH, m + 1 + DOUBTFUL, MONTH_SHORT[m]);
}
put(MONTH, 9 + DOUBTFUL, 'sept');
const DAY_NAMES = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
for (let d = 0; d < 7; d++) {
  put(WEEKDAY, d, DAY_NAMES[d]);
  put(WEEKDAY, d + PLURAL, `${DAY_NAMES[d]}s`);
}
for (const [short, d] of [
  ['mon', 1],
  ['tue', 2],
  ['tues', 2],
  ['wed', 3],
  ['thu', 4],
  ['thur', 4],
  ['thurs', 4],
  ['fri', 5],
  ['sat', 6],
  ['sun', 0],
] as const)
  put(WEEKDAY, d + DOUBTFUL, short);
put(DEICTIC, TODAY, 'today');
put(DEICTIC, YESTERDAY, 'yesterday');
put(DEICTIC, TOMORROW, 'tomorrow');
put(DEICTIC, TONIGHT, 'tonight');
put(DEICTIC, OVERNIGHT, 'overnight');
put(PART, 1, 'dawn sunrise daybreak');
put(PART, 2, 'morning');
put(PART, 3, 'afternoon midday');
put(PART, 4, 'evening dusk nightfall sunset');
put(PART, 5, 'night');
put(MIDNIGHT, 0, 'midnight');
put(NOON, 0, 'noon');
const UNITS = ['', 'second', 'minute', 'hour', 'day', '', 'weekend', 'week', 'fortnight', 'month', 'year', 'decade'];
for (let u = 1; u < UNITS.length; u++) {
  if (!UNITS[u]) continue;
  put(UNIT, u, UNITS[u]);
  put(UNIT, u + PLURAL, `${UNITS[u]}s`);
}
put(UNIT, MINUTES + PLURAL, 'mins');
put(UNIT, HOURS + PLURAL, 'hrs');
put(UNIT, HOURS, 'hr');
put(UNIT, NIGHTS + PLURAL, 'nights');
put(LONG, DAYS, 'daylong');
put(LONG, WEEKS, 'weeklong');
put(LONG, MONTHS, 'monthlong');
put(LONG, YEARS, 'yearlong');
put(LONG, HOURS, 'hourlong');
put(HABIT, 0, 'daily nightly hourly weekly monthly yearly annually');
put(SEASON, 12, 'winter');
put(SEASON, 3, 'spring');
put(SEASON, 6, 'summer');
put(SEASON, 9, 'autumn');

/** The mark of a folded word: what it can say of time. Numbers written in digits are DIGITS. */
export function markTimeWord(word: string): number {
  const known = MARKS.get(word);
  if (known !== undefined) return known;
  const c = word.charCodeAt(0);
  return c >= 48 && c <= 57 ? DIGITS * 256 : NOT_TIME;
}

/** Names of the weekdays from Sunday, for reasons people read. */
export const WEEKDAY_TITLES = DAY_NAMES.map((d) => d[0].toUpperCase() + d.slice(1));
