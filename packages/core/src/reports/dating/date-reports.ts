import type { Knowledge } from '../../knowledge/knowledge.ts';
import { dayFromIso, dayNumber } from '../../language/times/calendar-days.ts';
import { createTimeFinder, type TimeFinder } from '../../language/times/find-times.ts';
import { tokenise } from '../../language/tokens.ts';
import { Vocabulary } from '../../language/vocabulary.ts';
import type { Report } from '../../model/report.ts';
import { createGlosser, type GlossKnowledge } from '../gloss/gloss-report.ts';
import { readDateline } from '../stories/read-dateline.ts';
import { chooseDateLine } from './choose-date-line.ts';
import { gatherDateEvidence } from './date-evidence.ts';
import { type Dating, dayWhen, titleOf } from './date-state.ts';
import { findDateLines } from './find-date-lines.ts';
import { findDateSiblings } from './find-date-siblings.ts';
import { inferFromEvents } from './infer-date-events.ts';
import { inferFromNeighbours, type Neighbour, namesOf } from './infer-date-neighbours.ts';
import { readAddressDate, readContainerDate } from './read-container-date.ts';
import { readDateCoverage } from './read-date-coverage.ts';
import { settleDates } from './settle-dates.ts';

/** What dating needs of the knowledge. */
export type DatingKnowledge = Pick<Knowledge, 'calendars' | 'sources'> & Partial<GlossKnowledge>;

/**
 * Dates reports: from what their container says; else from a date line of their text, where a story's own date goes before its
 * carrier's; else by inference that says why, from reports that share sentences with them and from weekdays and dates they tell.
 * Also fills the places of the dateline. Nothing honest to infer from: no date.
 */
export function dateReports(reports: Report[], knowledge: DatingKnowledge): Report[] {
  if (!canGloss(knowledge)) return dateInEnglish(reports, knowledge);
  const gloss = createGlosser(knowledge);
  const english = reports.map((report) => {
    const glossed = gloss(report);
    if (glossed === report) return report;
    const known = inEnglish.get(report);
    if (known?.clean === glossed.clean) return known;
    const whole = { ...glossed, text: glossed.clean.text };
    inEnglish.set(report, whole);
    return whole;
  });
  return dateInEnglish(english, knowledge).map((dated, k) => (english[k] === reports[k] ? dated : inOwnWords(dated, reports[k])));
}

const canGloss = (knowledge: DatingKnowledge): knowledge is DatingKnowledge & GlossKnowledge =>
  Boolean(knowledge.glosses && knowledge.everydayWords && knowledge.gazetteer);

/** Reports of other languages, each as the same report in English for as long as its gloss is the same. */
const inEnglish = new WeakMap<Report, Report>();
/** Their dated selves in their own words, by those in English. */
const ownWords = new WeakMap<Report, Report>();

function inOwnWords(dated: Report, { clean, text }: Report): Report {
  const known = ownWords.get(dated) ?? { ...dated, clean, text };
  ownWords.set(dated, known);
  return known;
}

function dateInEnglish(reports: Report[], knowledge: DatingKnowledge): Report[] {
  const vocabulary = new Vocabulary();
  const find = createTimeFinder(knowledge, vocabulary);
  const outlets = new Set([...knowledge.sources.values()].flatMap((s) => s.names.map((n) => n.toLowerCase())));
  const kept = keptFor(knowledge);
  const datings = reports.map((report) => {
    const known = kept.get(report);
    if (known) return { ...known.own };
    const own = readOwnDate(report, find, vocabulary);
    // a line that may be turned round yet is read anew the next time
    if (!own.open) kept.set(report, { own: { ...own }, dated: null });
    return own;
  });
  const wanted: number[] = [];
  datings.forEach((d, k) => {
    if (!d.publishedOn || d.open) wanted.push(k);
  });
  if (wanted.length > 0) {
    const siblings = findDateSiblings(
      reports.map((r) => r.clean.text),
      wanted,
    );
    settleDates(datings, wanted, siblings);
    inferRest(datings, wanted, knowledge);
  }
  return datings.map((d, k) => {
    const known = kept.get(reports[k]);
    if (known?.dated?.publishedOn === d.publishedOn && known.dated.carriedOn === d.carriedOn) return known.dated;
    const dateline = readDateline(d.report.clean.text, outlets);
    const dated = withDates(d.report, {
      publishedOn: d.publishedOn,
      carriedOn: d.carriedOn,
      dateline: dateline ? dateline.places : d.report.dateline,
    });
    const covers = readDateCoverage(dated, find, vocabulary);
    if (covers) dated.coversOn = covers;
    if (known) known.dated = dated;
    return dated;
  });
}

/** A report with its dates. One whose texts were put away stays one. */
function withDates(report: Report, dates: Pick<Report, 'publishedOn' | 'carriedOn' | 'dateline'>): Report {
  if (Object.hasOwn(report, 'text')) return { ...report, ...dates };
  return Object.assign(Object.create(Object.getPrototypeOf(report)) as Report, report, dates);
}

/** What reports say of their own dates, and as they were dated last, by the calendars they were read with: a report reads the same each time. */
const keptByCalendars = new WeakMap<object, WeakMap<Report, { own: Dating; dated: Report | null }>>();

function keptFor({ calendars }: DatingKnowledge): WeakMap<Report, { own: Dating; dated: Report | null }> {
  const known = keptByCalendars.get(calendars) ?? new WeakMap<Report, { own: Dating; dated: Report | null }>();
  keptByCalendars.set(calendars, known);
  return known;
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

/** "Guwahati, Sept. 26:" in a paper of the 27th: a story written a day or two before it was printed tells of the days before its own. */
function datedByDateline(dating: Dating, find: TimeFinder, vocabulary: Vocabulary): Dating {
  const { publishedOn: printed, report } = dating;
  const day = printed?.grain === 'day' ? dayFromIso(printed.start) : null;
  const dateline = day === null ? null : readDateline(report.clean.text);
  if (day === null || !dateline) return dating;
  const tokens = tokenise(report.clean.text.slice(dateline.start, dateline.end), vocabulary);
  const said = find(tokens, [], { ...report, publishedOn: printed }).find((m) => m.said?.month && m.said.day && m.when?.grain === 'day');
  const own = said ? dayFromIso(said.when!.start) : null;
  if (!said || own === null || own >= day || own < day - 2) return dating;
  dating.publishedOn = dayWhen(own, 'stated', `its dateline says “${tokens.slice(said.first, said.last)}”`);
  dating.carriedOn = printed;
  return dating;
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
  if (dating.publishedOn) return datedByDateline(dating, find, vocabulary);
  if (readDispatch(dating, find, vocabulary)) return dating;
  const { text } = report;
  const tokens = tokenise(text.length > LONGEST ? `${text.slice(0, LONGEST - TAIL)}\n${text.slice(-TAIL)}` : text, vocabulary);
  const mentions = find(tokens, [], { ...report, publishedOn: null });
  dating.lines = findDateLines(tokens, mentions, readDateline(report.text));
  const own = new Set(dating.lines.map((l) => l.mention));
  dating.evidence = gatherDateEvidence(
    tokens,
    mentions.filter((m) => !own.has(m)),
  );
  chooseDateLine(dating);
  dating.publishedOn ??= readAddressDate(report);
  return dating;
}
