const DAY = 86_400_000;

/** Another day, so many days on. */
export function daysOn(day: string, n: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * DAY).toISOString().slice(0, 10);
}

/** The same day of another month, or its last where that month is shorter. */
export function monthsOn(day: string, n: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + n, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + n, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Weeks from Monday on that hold the month of a day, with the days of the months beside it. */
export function weeksOf(day: string): string[][] {
  const first = `${day.slice(0, 8)}01`;
  const start = daysOn(first, -weekdayOf(first));
  const last = daysOn(monthsOn(first, 1), -1);
  const weeks: string[][] = [];
  for (let monday = start; monday <= last; monday = daysOn(monday, 7)) weeks.push(Array.from({ length: 7 }, (_, i) => daysOn(monday, i)));
  return weeks;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}
