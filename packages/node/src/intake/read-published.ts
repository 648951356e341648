const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO = /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?$/;

/**
 * A publication date that a container states, as ISO day, month or instant: ISO itself, "Tue, 20 Sep 2016 18:30:00 +0200", "20 September 2016",
 * "September 20, 2016". Null for anything else: 09/05/2016 has two readings, and a container cannot say which.
 */
export function readPublished(said: unknown): string | null {
  if (said instanceof Date) return Number.isNaN(said.getTime()) ? null : said.toISOString();
  if (typeof said !== 'string') return null;
  const text = said.trim();
  if (text.length > 80) return null;
  if (ISO.test(text)) return text.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  const words =
    /^(?:[A-Za-z]{3,9},? +)?(\d{1,2})(?:st|nd|rd|th)? +([A-Za-z]{3,9})\.?,? +(\d{4})(?:,? +(\d{2}):(\d{2})(?::(\d{2}))?(?: *(Z|GMT|UTC|[+-]\d{4}))?)?$/.exec(
      text,
    );
  if (words) return compose(words[3], words[2], words[1], words.slice(4));
  const american = /^(?:[A-Za-z]{3,9},? +)?([A-Za-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$/.exec(text);
  return american ? compose(american[3], american[1], american[2], []) : null;
}

function compose(year: string, month: string, day: string, clock: (string | undefined)[]): string | null {
  const m = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (m === 0 || Number(day) < 1 || Number(day) > 31) return null;
  const date = `${year}-${String(m).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [hour, minute, second, zone] = clock;
  if (!hour || !zone) return date;
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : 'Z';
  return `${date}T${hour}:${minute}:${second ?? '00'}${offset}`;
}
