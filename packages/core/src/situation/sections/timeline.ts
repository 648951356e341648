import type { Incident } from '../../model/incident.ts';
import type { SectionContext } from '../sitrep/compose-sitrep.ts';
import type { Section, TimelineColumn } from '../sitrep/document.ts';
import { lastDay, tellDay } from '../tell/tell-when.ts';
import { tonesOf } from './tone.ts';

const DAY_MS = 86_400_000;
const MOST_DAYS = 45;
const MOST_WEEKS = 60;

type Step = 'day' | 'week' | 'month';

/** Incidents by day (by week or month when they are far apart) and verdict, above the calm of each truce. */
export function composeTimeline(context: SectionContext): Section {
  const { situation, words, references } = context;
  const tones = tonesOf(situation);
  const now = situation.incidents.filter(({ background }) => !background);
  const daysOf = (one: Incident) => (one.when ? (dayOf(one.when.end, true) - dayOf(one.when.start)) / DAY_MS : Number.POSITIVE_INFINITY);
  const dated = now.filter((one) => daysOf(one) <= 1.01);
  const section: Section = { id: 'timeline', title: words.sections.timeline, blocks: [] };
  if (!now.length) return section;
  if (!dated.length) {
    section.blocks.push({ kind: 'note', inlines: [words.timelineNone] });
    return section;
  }
  const starts = dated.map(({ when }) => dayOf(when!.start));
  const first = Math.min(...starts);
  const last = Math.max(...starts);
  const span = (last - first) / DAY_MS + 1;
  const step: Step = span <= MOST_DAYS ? 'day' : span <= MOST_WEEKS * 7 ? 'week' : 'month';
  const fits = now.filter((one) => daysOf(one) <= { day: 1.01, week: 7.01, month: 31.01 }[step]);
  const columns = columnsFrom(first, last, step);
  for (const one of fits) {
    const day = iso(dayOf(one.when!.start));
    const column = columns.find(({ start, end }) => start <= day && day < end);
    column?.incidents.push({ number: references.incidentNumber(one.id), tone: tones.get(one.id) ?? 'none' });
  }
  const from = columns[0]!.start;
  const until = columns.at(-1)!.end;
  const calm = situation.truce
    .filter((truce) => truce.calm?.days.some(({ on }) => on >= from && on < until))
    .map(({ title, calm }) => ({ title, days: calm!.days.map(({ on, state }) => ({ on, state })) }));
  const caption = { day: words.timelineCaption, week: words.timelineCaptionWeeks, month: words.timelineCaptionMonths }[step];
  section.blocks.push({
    kind: 'figure',
    caption,
    alt: words.timelineAlt(fits.length, tellDay(from, words), tellDay(lastDay(until), words)),
    figure: { kind: 'timeline', step, columns, calm, asOf: situation.asOf },
  });
  const placed = new Set(columns.flatMap(({ incidents }) => incidents.map(({ number }) => number)));
  const missing = now.length - now.filter(({ id }) => placed.has(references.incidentNumber(id))).length;
  if (missing) section.blocks.push({ kind: 'note', inlines: [`${words.timelineLeftOut(missing)}.`] });
  return section;
}

function columnsFrom(first: number, last: number, step: Step): TimelineColumn[] {
  const columns: TimelineColumn[] = [];
  let at = new Date(first);
  if (step === 'week') at = new Date(first - ((at.getUTCDay() + 6) % 7) * DAY_MS);
  if (step === 'month') at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1));
  while (at.getTime() <= last) {
    const next =
      step === 'month'
        ? new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1))
        : new Date(at.getTime() + (step === 'week' ? 7 : 1) * DAY_MS);
    columns.push({ start: iso(at.getTime()), end: iso(next.getTime()), incidents: [] });
    at = next;
  }
  return columns;
}

/** Midnight UTC (ms) of the local day a time names; an end inside a day counts to that day's end. */
function dayOf(time: string, isEnd = false): number {
  const day = Date.parse(`${time.slice(0, 10)}T00:00:00Z`);
  return isEnd && time.length > 10 && !/T00:00/.test(time) ? day + DAY_MS : day;
}

function iso(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
