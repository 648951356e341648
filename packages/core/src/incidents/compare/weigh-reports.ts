import { haveSame } from '../../model/have-same.ts';
import { wordsOf } from '../known-words.ts';
import type { ToldReport } from '../list-told.ts';
import type { Telling } from '../telling.ts';
import { findPersons, layOutNames, type Persons } from './find-persons.ts';
import { LEARNT_FROM, type Rarity, weighWords } from './weigh-words.ts';
import type { WordWeights } from './word-rooms.ts';

/** A whole report's words, and how alike it is to reports of other news. */
export interface WeighedReport {
  words: WordWeights;
  language: string | null;
  /** Likeness to the reports nearest to it in a sample: what any two reports of one war have in common. */
  usual: number;
  /** Occurrences it tells of. */
  tellings: number;
  /** People it speaks of. */
  persons: Uint32Array;
}

/** Reports each is held against to learn what is usual. */
const SAMPLE = 24;
/** A theatre of fewer reports than this is too small to sample. */
const THEATRE = 4;
/** Above this two reports are copies or of one event, which says nothing on what is usual. */
const COPY = 0.6;
/** What is usual before anything was seen, and how many samples that stands for. */
const PRIOR = 0.12;
const PRIOR_WEIGHT = 8;
/** Of the sample, the part that is less alike. */
const QUANTILE = 0.9;

/** A report to be weighed: what it tells, in which language, and its tellings. */
export interface ReportToWeigh {
  told: ToldReport;
  language: string | null;
  tellings: readonly Telling[];
  /** People it speaks of. */
  persons: Uint32Array;
}

/** Reports that were weighed before, and the sample that they were held against. */
export type KnownWeights = WeakMap<ReportToWeigh, { weighed: WeighedReport; sample: readonly WordWeights[] }>;

/** Weighs reports, in the order of their names, by number; those that nothing is mainly told by are left out. What is known and would come out the same is the very same. */
export function weighReports(
  reports: readonly ReportToWeigh[],
  rarity: Rarity,
  known?: KnownWeights,
  learntFrom: number = LEARNT_FROM,
): WeighedReport[] {
  const mains = [...reports.keys()].filter((i) => reports[i].tellings.some((t) => t.main));
  const own = mains.map((i) => known?.get(reports[i])?.weighed ?? weighAlone(reports[i], rarity));
  const theatres = new Map<string, number[]>();
  mains.forEach((source, i) => {
    const country = countryOf(reports[source]);
    const list = theatres.get(country);
    if (list) list.push(i);
    else theatres.set(country, [i]);
  });
  const thin = (list: readonly number[]): number[] => spread(list.slice(0, learntFrom));
  const all = thin(mains.map((_, i) => i));
  const samples = new Map([...theatres].map(([country, list]) => [country, list.length >= THEATRE ? thin(list) : all]));
  const out: WeighedReport[] = [];
  mains.forEach((source, i) => {
    const sample = (samples.get(countryOf(reports[source])) ?? all).filter((j) => j !== i).map((j) => own[j].words);
    const before = known?.get(reports[source]);
    const weighed = before && haveSame(before.sample, sample) ? before.weighed : { ...own[i], usual: usualLikeness(own[i].words, sample) };
    if (weighed !== before?.weighed) known?.set(reports[source], { weighed, sample });
    out[source] = weighed;
  });
  return out;
}

/** What is found in a report alone, whatever other reports there are. */
function weighAlone(report: ReportToWeigh, rarity: Rarity): WeighedReport {
  const { told, language, tellings, persons } = report;
  const text = wordsOf(told);
  return {
    words: rarity.rooms.at(weighWords(text, [{ start: 0, end: text.length }], rarity)),
    language,
    usual: PRIOR,
    tellings: tellings.length,
    persons,
  };
}

/** People a report speaks of, beside what its tellings call places, bodies and speakers. */
export function personsOf(text: string, tellings: readonly Telling[]): Persons {
  return findPersons(text, knownOf(tellings));
}

/** Names that the claims of a report's tellings give to places, bodies and speakers. */
function knownOf(tellings: readonly Telling[]): ReturnType<typeof layOutNames> {
  const claims = tellings.flatMap((t) => t.claims);
  return layOutNames(
    claims.flatMap(({ where }) => (where ? [where.name] : [])),
    claims.flatMap(({ by }) => by.filter(({ id, kind }) => id !== null || kind !== 'people').map(({ name }) => name)),
    claims.flatMap(({ speaker }) => speaker.map(({ name }) => name)),
  );
}

const countryOf = ({ tellings }: ReportToWeigh): string => tellings.find((t) => t.main)?.places.find((p) => p.country)?.country ?? '';

/** At most SAMPLE of a list, evenly spread. Reports are in the order of their names, which are hashes: any part of them is a fair sample. */
function spread(list: readonly number[]): number[] {
  const step = Math.max(1, list.length / SAMPLE);
  const out: number[] = [];
  for (let k = 0; k < list.length; k += step) out.push(list[Math.floor(k)]);
  return out;
}

function usualLikeness(words: WordWeights, sample: readonly WordWeights[]): number {
  const alike = sample
    .map((other) => words.likeness(other))
    .filter((x) => x < COPY)
    .sort((a, b) => a - b);
  if (!alike.length) return PRIOR;
  const at = alike[Math.min(alike.length - 1, Math.floor(alike.length * QUANTILE))];
  return (at * alike.length + PRIOR * PRIOR_WEIGHT) / (alike.length + PRIOR_WEIGHT);
}
