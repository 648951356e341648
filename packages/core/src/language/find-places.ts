import type { Gazetteer } from '../knowledge/gazetteer.ts';
import { POSTING_LAST } from '../knowledge/pack-gazetteer.ts';
import { PLACE_KINDS } from '../knowledge/places.ts';
import type { Report } from '../model/report.ts';
import type { Sentence } from '../passages/split-passages.ts';
import { UnlistedFinder, type UnlistedName } from './find-unlisted-places.ts';
import { NameMatcher } from './match-place-names.ts';
import type { PlaceMention } from './mention.ts';
import { isTitleCase, readContext } from './place-context.ts';
import { ARTICLE, placeWordTable, TYPE } from './place-words.ts';
import { type Candidate, PlaceSettler, type Theatre, weighTheatre } from './settle-places.ts';
import { PlaceShaper } from './shape-place.ts';
import { LOWER, POSSESSIVE, PUNCT, type Tokens, WORD } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Reads the places a report names. Prepared once; then linear in the length of the text. */
export type PlaceFinder = (tokens: Tokens, sentences: Sentence[], report: Report) => PlaceMention[];

const COUNTRY = PLACE_KINDS.indexOf('country');
const WORLD_REGION = PLACE_KINDS.indexOf('world-region');

/** Countries whose towns bear English surnames. */
const ENGLISH_NAMED = ['GB', 'US', 'AU', 'CA', 'NZ', 'IE', 'ZA', 'JM', 'PH'];

/** Prepares the reader of places: names are matched, weighed together for the theatre, settled one by one, then shaped by the words around them. */
export function createPlaceFinder(knowledge: { gazetteer: Gazetteer }, vocabulary: Vocabulary): PlaceFinder {
  const gazetteer = knowledge.gazetteer;
  const words = gazetteer.words;
  const marks = placeWordTable(words, vocabulary);
  const detailed = new Set(words.detailed);
  for (const english of ENGLISH_NAMED) detailed.delete(english);
  const matcher = new NameMatcher(gazetteer, vocabulary, marks);
  const unlisted = new UnlistedFinder(gazetteer, marks, words.types);
  const shaper = new PlaceShaper(gazetteer, marks, words.types);

  return (tokens, sentences) => {
    const hits = matcher.match(tokens, sentences);
    const covered = new Uint8Array(tokens.count + 1);
    for (const h of hits) covered.fill(1, h.first, h.last);
    const titleCase = new Int8Array(sentences.length).fill(-1);
    const known = (i: number): boolean => covered[i] === 1;
    const candidates: Candidate[] = [];
    for (const h of hits) {
      const sentence = sentences[h.sentence];
      if (titleCase[h.sentence] < 0) titleCase[h.sentence] = isTitleCase(tokens, sentence) ? 1 : 0;
      const context = readContext(tokens, sentence, h.first, h.last, titleCase[h.sentence] === 1, marks, known);
      const wanted = context.typeAt < 0 ? '' : (words.types[tokens.lower(context.typeAt)] ?? '');
      candidates.push({
        first: h.first,
        last: h.last,
        postings: h.postings,
        sentence: h.sentence,
        locative: context.locative,
        preposition: context.preposition,
        capitalsIdle: context.capitalsIdle,
        common: context.common,
        person: context.person,
        partOfName: context.partOfName,
        typeAt: context.typeAt,
        place: -1,
        adjective: false,
        wanted,
        score: 0,
        contained: false,
        verdict: NO,
      });
    }
    const theatre = weighTheatre(gazetteer, candidates);
    const settler = new PlaceSettler(gazetteer, theatre);
    for (const c of candidates) {
      settler.settle(c, -1);
      if (isStrong(gazetteer, theatre, c)) settler.note(c.place);
    }
    settler.again();
    const out: PlaceMention[] = [];
    const sure = new Set<number>();
    for (let i = 0; i < candidates.length; i++) {
      const c = candidates[i];
      settler.settle(c, containerAfter(tokens, candidates, i));
      c.verdict = goesOn(tokens, c) ? NO : judge(gazetteer, theatre, detailed, c);
      if (c.verdict === YES && !c.partOfName && !c.adjective) sure.add(c.place);
    }
    for (const c of candidates) {
      // a name sure once is sure again, unless it stands inside another name
      if (c.verdict === NO || (c.verdict === MAYBE && !sure.has(c.place))) continue;
      out.push(shaper.shape(tokens, sentences[c.sentence], c));
      covered.fill(2, c.first, c.last);
    }
    const idle = (s: number): boolean => {
      if (titleCase[s] < 0) titleCase[s] = isTitleCase(tokens, sentences[s]) ? 1 : 0;
      return titleCase[s] === 1;
    };
    const countries = theatreCountries(gazetteer, theatre);
    const more = unlisted.find(tokens, sentences, covered, idle, countries);
    for (const u of more)
      out.push(u.place >= 0 ? shaper.shape(tokens, sentences[u.sentence], asCandidate(u)) : nameless(tokens, u, countries[0] ?? null));
    if (more.length > 0) out.sort((a, b) => a.first - b.first || a.last - b.last);
    return out;
  };

  /** Whether some place of this name lies in the place named after it. */
  function contains(container: number, c: Candidate): boolean {
    for (let k = c.postings, n = 0; n < 60; k++, n++) {
      for (let p = gazetteer.parent[gazetteer.postings[k] >> 2], depth = 0; p >= 0 && depth < 6; p = gazetteer.parent[p], depth++)
        if (p === container) return true;
      if (gazetteer.postings[k] & POSTING_LAST) return false;
    }
    return false;
  }

  /** "Jisr al-Something": a small place's name that goes on with an article is the start of another name. */
  function goesOn(tokens: Tokens, c: Candidate): boolean {
    if (gazetteer.population[c.place] > 100_000 || (marks.of(tokens.word[c.last]) & ARTICLE) === 0 || c.last + 1 >= tokens.count)
      return false;
    const hyphen = tokens.kind[c.last + 1] === PUNCT && tokens.raw(c.last + 1) === '-';
    const k = hyphen ? c.last + 2 : c.last + 1;
    return (
      (hyphen || tokens.caps[c.last] !== LOWER || tokens.lower(c.last) === 'al' || tokens.lower(c.last) === 'el') &&
      tokens.caps[k] !== LOWER &&
      tokens.kind[k] === WORD
    );
  }

  /** "X, Idlib" and "X in Idlib": the place named right after as the container of this one; -1 for none. */
  function containerAfter(tokens: Tokens, candidates: readonly Candidate[], i: number): number {
    const c = candidates[i];
    const next = candidates[i + 1];
    if (!next || next.sentence !== c.sentence || next.adjective) return -1;
    let k = c.last;
    if (tokens.kind[k] === POSSESSIVE) return -1;
    while (k < next.first && (marks.of(tokens.word[k]) & TYPE) !== 0) k++;
    if (k === next.first) return -1;
    const comma = tokens.kind[k] === PUNCT && tokens.raw(k) === ',' && k + 1 === next.first;
    const inside = tokens.lower(k) === 'in' && next.first - k <= 3;
    c.contained = (comma || inside) && contains(next.place, c);
    return comma || inside ? next.place : -1;
  }
}

