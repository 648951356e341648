import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import type { Report } from '../../model/report.ts';
import type { Sentence } from '../../passages/split-passages.ts';
import { pairCapitals } from '../actors/find-metonyms.ts';
import type { PlaceMention } from '../mention.ts';
import { GLUED, LOWER, type Tokens } from '../tokens.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { UnlistedFinder, type UnlistedName } from './find-unlisted-places.ts';
import { HolderFinder } from './held-by.ts';
import { onlyJoined, putPlace, shareTypes } from './join-places.ts';
import {
  besideOpener,
  contains,
  divisionAhead,
  endsName,
  goesOn,
  holderOfName,
  isKnown,
  isPart,
  isStrong,
  judgePlace,
  liesElsewhere,
  liesFarOff,
  liesOutside,
  MAYBE,
  NO,
  standsAlone,
  YES,
} from './judge-place.ts';
import { PLACED } from './list-places.ts';
import { isAged, markSurnames } from './mark-surnames.ts';
import { NameMatcher } from './match-place-names.ts';
import { outletCountry } from './outlet-country.ts';
import { pairPlaces } from './pair-places.ts';
import { isTitleCase, readContext } from './place-context.ts';
import { FACILITY, placeWordTable } from './place-words.ts';
import { type Candidate, cityCalledSo, PlaceSettler, type Theatre, weighTheatre } from './settle-places.ts';
import { PlaceShaper } from './shape-place.ts';

/** Reads the places a report names. Prepared once; then linear in the length of the text. */
export type PlaceFinder = (tokens: Tokens, sentences: Sentence[], report: Report) => PlaceMention[];

/** Countries whose towns bear English surnames. */
const ENGLISH_NAMED = ['GB', 'US', 'AU', 'CA', 'NZ', 'IE', 'ZA', 'JM', 'PH'];

