import type { Knowledge } from '../../knowledge/knowledge.ts';
import { familyOf } from '../../model/act.ts';
import type { Telling } from '../telling.ts';
import { compareActors } from './compare-actors.ts';
import { compareActs } from './compare-acts.ts';
import { compareDays } from './compare-days.ts';
import { comparePlaces } from './compare-places.ts';
import { compareTargets } from './compare-targets.ts';
import { compareTolls } from './compare-tolls.ts';
import { foldName } from './fold-name.ts';
import type { WeighedReport } from './weigh-reports.ts';
import { likeness } from './weigh-words.ts';

/** One thing that speaks for (above 0) or against (below 0) two tellings being of one occurrence, and why. */
export interface Evidence {
  weight: number;
  /** In words; made only when somebody asks. */
  because(): string;
}

/** How far two tellings speak of one occurrence. */
export interface Comparison {
  score: number;
  evidence: Evidence[];
}

/** What comparing needs besides the tellings. */
export interface Comparing {
  knowledge: Pick<Knowledge, 'actors'>;
  /** Whole reports weighed, by their number. */
  weighed: WeighedReport[];
}

/** From this score two tellings of different reports are one occurrence. */
export const JOINS = 3;

/** Compares two tellings: every feature gives a weight and its reason; the score is their sum. */
export function compareTellings(a: Telling, b: Telling, with_: Comparing): Comparison {
  const evidence: Evidence[] = [];
  const add = (e: Evidence | null): number => {
    if (e && e.weight !== 0) evidence.push(e);
    return e?.weight ?? 0;
  };
  const together = a.source === b.source;
  // a copied sentence may tell two events (raids here, shelling there): each is copied from its like
  const copied = !together && sharesSentence(a, b) && oneMeans(a, b);
  if (copied) add({ weight: 5, because: () => 'told in the same sentence, copied' });
  // what contradicts the two being one leaves likeness of wording no say: bulletins repeat their words every day
  let against = 2 * Math.min(0, add(compareActs(a, b, copied)) + 0.3);
  against += PLACE_DOUBT * Math.min(0, add(comparePlaces(a, b)));
  const days = Math.min(0, add(compareDays(a, b)));
  // days that are said and differ count double: bulletins of two days are alike in everything else
  against += a.daysInferred || b.daysInferred ? DAY_DOUBT * days : 2 * days;
  const compareWhole = !together && a.main && b.main;
  // where nothing that is left to compare can make the two one, it is not compared
  const most = MOST_BY_FACTS + cap(against, 2.5) + (compareWhole ? cap(against, mostByReports(a, b, with_)) : 0);
  if (sumUp(evidence).score + most < JOINS) return sumUp(evidence);
  add(compareTolls(a, b));
  add(compareActors(a, b, with_.knowledge));
  add(compareTargets(a, b));
  if (a.aggregate !== b.aggregate) add({ weight: -1.2, because: () => 'one is a total' });
  if (together) add(compareWithinReport(a, b));
  if (!together || !sharesSentence(a, b)) {
    const words = likeness(a.words, b.words);
    const form = days < 0 && !a.daysInferred && !b.daysInferred && words > FORM;
    if (form) add({ weight: -1.2, because: () => 'one form filled in on two days' });
    else
      add({
        weight: Math.min(6 * Math.max(0, words - 0.05), cap(against, together ? 1 : 2.5)),
        because: () => `sentences alike by ${percent(words)}`,
      });
  }
  if (compareWhole) add(compareReports(a, b, against, with_));
  return sumUp(evidence);
}

/** Names of people are read as places now and then: a distance leaves likeness of wording most of its say. */
const PLACE_DOUBT = 0.25;
/** A day concluded from when a report appeared is the day of the news, which in a follow-up is not that of the event. */
const DAY_DOUBT = 0.4;

