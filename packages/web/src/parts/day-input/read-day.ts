/** What a person wrote as a day: the day itself, or why it is none. */
export type ReadDay =
  | { day: string }
  /** Day and month can be taken either way round; both are days ("2016-05-09", "2016-09-05"). */
  | { problem: 'ambiguous'; either: [string, string] }
  | { problem: 'no-such-day' | 'no-year' | 'unreadable' };

/** Names of the months, long and short, as the language of the pages has them. */
const MONTHS = Array.from({ length: 12 }, (_, month) =>
  (['long', 'short'] as const).map((length) =>
    new Intl.DateTimeFormat('en-GB', { month: length, timeZone: 'UTC' }).format(new Date(Date.UTC(2016, month, 1))).toLowerCase(),
  ),
);

/** Reads a day as people write it: "9 May 2016", "May 9, 2016", "2016-05-09", "13/5/2016". A day that can be two days is neither. */
export function readDay(text: string): ReadDay {
  const clean = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean);
  if (iso) return dayFrom(iso[1], iso[2], iso[3]);
  const figures = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(clean);
  if (figures) {
    const [, first, second, year] = figures;
    const asDay = dayFrom(year, second, first);
    const asMonth = dayFrom(year, first, second);
    if (!('day' in asDay)) return asMonth;
    if (!('day' in asMonth) || asMonth.day === asDay.day) return asDay;
    return { problem: 'ambiguous', either: [asDay.day, asMonth.day] };
  }
  const words = clean
    .replace(/[.,]/g, ' ')
    .split(/[\s-]+/)
    .filter(Boolean);
  const named = words.flatMap((word, at) => {
    const month = monthOf(word);
    return month ? [{ month, at }] : [];
  });
  if (named.length !== 1) return { problem: 'unreadable' };
  const [{ month, at }] = named as [{ month: number; at: number }];
  const rest = words.filter((_, i) => i !== at).map((word) => word.replace(/^(\d{1,2})(?:st|nd|rd|th)$/, '$1'));
  if (rest.length === 1 && /^\d{1,2}$/.test(rest[0]!)) return { problem: 'no-year' };
  const [day, year] = rest[0]?.length === 4 ? [rest[1], rest[0]] : rest;
  if (rest.length !== 2 || !/^\d{1,2}$/.test(day ?? '') || !/^\d{4}$/.test(year ?? '')) return { problem: 'unreadable' };
  return dayFrom(year, String(month), day);
}

/** The month that a word names, from its third letter on; 0 for none. */
function monthOf(word: string): number {
  if (word.length < 3) return 0;
  return MONTHS.findIndex(([long = '', short = '']) => long.startsWith(word) || short === word) + 1;
}

function dayFrom(year = '', month = '', day = ''): ReadDay {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  // A month has no 31st where the calendar would go on into the next.
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === iso ? { day: iso } : { problem: 'no-such-day' };
}
