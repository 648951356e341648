import type { Knowledge } from '../../knowledge/knowledge.ts';
import { familyOf } from '../../model/act.ts';
import { kmBetween } from '../../model/where.ts';
import type { Telling } from '../telling.ts';
import { compareActors, STRUCK_EACH_OTHER } from './compare-actors.ts';
import { compareActs, tellActs } from './compare-acts.ts';
import { compareDays, distrust } from './compare-days.ts';
import { comparePlaces } from './compare-places.ts';
import { compareTargets, tellTargets } from './compare-targets.ts';
import { compareTolls, tellTolls } from './compare-tolls.ts';
import { compareVictims, tellVictims } from './compare-victims.ts';
import { daysApart } from './day-range.ts';
import { sharedPersons } from './find-persons.ts';
import { type Asked, type Reason, tellWhy } from './reason.ts';
import type { WeighedReport } from './weigh-reports.ts';
import type { Rarity } from './weigh-words.ts';

/** One thing that speaks for (above 0) or against (below 0) two tellings being of one occurrence, and why. */
export interface Evidence {
  weight: number;
  /** Made only when somebody asks. */
  because(): Reason;
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
  /** Reports that speak of a person, by person. */
  personCounts: ReadonlyMap<number, number>;
  rarity: Rarity;
}

/** From this score two tellings of different reports are one occurrence. */
export const JOINS = 3;

/** What each feature weighs, in the order in which they are summed up; {@link weighTellings} leaves its weights here. */
const WEIGHTS = new Float64Array(13);
const [SENTENCE, ACTS, PLACES, DAYS, VICTIMS, TOLLS, ACTORS, TARGETS, TOTAL, WITHIN, WORDING, REPORTS, PERSONS] = WEIGHTS.keys();

/** How far two tellings speak of one occurrence: every feature gives a weight and its reason; the score is their sum. */
export function compareTellings(a: Telling, b: Telling, with_: Comparing): Comparison {
  const score = weighTellings(a, b, with_);
  const evidence: Evidence[] = [];
  for (const [feature, weight] of WEIGHTS.entries()) {
    if (weight !== 0) evidence.push({ weight, because: () => tellWeight(feature, weight, a, b, with_) });
  }
  return { score, evidence };
}

/**
 * The score of two tellings alone: most pairs are held against each other and no one asks why. Where it surely lies below `least`, what it comes
 * to before their words are compared.
 */
export function weighTellings(a: Telling, b: Telling, with_: Comparing, least = Number.NEGATIVE_INFINITY): number {
  const weights = WEIGHTS.fill(0);
  const together = a.source === b.source;
  const sentence = a.sharesSentence(b);
  // a copied sentence may tell two events (raids here, shelling there): each is copied from its like
  const copied = !together && sentence && oneMeans(a, b);
  if (copied) weights[SENTENCE] = 5;
  // what contradicts the two being one leaves likeness of wording no say: bulletins repeat their words every day
  weights[ACTS] = compareActs(a, b, copied);
  let against = 2 * Math.min(0, weights[ACTS] + 0.3);
  weights[PLACES] = comparePlaces(a, b);
  const compareWhole = !together && a.main && b.main;
  weights[PERSONS] = together ? 0 : comparePersons(a, b, with_);
  // the day of a charge or a funeral is read as that of what is told of: where the people are the same ones, it says little
  const samePeople = weights[PERSONS] >= SAME_PEOPLE;
  weights[DAYS] = samePeople ? Math.max(MOST_AGAINST_PEOPLE - distrustOf(a, b), compareDays(a, b)) : compareDays(a, b);
  const days = Math.min(0, weights[DAYS]);
  // what an outlet prints as news on days apart it says of those days
  const daysSaid = (!a.daysInferred && !b.daysInferred) || ofOneHouse(a, b);
  against += PLACE_DOUBT * Math.min(0, weights[PLACES]) + days * (samePeople ? DAY_DOUBT : doubtOfDays(days, daysSaid));
  weights[VICTIMS] = compareVictims(a, b);
  weights[ACTORS] = compareActors(a, b, with_.knowledge);
  if (weights[ACTORS] < -1) against += 2 * weights[ACTORS];
  // the bulletins of two sides mirror one another
  if (weights[ACTORS] <= STRUCK_EACH_OTHER) weights[SENTENCE] = 0;
  // where nothing that is left to compare can make the two one, it is not compared
  const mostByWords = cap(against, 2.5) + (compareWhole ? cap(against, mostByReports(a, b, with_)) : 0);
  const facts = weights[SENTENCE] + weights[ACTS] + weights[PLACES] + weights[DAYS] + weights[VICTIMS] + weights[PERSONS] + weights[ACTORS];
  if (facts + (MOST_BY_FACTS + mostByWords) < JOINS) return facts;
  weights[TOLLS] = compareTolls(a, b);
  weights[TARGETS] = compareTargets(a, b);
  if (a.aggregate !== b.aggregate) weights[TOTAL] = -0.8;
  if (together) weights[WITHIN] = compareWithinReport(a, b);
  const told = facts + weights[TOLLS] + weights[TARGETS] + weights[TOTAL] + weights[WITHIN];
  if (told + mostByWords < least - ROUNDING) return told;
  if (!together || !sentence) {
    const words = a.words.likeness(b.words);
    const form = words > FORM && ((days < 0 && daysSaid) || (weights[PLACES] < 0 && namesTwoPlaces(a, b)));
    if (form) against = -SILENCES;
    weights[WORDING] = form ? ONE_FORM : Math.min(6 * Math.max(0, words - 0.05), cap(against, together ? 1 : 2.5));
  }
  if (compareWhole) weights[REPORTS] = compareReports(a, b, against, with_);
  let score = 0;
  for (let k = 0; k < weights.length; k++) score += weights[k];
  return score;
}

