import type { Knowledge } from '../knowledge/knowledge.ts';
import { dayFromIso, dayNumber, isoDay, monthStart, weekdayOf } from '../language/calendar-days.ts';
import { WEEKDAY_TITLES } from '../language/calendar-words.ts';
import { createTimeFinder, type TimeFinder } from '../language/find-times.ts';
import { tokenise } from '../language/tokens.ts';
import { Vocabulary } from '../language/vocabulary.ts';
import type { Report } from '../model/report.ts';
import type { How, When } from '../model/when.ts';
import { type DateEvidence, gatherDateEvidence } from './date-evidence.ts';
import { type DateLine, findDateLines } from './find-date-lines.ts';
import { findDateSiblings, type Siblings } from './find-date-siblings.ts';
import { inferFromEvents } from './infer-date-events.ts';
import { inferFromNeighbours, type Neighbour, namesOf } from './infer-date-neighbours.ts';
import { readDateCoverage } from './read-date-coverage.ts';
import { readDateline } from './read-dateline.ts';

/** What dating needs of the knowledge. */
export type DatingKnowledge = Pick<Knowledge, 'calendars' | 'sources'>;

/** A report on its way to a date. */
interface Dating {
  report: Report;
  lines: DateLine[];
  evidence: DateEvidence | null;
  publishedOn: When | null;
  carriedOn: When | null;
  /** The other reading of an ambiguous date, still open. */
  open: DateLine | null;
}

/**
 * Dates reports: from what their container says; else from a date line of their text, where a story's own date goes before its
 * carrier's; else by inference that says why, from reports that share sentences with them and from weekdays and dates they tell.
 * Also fills the places of the dateline. Nothing honest to infer from: no date.
 */
export function dateReports(reports: Report[], knowledge: DatingKnowledge): Report[] {
  const vocabulary = new Vocabulary();
  const find = createTimeFinder(knowledge, vocabulary);
  const outlets = new Set([...knowledge.sources.values()].flatMap((s) => s.names.map((n) => n.toLowerCase())));
  const datings = reports.map((report) => readOwnDate(report, find, vocabulary));
  const wanted: number[] = [];
  datings.forEach((d, k) => {
    if (!d.publishedOn || d.open) wanted.push(k);
  });
  if (wanted.length > 0) {
    const siblings = findDateSiblings(
      reports.map((r) => r.clean.text),
      wanted,
    );
    for (const k of wanted) if (datings[k].open) settleOpen(datings, k, siblings);
    for (const k of wanted) datings[k].publishedOn ??= fromSiblings(datings, k, siblings);
    inferRest(datings, wanted, knowledge);
  }
  return datings.map((d) => {
    const dateline = readDateline(d.report.clean.text, outlets);
    const dated: Report = {
      ...d.report,
      publishedOn: d.publishedOn,
      carriedOn: d.carriedOn,
      dateline: dateline ? dateline.places : d.report.dateline,
    };
    const covers = readDateCoverage(dated, find, vocabulary);
    return covers ? { ...dated, coversOn: covers } : dated;
  });
}

/** What is left: by a known gathering told of, then by dated reports about the same people. */
function inferRest(datings: Dating[], wanted: number[], knowledge: DatingKnowledge): void {
  for (const k of wanted) {
    const d = datings[k];
    if (!d.publishedOn && d.evidence) d.publishedOn = inferFromEvents(d.report.clean.text, d.evidence, knowledge.calendars.events);
  }
  const rest = wanted.filter(
    (k) =>
      !datings[k].publishedOn && datings[k].evidence && datings[k].evidence.newsWeekday >= 0 && datings[k].evidence.yearless.length > 0,
  );
  if (rest.length === 0) return;
  const neighbours: Neighbour[] = [];
  for (const { publishedOn, report } of datings) {
    const day = publishedOn?.grain === 'day' && !publishedOn.alternatives ? dayFromIso(publishedOn.start) : null;
    if (day !== null) neighbours.push({ day, title: titleOf(report), names: namesOf(report.clean.text) });
  }
  for (const k of rest)
    datings[k].publishedOn = inferFromNeighbours(namesOf(datings[k].report.clean.text), datings[k].evidence!, neighbours);
}

