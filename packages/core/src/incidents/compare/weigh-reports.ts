import type { ReportId } from '../../model/ids.ts';
import type { Telling } from '../telling.ts';
import { countPersons, findPersons, layOutNames } from './find-persons.ts';
import { likeness, type Rarity, type WordWeights, weighWords } from './weigh-words.ts';

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

/** Whole reports weighed. */
export interface WeighedReports {
  /** By their number among the told. */
  of: WeighedReport[];
  /** Reports that speak of a person, by person. */
  personCounts: ReadonlyMap<number, number>;
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

/** Words of a report, title and text, and the language they are in. */
export interface WordsOfReport {
  text: string;
  language: string | null;
}

/** Weighs the words of the reports that tell of something, by their number among the told. */
export function weighReports(tellings: Telling[], wordsOf: (report: ReportId) => WordsOfReport, rarity: Rarity): WeighedReports {
  const mains = tellings.filter((t) => t.main).sort((a, b) => a.source - b.source);
  const words = mains.map((t) => {
    const { text } = wordsOf(t.report);
    return weighWords(text, [{ start: 0, end: text.length }], rarity);
  });
  const own = new Map<number, Telling[]>();
  for (const t of tellings) {
    const list = own.get(t.source);
    if (list) list.push(t);
    else own.set(t.source, [t]);
  }
  const persons = mains.map((t) => findPersons(wordsOf(t.report).text, knownOf(own.get(t.source)!)));
  const theatres = new Map<string, number[]>();
  mains.forEach((t, i) => {
    const country = countryOf(t);
    const list = theatres.get(country);
    if (list) list.push(i);
    else theatres.set(country, [i]);
  });
  const all = thin(mains.map((_, i) => i));
  const samples = new Map([...theatres].map(([country, list]) => [country, list.length >= THEATRE ? thin(list) : all]));
  const out: WeighedReport[] = [];
  mains.forEach((t, i) => {
    const sample = samples.get(countryOf(t)) ?? all;
    out[t.source] = {
      words: words[i],
      language: wordsOf(t.report).language,
      usual: usualLikeness(i, sample, words),
      tellings: own.get(t.source)!.length,
      persons: persons[i],
    };
  });
  return { of: out, personCounts: countPersons(persons) };
}

/** Names that the claims of a report's tellings give to places, bodies and speakers. */
function knownOf(tellings: Telling[]): ReturnType<typeof layOutNames> {
  const claims = tellings.flatMap((t) => t.claims);
  return layOutNames(
    claims.flatMap(({ where }) => (where ? [where.name] : [])),
    claims.flatMap(({ by }) => by.filter(({ id, kind }) => id !== null || kind !== 'people').map(({ name }) => name)),
    claims.flatMap(({ speaker }) => speaker.map(({ name }) => name)),
  );
}

const countryOf = (t: Telling): string => t.places.find((p) => p.country)?.country ?? '';

/** At most SAMPLE of a list, evenly spread. Reports are in the order of their names, which are hashes: any part of them is a fair sample. */
function thin(list: number[]): number[] {
  const step = Math.max(1, list.length / SAMPLE);
  const out: number[] = [];
  for (let k = 0; k < list.length; k += step) out.push(list[Math.floor(k)]);
  return out;
}

function usualLikeness(i: number, sample: number[], words: WordWeights[]): number {
  const alike = sample
    .filter((j) => j !== i)
    .map((j) => likeness(words[i], words[j]))
    .filter((x) => x < COPY)
    .sort((a, b) => a - b);
  if (!alike.length) return PRIOR;
  const at = alike[Math.min(alike.length - 1, Math.floor(alike.length * QUANTILE))];
  return (at * alike.length + PRIOR * PRIOR_WEIGHT) / (alike.length + PRIOR_WEIGHT);
}