/** The most that like tolls, actors and targets weigh. */
const MOST_BY_FACTS = 5.1;
/**
 * The most that like reports weigh: the fewer occurrences a report tells of, the more its whole wording is about the one compared.
 * Reports that nothing dates may be of the same war in different years.
 */
function mostByReports(a: Telling, b: Telling, { weighed }: Comparing): number {
  const tellings = Math.max(weighed[a.source]?.tellings ?? 1, weighed[b.source]?.tellings ?? 1);
  const dated = a.published !== null && b.published !== null;
  return (BASE_BY_REPORTS + ROOT_BY_REPORTS / Math.sqrt(tellings)) * (dated ? 1 : UNDATED);
}
const UNDATED = 0.3;
const BASE_BY_REPORTS = 4;
const ROOT_BY_REPORTS = 16;

function sumUp(evidence: Evidence[]): Comparison {
  let score = 0;
  for (const e of evidence) score += e.weight;
  return { score, evidence };
}

const oneMeans = (a: Telling, b: Telling): boolean =>
  a.acts.some((x) => b.acts.some((y) => familyOf(x) === familyOf(y) || familyOf(x) === 'other' || familyOf(y) === 'other'));

/** Whether a sentence of the one is a sentence of the other, copied or lightly edited. */
export function sharesSentence(a: Telling, b: Telling): boolean {
  const [x, y] = [a.sentenceNumbers, b.sentenceNumbers];
  for (let i = 0; i < x.length; i++) for (let j = 0; j < y.length; j++) if (x[i] === y[j]) return true;
  return false;
}

/** One voice that tells of two occurrences means two. Two voices of one report may tell of one, and a mention that points back is meant to. */
function compareWithinReport(a: Telling, b: Telling): Evidence {
  if (a.anaphoric || b.anaphoric) return { weight: -2.5, because: () => 'one points back in the same report' };
  if (sharesSentence(a, b)) return { weight: APART - 1, because: () => 'told apart in one sentence' };
  const oneVoice = a.voices.length === b.voices.length && a.voices.every((v) => b.voices.includes(v));
  if (oneVoice) return { weight: APART, because: () => 'told apart by one voice' };
  const onePlace = a.places.some((x) => b.places.some((y) => foldName(x.name) === foldName(y.name)));
  return onePlace
    ? { weight: -2, because: () => 'told by two voices of one report' }
    : { weight: APART, because: () => 'told apart in one report' };
}

/** What two occurrences told apart by one voice weigh against being one. */
const APART = -4.5;

/** The more speaks against two tellings being one, the less their wording may speak for it. */
const cap = (against: number, most: number): number => Math.max(0.3, most * (1 + against / SILENCES));
/** Sentences so alike that are dated differently are a form that is filled in every day. */
const FORM = 0.6;
/** So much against silences the wording. */
const SILENCES = 4.5;

/** Two reports of the same news are more alike in names and rare words than reports of one war are; it counts where both are mainly about the telling. */
function compareReports(a: Telling, b: Telling, against: number, with_: Comparing): Evidence | null {
  const { weighed } = with_;
  const [x, y] = [weighed[a.source], weighed[b.source]];
  if (!x || !y) return null;
  const alike = likeness(x.words, y.words);
  const late = a.published !== null && b.published !== null && Math.abs(a.published - b.published) > 30 ? 0.08 : 0;
  const beyond = alike - Math.max(x.usual, y.usual) - late;
  const weight = Math.max(-1, Math.min(REPORT_SLOPE * (beyond - REPORT_ZERO), cap(against, mostByReports(a, b, with_))));
  return { weight, because: () => `reports alike by ${percent(alike)}, ${percent(beyond)} more than usual` };
}
/** What a hundredth of likeness beyond the usual weighs, times a hundred, and where it begins to weigh. */
const REPORT_SLOPE = 45;
const REPORT_ZERO = 0.02;

const percent = (x: number): string => `${Math.round(x * 100)}%`;
