const brief = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
const month = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short', year: 'numeric' });

/** Days as a column of a table has room for them: "9 May 2016", "8–9 May 2016", "May 2016". Both days are included. */
export function sayDaysBriefly(first: string, last: string): string {
  const from = new Date(`${first}T00:00:00Z`);
  const to = new Date(`${last}T00:00:00Z`);
  if (first >= last) return brief.format(from);
  const isMonth =
    first.endsWith('-01') && from.getUTCMonth() === to.getUTCMonth() && new Date(to.getTime() + 86_400_000).getUTCDate() === 1;
  if (isMonth && first.slice(0, 7) === last.slice(0, 7)) return month.format(from);
  return brief.formatRange(from, to).replace(/\s*–\s*/u, '–');
}
