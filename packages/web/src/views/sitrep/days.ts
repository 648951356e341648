const DAY = 86_400_000;

/** The day so many days later. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The last day of a period that ends before `to`. */
export const lastDay = (to: string): string => plusDays(to, -1);