function isStrong(g: Gazetteer, theatre: Theatre, c: Candidate): boolean {
  if (c.partOfName || c.common || c.adjective || c.place < 0) return false;
  return g.kind[c.place] !== COUNTRY && (theatre.countries[g.country[c.place]] > 0.3 || g.population[c.place] > 300_000);
}

const NO = 0;
const MAYBE = 1;
const YES = 2;

/** Whether the evidence suffices to call a name a place here: the smaller and farther off the place, the more is asked. */
function judge(g: Gazetteer, theatre: Theatre, detailed: ReadonlySet<string>, c: Candidate): number {
  const kind = g.kind[c.place];
  const people = g.population[c.place];
  const near = theatre.countries[g.country[c.place]];
  const told = c.locative || c.typeAt >= 0 || c.contained;
  if (c.common && !(c.last - c.first > 1 && people > 100_000)) {
    return told && !c.capitalsIdle && !c.partOfName && (c.typeAt >= 0 || near > 0.5 || people > 100_000) ? YES : NO;
  }
  if (c.adjective || kind === COUNTRY || kind === WORLD_REGION) return YES;
  if (c.partOfName) return c.typeAt === c.last - 1 || people > 300_000 || (near > 0.6 && people > 5_000) ? YES : NO;
  if (told || g.isCapital(c.place) || people > 150_000) return YES;
  // where places bear the names of people, a bare small name is a person's
  const local = near >= 0.3 && detailed.has(g.iso(c.place) ?? '');
  if (local) return people > 5_000 || (!c.capitalsIdle && (near > 0.6 || c.last - c.first > 1)) ? YES : MAYBE;
  if (c.last - c.first > 1) return people > 20_000 ? YES : MAYBE;
  return near >= 0.3 && people > 60_000 && !c.person ? YES : MAYBE;
}

/** The countries a report is about, the weightiest first. */
function theatreCountries(g: Gazetteer, theatre: Theatre): string[] {
  const out: { iso: string; weight: number }[] = [];
  const weights = theatre.countries;
  for (let i = 1; i < weights.length; i++) if (weights[i] >= 0.4) out.push({ iso: g.countries[i - 1].iso, weight: weights[i] });
  return out
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map((c) => c.iso);
}

function asCandidate(u: UnlistedName): Candidate {
  return {
    ...u,
    postings: 0,
    adjective: false,
    score: 0,
    contained: false,
    verdict: YES,
    person: false,
    locative: true,
    capitalsIdle: false,
    common: false,
    partOfName: false,
  };
}

/** A place that no gazetteer holds: its name as said, no coordinates, its kind by its type word. */
function nameless(tokens: Tokens, u: UnlistedName, country: string | null): PlaceMention {
  return {
    first: u.first,
    last: u.last,
    kind: u.wanted || 'area',
    adjective: false,
    within: country === null ? [] : [`cc:${country}`],
    relation: u.preposition,
    partOfName: false,
    where: {
      name: tokens.slice(u.first, u.last).replace(/\s+/g, ' '),
      id: null,
      lat: null,
      lon: null,
      radiusKm: null,
      country,
      how: 'stated',
      ...(country === null ? {} : { because: 'the country is that of the report' }),
    },
  };
}