/** With so many of its sure places a doubtful one is compared. */
const FIRM = 60;

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

  return (tokens, sentences, report) => {
    const hits = matcher.match(tokens, sentences);
    const covered = new Uint8Array(tokens.count + 1);
    for (const h of hits) covered.fill(isKnown(gazetteer, h.postings) ? 4 : 1, h.first, h.last);
    const titleCase = new Int8Array(sentences.length).fill(-1);
    const known = (i: number): number => covered[i];
    const candidates: Candidate[] = [];
    for (const h of hits) {
      const sentence = sentences[h.sentence];
      if (titleCase[h.sentence] < 0) titleCase[h.sentence] = isTitleCase(tokens, sentence) ? 1 : 0;
      const context = readContext(tokens, sentence, h.first, h.last, titleCase[h.sentence] === 1, marks, known);
      const building = context.typeAt < 0 && (marks.of(tokens.word[h.last]) & FACILITY) !== 0 && tokens.space[h.last] !== GLUED;
      const wanted = building ? 'facility' : context.typeAt < 0 ? '' : (words.types[tokens.lower(context.typeAt)] ?? '');
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
        besideCapital: context.besideCapital,
        partOfName: context.partOfName,
        typeAt: context.typeAt,
        place: -1,
        meant: -1,
        adjective: false,
        wanted,
        score: 0,
        contained: false,
        verdict: NO,
      });
    }
    shareTypes(tokens, candidates);
    const theatre = weighTheatre(gazetteer, candidates, outletCountry(report));
    const settler = new PlaceSettler(gazetteer, theatre);
    for (const c of candidates) {
      settler.settle(c, -1);
      if (isStrong(gazetteer, theatre, c)) settler.note(c.place);
    }
    settler.again();
    for (let i = 1; i < candidates.length; i++) {
      const meant = holderOfName(gazetteer, tokens, candidates[i - 1], candidates[i]);
      if (meant >= 0) candidates[i].place = candidates[i].meant = meant;
    }
    // what people are called says where a report comes from, and is no place of it
    markSurnames(tokens, candidates);
    const starting = new Map(candidates.map((c) => [c.first, c]));
    const holders = new HolderFinder(gazetteer, tokens, starting, marks);
    // from the last on, so that what holds a name is settled by what holds that
    for (const c of [...candidates].reverse()) {
      const holder = holders.of(c.first, c.last);
      if (holder) settler.settle(c, holder.candidate.place);
    }
    settler.again();
    covered.fill(0);
    const out: PlaceMention[] = [];
    const sure = new Set<number>();
    const held: UnlistedName[] = [];
    // "Dublin, Georgia", and from there on that Dublin
    const told = new Set<number>();
    for (let i = 0; i < candidates.length; i++) {
      const c = candidates[i];
      const beside = holders.of(c.first, c.last);
      const holder = beside?.candidate.place ?? -1;
      c.contained = (beside?.inside ?? false) && contains(gazetteer, holder, c);
      settler.settle(c, holder);
      const city = cityCalledSo(gazetteer, tokens, c);
      if (city >= 0) c.place = city;
      // "In Orsela province, shells fell on X": a village of that name elsewhere is not meant
      const ahead = beside === null ? divisionAhead(gazetteer, tokens, candidates, sentences, c.first, c.sentence) : -1;
      const namesake = !c.contained && !c.common && liesElsewhere(gazetteer, theatre, tokens, c, beside, ahead);
      const ofName = i > 0 && candidates[i - 1].partOfName && candidates[i - 1].last === c.first;
      if (c.contained) told.add(c.place);
      const alone = !told.has(c.place) && standsAlone(gazetteer, theatre, detailed, c);
      // its country is no theatre either
      if (alone) theatre.countries[gazetteer.country[c.place]] = theatre.grounds[gazetteer.country[c.place]] = 0;
      const none = alone || ofName || besideOpener(tokens, c) || goesOn(tokens, c, gazetteer, marks) || endsName(tokens, c, marks);
      c.verdict = none ? NO : judgePlace(gazetteer, theatre, detailed, c, tokens);
      if (namesake && c.verdict === YES && !c.besideCapital) held.push(offMap(c));
      if (namesake) c.verdict = NO;
      if (c.verdict === YES && !c.partOfName && !c.adjective) sure.add(c.place);
    }
    const firm = [...sure].slice(0, FIRM);
    for (const c of candidates)
      if (c.verdict !== NO && !c.contained && !c.adjective && liesFarOff(gazetteer, c.place, firm)) c.verdict = NO;
    let capital: PlaceMention | null = null;
    let last: Candidate | null = null;
    for (let i = 0; i < candidates.length; i++) {
      const c = candidates[i];
      // a name sure once is sure again, unless it stands inside another name
      if (c.verdict === NO) continue;
      if (c.verdict === MAYBE && !sure.has(c.place) && !listedWith(tokens, last, c) && !holds(tokens, candidates[i - 1], c)) continue;
      if (covered[c.first] > 1) continue;
      last = c;
      const home = theatre.grounds[gazetteer.country[c.place]] >= 0.5;
      const mention = shaper.shape(tokens, sentences[c.sentence], c, home);
      if (capital && gazetteer.isCapital(c.place)) pairCapitals(tokens, capital, mention);
      capital = gazetteer.isCapital(c.place) ? mention : null;
      putPlace(tokens, out, mention);
      const placed = !mention.adjective && (c.locative || c.typeAt >= 0) && !/^(country|region|world-region)$/.test(mention.kind);
      covered.fill(placed ? PLACED : 2, mention.first, mention.last);
    }
    const idle = (s: number): boolean => {
      if (titleCase[s] < 0) titleCase[s] = isTitleCase(tokens, sentences[s]) ? 1 : 0;
      return titleCase[s] === 1;
    };
    const countries = theatreCountries(gazetteer, theatre);
    const found = unlisted.find(tokens, sentences, covered, idle, countries);
    const more = [...held, ...found].filter((u) => u.typeAt >= 0 || !isAged(tokens, u.last));
    // what the words around it call a place, and the gazetteer holds as spelt, is that place
    for (const u of more) {
      const c = starting.get(u.first);
      const spelt = c?.verdict === MAYBE && c.last === u.last;
      if (spelt) u.place = c.place;
      if (u.place < 0) continue;
      const beside = holders.of(u.first, u.last)?.candidate;
      const around = [
        beside && beside.verdict !== NO ? beside.place : -1,
        spelt ? -1 : divisionAhead(gazetteer, tokens, candidates, sentences, u.first, u.sentence),
      ];
      // what only sounds like a place is held to them however large that is
      const part = !spelt || isPart(tokens, u);
      if (!liesFarOff(gazetteer, u.place, firm) && !around.some((holder) => liesOutside(gazetteer, u.place, holder, part))) continue;
      u.place = -1;
      // "the X |area|"
      if (u.typeAt === u.last && u.wanted === 'area') u.last++;
    }
    for (const u of more)
      out.push(
        u.place >= 0 ? shaper.shape(tokens, sentences[u.sentence], asCandidate(u), true) : nameless(tokens, u, countries[0] ?? null),
      );
    return pairPlaces(tokens, more.length > 0 ? apart(out) : out, marks, countries);
  };

  /** "in San Isidro, |Monkayo|": behind a comma what holds the place before, known or not, where that one is told as a place. */
  function holds(tokens: Tokens, before: Candidate | undefined, c: Candidate): boolean {
    if (!before?.locative || before.partOfName || c.common || c.partOfName || c.besideCapital || c.person) return false;
    return tokens.raw(before.last) === ',' && before.last + 1 === c.first;
  }

  /** A doubtful name joined by comma or "and" to a sure place of its country. */
  function listedWith(tokens: Tokens, before: Candidate | null, c: Candidate): boolean {
    if (before === null || before.adjective || (c.common && c.last - c.first === 1) || c.partOfName || c.besideCapital) return false;
    const listed = onlyJoined(tokens, before.typeAt === before.last ? before.last + 1 : before.last, c.first);
    return listed && gazetteer.country[before.place] === gazetteer.country[c.place] && gazetteer.kindOf(before.place) !== 'country';
  }
}