const titleOf = (report: Report): string => report.title ?? report.file ?? report.recordId ?? 'another report';

function dayWhen(day: number, how: How, because?: string): When {
  const when: When = { start: isoDay(day), end: isoDay(day + 1), grain: 'day', how };
  if (because) when.because = because;
  return when;
}

/** What a container's own field says: an ISO day, month, year or instant, or a mail's or feed's date. */
export function readContainerDate(published: string | null, find: TimeFinder, vocabulary: Vocabulary): When | null {
  if (!published) return null;
  const text = published.trim();
  const day = dayFromIso(text);
  if (day !== null) return dayWhen(day, 'stated', 'the record gives its date');
  const month = /^(\d{4})-(\d\d)$/.exec(text);
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12) {
    const start = dayNumber(Number(month[1]), Number(month[2]), 1);
    return {
      start: isoDay(start),
      end: isoDay(monthStart(start, 1)),
      grain: 'month',
      how: 'stated',
      because: 'the record gives its month',
    };
  }
  if (/^\d{4}$/.test(text))
    return { start: `${text}-01-01`, end: `${Number(text) + 1}-01-01`, grain: 'year', how: 'stated', because: 'the record gives its year' };
  const tokens = tokenise(text, vocabulary);
  for (const m of find(tokens, [], { publishedOn: null } as Report)) {
    if (m.said?.year && m.said.month && m.said.day)
      return dayWhen(dayNumber(m.said.year, m.said.month, m.said.day), 'stated', 'the record gives its date');
  }
  return null;
}

/** Beyond this many characters the middle of a text is left out of its dating. */
const LONGEST = 60_000;
const TAIL = 5_000;

/** A dispatch that opens with its dateline and date ("SAN JOSE, 8 JAN 89 --"): nothing else needs reading. */
function readDispatch(dating: Dating, find: TimeFinder, vocabulary: Vocabulary): boolean {
  const { report } = dating;
  const dateline = readDateline(report.text);
  if (!dateline || report.text.slice(0, dateline.start).trim() !== '') return false;
  const tokens = tokenise(report.text.slice(dateline.start, dateline.end), vocabulary);
  for (const m of find(tokens, [], { ...report, publishedOn: null })) {
    if (!m.said?.year || !m.said.month || !m.said.day || m.when?.alternatives) continue;
    dating.publishedOn = dayWhen(
      dayNumber(m.said.year, m.said.month, m.said.day),
      'stated',
      `its dateline says “${tokens.slice(m.first, m.last)}”`,
    );
    return true;
  }
  return false;
}

function readOwnDate(report: Report, find: TimeFinder, vocabulary: Vocabulary): Dating {
  const dating: Dating = {
    report,
    lines: [],
    evidence: null,
    publishedOn: readContainerDate(report.published, find, vocabulary),
    carriedOn: null,
    open: null,
  };
  if (dating.publishedOn || readDispatch(dating, find, vocabulary)) return dating;
  const { text } = report;
  const tokens = tokenise(text.length > LONGEST ? `${text.slice(0, LONGEST - TAIL)}\n${text.slice(-TAIL)}` : text, vocabulary);
  const mentions = find(tokens, [], { ...report, publishedOn: null });
  dating.lines = findDateLines(tokens, mentions, readDateline(report.text));
  const own = new Set(dating.lines.map((l) => l.mention));
  dating.evidence = gatherDateEvidence(
    tokens,
    mentions.filter((m) => !own.has(m)),
  );
  chooseLine(dating);
  return dating;
}

const RANK: Record<DateLine['kind'], number> = { dateline: 5, credited: 4, labelled: 3, bare: 2, updated: 1 };