/** What the order of adding up may change, and far more. */
const ROUNDING = 1e-6;

/** Why a feature of two tellings weighs so much. */
function tellWeight(feature: number, weight: number, a: Telling, b: Telling, with_: Comparing): Reason {
  const asked: Asked = {};
  if (feature === SENTENCE) tellWhy(asked, 'same-sentence');
  if (feature === ACTS) return tellActs(a, b);
  if (feature === PLACES) comparePlaces(a, b, asked);
  if (feature === DAYS) compareDays(a, b, asked);
  if (feature === VICTIMS) return tellVictims(a, b);
  if (feature === PERSONS) tellWhy(asked, 'same-people');
  if (feature === TOLLS) return tellTolls(a, b);
  if (feature === ACTORS) compareActors(a, b, with_.knowledge, asked);
  if (feature === TARGETS) return tellTargets(a, b);
  if (feature === TOTAL) tellWhy(asked, 'one-total');
  if (feature === WITHIN) compareWithinReport(a, b, asked);
  if (feature === WORDING && weight === ONE_FORM) tellWhy(asked, 'one-form');
  else if (feature === WORDING) tellWhy(asked, 'wording-alike', { percent: percent(a.words.likeness(b.words)) });
  if (feature === REPORTS) compareReports(a, b, 0, with_, asked);
  // whatever weighs something has told why
  return asked.reason!;
}

/**
 * People whom few reports speak of, and both of these: in the sentences that tell of the occurrence, or, where it is what a report is mainly about,
 * anywhere in it; there the fewer occurrences the report tells of, the likelier they are of one.
 */
function comparePersons(a: Telling, b: Telling, { weighed, personCounts, rarity }: Comparing): number {
  let most = 0;
  for (const x of personsOf(a, weighed)) {
    for (const y of personsOf(b, weighed)) {
      const rare = sharedPersons(x.persons, y.persons, personCounts, rarity.texts);
      if (rare > 0) most = Math.max(most, (PERSONS_SLOPE * rare) / Math.sqrt(Math.max(1, Math.max(x.tellings, y.tellings) / 2)));
    }
  }
  return Math.min(MOST_BY_PERSONS, most);
}

/** The people of a telling's sentences, and those of its report where it is mainly about that. */
function personsOf(t: Telling, weighed: WeighedReport[]): { persons: Uint32Array; tellings: number }[] {
  const own = { persons: t.persons, tellings: 1 };
  return t.main && weighed[t.source] ? [own, weighed[t.source]] : [own];
}
const PERSONS_SLOPE = 4;
const MOST_BY_PERSONS = 4;
/** From this weight on two reports speak of the same people, and days that differ weigh no more than that against it. */
const SAME_PEOPLE = 2;
const MOST_AGAINST_PEOPLE = -2.2;
const distrustOf = (a: Telling, b: Telling): number => (a.days && b.days ? distrust(daysApart(a.days, b.days)) : 0);

/** What sentences that fill in one form, on two days or for two places, weigh. */
const ONE_FORM = -1.2;

/** Names of people are read as places now and then: a distance leaves likeness of wording most of its say. */
const PLACE_DOUBT = 0.25;
/** A day concluded from when a report appeared is the day of the news, which in a follow-up is not that of the event. */
const DAY_DOUBT = 0.4;
/** From this weight on a concluded day lies months off: no follow-up. */
const MONTHS = -2.2;

/** How much days that differ leave wording to say. Days that are said count double: bulletins of two days are alike in everything else. */
const doubtOfDays = (days: number, said: boolean): number => (said ? 2 : days < MONTHS ? 1 : DAY_DOUBT);