/** Sorts mentions and drops what another one already covers. */
function apart(mentions: PlaceMention[]): PlaceMention[] {
  mentions.sort((a, b) => a.first - b.first || b.last - a.last);
  let end = 0;
  return mentions.filter((m) => {
    if (m.first < end) return false;
    end = m.last;
    return true;
  });
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

/** A name that is told as a place, and that no map has where it is said to lie. */
const offMap = ({ first, last, sentence, wanted, preposition, typeAt }: Candidate): UnlistedName => ({
  first,
  last: typeAt === last ? last + 1 : last,
  sentence,
  place: -1,
  wanted,
  preposition,
  typeAt,
});

function asCandidate(u: UnlistedName): Candidate {
  // in the order of the candidates above: one shape
  return {
    first: u.first,
    last: u.last,
    postings: 0,
    sentence: u.sentence,
    locative: true,
    preposition: u.preposition,
    capitalsIdle: false,
    common: false,
    person: false,
    besideCapital: false,
    partOfName: false,
    typeAt: u.typeAt,
    place: u.place,
    meant: -1,
    adjective: false,
    wanted: u.wanted,
    score: 0,
    contained: false,
    verdict: YES,
  };
}

/** Words for buildings, and for parts of a front, that belong to the name. */
const BUILDING =
  /^(hospital|clinic|school|university|college|academy|mosque|church|prison|jail|barracks|airport|airbase|airfield|base|hotel|plant|station|sector)$/;

/** A place that no gazetteer holds: its name as said, no coordinates, its kind by its type word. */
function nameless(tokens: Tokens, u: UnlistedName, country: string | null): PlaceMention {
  const built = tokens.caps[u.last] === LOWER && tokens.space[u.last] !== GLUED && BUILDING.test(tokens.lower(u.last));
  // "Salam |hospital|"
  const last = built ? u.last + 1 : u.last;
  return {
    first: u.first,
    last,
    kind: u.wanted || (built ? 'facility' : 'village'),
    adjective: false,
    within: country === null ? [] : [`cc:${country}`],
    relation: u.preposition,
    namesake: null,
    partOfName: false,
    where: {
      name: tokens.slice(u.first, last).replace(/\s+/g, ' '),
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
