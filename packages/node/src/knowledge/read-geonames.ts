import { readFileSync } from 'node:fs';

/** One line of a GeoNames cities file. */
export interface GeonamesCity {
  id: number;
  name: string;
  ascii: string;
  alternates: string[];
  lat: number;
  lon: number;
  /** PPL, PPLA (seat of a first-order division), PPLC (capital), PPLX (part of a place) … */
  feature: string;
  country: string;
  admin1: string;
  admin2: string;
  population: number;
  zone: string;
}

/** Reads a GeoNames tab-separated dump of populated places, alternate names included. */
export function readGeonamesCities(path: string): GeonamesCity[] {
  const text = readFileSync(path, 'utf8');
  const out: GeonamesCity[] = [];
  for (const line of text.split('\n')) {
    const f = line.split('\t');
    if (f.length < 18) continue;
    out.push({
      id: Number(f[0]),
      name: f[1],
      ascii: f[2],
      alternates: f[3] === '' ? [] : f[3].split(','),
      lat: Number(f[4]),
      lon: Number(f[5]),
      feature: f[7],
      country: f[8],
      admin1: f[10],
      admin2: f[11],
      population: Number(f[14]) || 0,
      zone: f[17],
    });
  }
  return out;
}

// letters with marks up to Latin Extended Additional; no Greek, Cyrillic, Arabic, Han
const LATIN = /^[\u0020-\u024f\u02b0-\u02ff\u1e00-\u1eff\u2018\u2019]+$/;

/** Countries whose towns English reports call by one name: the others that are listed are of hamlets they grew over. */
const ENGLISH = new Set(['US', 'CA', 'GB', 'AU', 'NZ', 'IE']);
const sharesWord = (a: string, b: string): boolean => b.split(/[^\p{L}]+/u).some((word) => word.length > 3 && a.includes(word));

/** The other names of a city by which an English report may call it: Latin script, no codes, no syllable-wise transcriptions. */
export function usefulAlternates(city: GeonamesCity): string[] {
  return city.alternates.filter(
    (a) =>
      a.length > 2 &&
      a.length < 40 &&
      LATIN.test(a) &&
      /^[\p{Lu}'‘’`ʼ(]|^(al|el|ad|ar|as|at|az|an|ash)[- ]/u.test(a) &&
      !/^[A-Z]{2,4}$/.test(a) &&
      (!ENGLISH.has(city.country) || city.population >= 1_000_000 || sharesWord(a, city.name)),
  );
}