/** The story's own date among several: the outlet's or dateline's before the page's, the earlier before the later, where its weekday is told. */
function chooseLine(dating: Dating): void {
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
      if (among.day === own.other) swap(own);
      reasons.push(`the line “${among.quote}” says the same day`);
    } else if (fits !== otherFits) {
      if (otherFits > fits) swap(own);
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

function swap(line: DateLine): void {
  const day = line.other!;
  line.other = line.day;
  line.day = day;
}

function reasonOf(line: DateLine): string {
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

/** Settles which of two readings of a date is meant by dates told in the text or in reports that share its sentences. */
function settleOpen(datings: Dating[], k: number, siblings: Siblings): void {
  const dating = datings[k];
  const line = dating.open!;
  const rows: { day: number; why: string }[] = [];
  const add = (d: Dating, name: string): void => {
    for (const date of d.evidence?.yearless ?? [])
      rows.push({ day: dayNumber(Number(isoDay(line.day).slice(0, 4)), date.month, date.day), why: `${name} tells of ${date.quote}` });
    if (d.evidence && d.evidence.latestDated > 0)
      rows.push({ day: d.evidence.latestDated, why: `${name} tells of ${isoDay(d.evidence.latestDated)}` });
  };
  add(dating, 'the text');
  const row = siblings.get(k);
  if (row) {
    for (const [other, shared] of row) {
      const sibling = datings[other];
      const title = titleOf(sibling.report);
      const name = `“${title}”, which shares ${shared} sentence${shared === 1 ? '' : 's'} with it,`;
      if (sibling.publishedOn && !sibling.open && sibling.publishedOn.grain === 'day')
        rows.push({ day: dayFromIso(sibling.publishedOn.start)!, why: `${name} is of ${sibling.publishedOn.start}` });
      else add(sibling, name);
    }
  }
  let best: { day: number; why: string } | null = null;
  let gap = 46;
  for (const r of rows) {
    for (const day of [line.day, line.other!]) {
      const distance = day >= r.day - 1 ? Math.abs(day - r.day) : 999;
      if (distance < gap) {
        gap = distance;
        best = { day, why: r.why };
      }
    }
  }
  if (best) {
    if (best.day === line.other) swap(line);
    dating.publishedOn = dayWhen(
      line.day,
      'stated',
      `${reasonOf(line)}; read ${isoDay(line.day)} and not ${isoDay(line.other!)} because ${best.why}`,
    );
    dating.open = null;
    return;
  }
  dating.publishedOn = {
    ...dayWhen(line.day, 'inferred', `${reasonOf(line)}; day before month is the commoner way, and nothing in the text settles it`),
    alternatives: [{ start: isoDay(line.other!), end: isoDay(line.other! + 1) }],
  };
}

/** The date of the report that shares most sentences, where the weekdays that are told agree with it. */
function fromSiblings(datings: Dating[], k: number, siblings: Siblings): When | null {
  const { evidence } = datings[k];
  let best: { shared: number; day: number; name: string } | null = null;
  for (const [other, shared] of siblings.get(k) ?? []) {
    const sibling = datings[other];
    const on = sibling.publishedOn;
    if (on?.grain !== 'day' || on.alternatives || shared < 2) continue;
    if (best && shared <= best.shared) continue;
    best = { shared, day: dayFromIso(on.start)!, name: titleOf(sibling.report) };
  }
  if (!best || !evidence) return null;
  const weekday = weekdayOf(best.day);
  const told = evidence.weekdays.some((n) => n > 0);
  if (told && evidence.weekdays[weekday] === 0) return null;
  return dayWhen(
    best.day,
    'inferred',
    `it shares ${best.shared} sentences with “${best.name}” of ${isoDay(best.day)}${told ? ` and tells of ${WEEKDAY_TITLES[weekday]} as that does` : ''}`,
  );
}