/** Whether the two name places of one theatre that are not the same: a name of people read as a place is mostly a namesake far off. */
function namesTwoPlaces(a: Telling, b: Telling): boolean {
  const [x, y] = [a.places[0], b.places[0]];
  return x.how === 'stated' && y.how === 'stated' && (kmBetween(x, y) ?? THEATRE) < THEATRE;
}
/** Kilometres across a theatre. */
const THEATRE = 400;

/** The most that like tolls and targets weigh. */
const MOST_BY_FACTS = 4.5;
/**
 * The most that like reports weigh: the fewer occurrences a report tells of, the more its whole wording is about the one compared.
 * Reports that nothing dates may be of the same war in different years.
 */
function mostByReports(a: Telling, b: Telling, { weighed }: Comparing): number {
  const tellings = Math.max(weighed[a.source]?.tellings ?? 1, weighed[b.source]?.tellings ?? 1);
  const dated = a.published !== null && b.published !== null;
  const n = Math.min(sizeOf(weighed[a.source]), sizeOf(weighed[b.source]));
  return (BASE_BY_REPORTS + ROOT_BY_REPORTS / Math.sqrt(tellings)) * (dated ? 1 : UNDATED) * (n / (n + SHORT));
}
/** Words of a report so short that half of its likeness is that of the sentence in it. */
const SHORT = 30;
const sizeOf = (r: WeighedReport | undefined): number => (r ? r.words.to - r.words.from : 0);
const UNDATED = 0.3;
const BASE_BY_REPORTS = 4;
const ROOT_BY_REPORTS = 16;

function oneMeans(a: Telling, b: Telling): boolean {
  const other = (acts: Telling['acts']): boolean => acts.some((x) => familyOf(x) === 'other');
  if (a.acts.length === 0 || b.acts.length === 0) return false;
  return other(a.acts) || other(b.acts) || a.acts.some((x) => b.acts.some((y) => familyOf(x) === familyOf(y)));
}

/** One voice that tells of two occurrences means two. Two voices of one report may tell of one, and a mention that points back is meant to. */
function compareWithinReport(a: Telling, b: Telling, asked?: Asked): number {
  // two stories of one page tell of one event as two reports do
  if (a.story !== b.story) return 0;
  if (a.anaphoric || b.anaphoric) {
    tellWhy(asked, 'points-back');
    return -2.5;
  }
  if (a.sharesSentence(b)) {
    tellWhy(asked, 'one-sentence');
    return APART - 1;
  }
  if (a.voices.length === b.voices.length && a.voices.every((v) => b.voices.includes(v))) {
    tellWhy(asked, 'one-voice');
    return APART;
  }
  if (!a.placeNames.some((name) => b.placeNames.includes(name))) {
    tellWhy(asked, 'one-report');
    return APART;
  }
  tellWhy(asked, 'two-voices');
  return -2;
}

/** What two occurrences told apart by one voice weigh against being one. */
const APART = -4.5;

/** The more speaks against two tellings being one, the less their wording may speak for it. */
const cap = (against: number, most: number): number => Math.max(0.3, most * (1 + against / SILENCES));
/** Sentences so alike that are dated or placed differently are a form that is filled in every day. */
const FORM = 0.5;
/** So much against silences the wording. */
const SILENCES = 4.5;

/** Two reports of the same news are more alike in names and rare words than reports of one war are; it counts where both are mainly about the telling. */
function compareReports(a: Telling, b: Telling, against: number, with_: Comparing, asked?: Asked): number {
  const { weighed } = with_;
  const x = weighed[a.source];
  const y = weighed[b.source];
  if (!x || !y) return 0;
  const alike = x.words.likeness(y.words);
  const late = a.published !== null && b.published !== null && Math.abs(a.published - b.published) > 30 ? 0.08 : 0;
  const beyond = alike - Math.max(x.usual, y.usual) - late;
  if (asked)
    tellWhy(asked, beyond < 0 ? 'reports-unlike' : 'reports-alike', { percent: percent(alike), beyond: percent(Math.abs(beyond)) });
  return Math.max(
    x.language === y.language ? -0.5 : 0,
    Math.min(
      ofOneHouse(a, b) ? 0 : Number.POSITIVE_INFINITY,
      REPORT_SLOPE * (beyond - REPORT_ZERO),
      cap(against, mostByReports(a, b, with_)),
    ),
  );
}

/** Bulletins of one outlet are alike whatever they tell: days apart, that speaks for nothing. */
const ofOneHouse = (a: Telling, b: Telling): boolean =>
  a.outlet !== null &&
  a.outlet === b.outlet &&
  a.published !== null &&
  b.published !== null &&
  Math.abs(a.published - b.published) > HOUSE_DAYS;
const HOUSE_DAYS = 7;

/** What a hundredth of likeness beyond the usual weighs, times a hundred, and where it begins to weigh. */
const REPORT_SLOPE = 45;
const REPORT_ZERO = 0.02;

const percent = (x: number): number => Math.round(x * 100);
