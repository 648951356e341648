import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import type { Report } from '../../model/report.ts';
import type { Sentence } from '../../passages/split-passages.ts';
import { pairCapitals } from '../actors/find-metonyms.ts';
import type { PlaceMention } from '../mention.ts';
import type { Tokens } from '../tokens.ts';
import type { Vocabulary, WordTable } from '../vocabulary.ts';
import { UnlistedFinder, type UnlistedName } from './find-unlisted-places.ts';
import { asCandidate, gatherCandidates, offMap } from './gather-candidates.ts';
import { type Holder, HolderFinder } from './held-by.ts';
import { onlyJoined, putPlace, shareTypes } from './join-places.ts';
import {
  besideOpener,
  contains,
  divisionAhead,
  endsName,
  goesOn,
  holderOfName,
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
import { nameless } from './nameless-place.ts';
import { outletCountry } from './outlet-country.ts';
import { pairPlaces } from './pair-places.ts';
import { isNoQuarterOf, namesStreet } from './parts-of-town.ts';
import { isTitleCase } from './place-context.ts';
import { placeWordTable } from './place-words.ts';
import { type Candidate, cityCalledSo, PlaceSettler, type Theatre, weighTheatre } from './settle-places.ts';
import { PlaceShaper } from './shape-place.ts';

/** Reads the places a report names. Prepared once; then linear in the length of the text. */
export type PlaceFinder = (tokens: Tokens, sentences: Sentence[], report: Report) => PlaceMention[];

/** Countries whose towns bear English surnames. */
const ENGLISH_NAMED = ['GB', 'US', 'AU', 'CA', 'NZ', 'IE', 'ZA', 'JM', 'PH'];

/** With so many of its sure places a doubtful one is compared. */
const FIRM = 60;

/** What is prepared once for all texts. */
interface Kit {
  gazetteer: Gazetteer;
  marks: WordTable;
  /** Countries of which even small places are held. */
  detailed: ReadonlySet<string>;
  matcher: NameMatcher;
  unlisted: UnlistedFinder;
  shaper: PlaceShaper;
}

/** Prepares the reader of places: names are matched, weighed together for the theatre, settled one by one, then shaped by the words around them. */
export function createPlaceFinder({ gazetteer }: { gazetteer: Gazetteer }, vocabulary: Vocabulary): PlaceFinder {
  const { words } = gazetteer;
  const marks = placeWordTable(words, vocabulary);
  const kit: Kit = {
    gazetteer,
    marks,
    detailed: new Set(words.detailed.filter((iso) => !ENGLISH_NAMED.includes(iso))),
    matcher: new NameMatcher(gazetteer, vocabulary, marks),
    unlisted: new UnlistedFinder(gazetteer, marks, words.types),
    shaper: new PlaceShaper(gazetteer, marks, words.types),
  };
  return (tokens, sentences, report) => new PlacesOfText(kit, tokens, sentences, report).find();
}

/** The places of one text. */
class PlacesOfText {
  private readonly candidates: Candidate[];
  private readonly starting: ReadonlyMap<number, Candidate>;
  private readonly theatre: Theatre;
  private readonly settler: PlaceSettler;
  private readonly holders: HolderFinder;
  /** What the words beside each name say holds it. */
  private readonly beside = new Map<Candidate, Holder | null>();
  private readonly titleCase: Int8Array;
  private readonly covered: Uint8Array;
  /** Places that are sure, and those that the words beside a name tell of: "Dublin, Georgia", and from there on that Dublin. */
  private readonly sure = new Set<number>();
  private readonly told = new Set<number>();
  /** Names told as places that lie elsewhere than the gazetteer's of that name. */
  private readonly held: UnlistedName[] = [];
  private readonly out: PlaceMention[] = [];

  constructor(
    private readonly kit: Kit,
    private readonly tokens: Tokens,
    private readonly sentences: Sentence[],
    report: Report,
  ) {
    const { gazetteer, marks, matcher } = kit;
    this.titleCase = new Int8Array(sentences.length).fill(-1);
    this.covered = new Uint8Array(tokens.count + 1);
    this.candidates = gatherCandidates(tokens, sentences, matcher.match(tokens, sentences), kit, (s) => this.inCapitals(s));
    this.starting = new Map(this.candidates.map((c) => [c.first, c]));
    shareTypes(tokens, this.candidates);
    this.theatre = weighTheatre(gazetteer, this.candidates, outletCountry(report));
    this.settler = new PlaceSettler(gazetteer, this.theatre);
    this.holders = new HolderFinder(gazetteer, tokens, this.starting, marks);
  }

  find(): PlaceMention[] {
    this.settle();
    this.candidates.forEach((c, i) => {
      this.judge(c, this.candidates[i - 1]);
    });
    const firm = [...this.sure].slice(0, FIRM);
    const { gazetteer, marks } = this.kit;
    for (const c of this.candidates)
      if (c.verdict !== NO && !c.contained && !c.adjective && liesFarOff(gazetteer, c.place, firm)) c.verdict = NO;
    this.mention();
    const countries = theatreCountries(gazetteer, this.theatre);
    const more = this.mentionUnlisted(firm, countries);
    return pairPlaces(this.tokens, more.length > 0 ? apart(this.out) : this.out, marks, countries);
  }

  /** Which place each name is, by its theatre, by the name before it, and by what holds it. */
  private settle(): void {
    const { candidates, settler, tokens } = this;
    const { gazetteer } = this.kit;
    for (const c of candidates) {
      settler.settle(c, -1);
      if (isStrong(gazetteer, this.theatre, c)) settler.note(c.place);
    }
    settler.again();
    for (let i = 1; i < candidates.length; i++) {
      const meant = holderOfName(gazetteer, tokens, candidates[i - 1], candidates[i]);
      if (meant >= 0) candidates[i].place = candidates[i].meant = meant;
    }
    // what people are called says where a report comes from, and is no place of it
    markSurnames(tokens, candidates);
    // from the last on, so that what holds a name is settled by what holds that
    for (const c of [...candidates].reverse()) {
      const holder = this.holders.of(c.first, c.last);
      this.beside.set(c, holder);
      if (holder) settler.settle(c, holder.candidate.place);
    }
    settler.again();
  }

  /** Whether a name is a place here. */
  private judge(c: Candidate, before: Candidate | undefined): void {
    const { tokens, theatre } = this;
    const { gazetteer, detailed, marks } = this.kit;
    const beside = this.beside.get(c) ?? null;
    const holder = beside?.candidate.place ?? -1;
    c.contained = (beside?.inside ?? false) && contains(gazetteer, holder, c);
    this.settler.settle(c, holder);
    const city = cityCalledSo(gazetteer, tokens, c);
    if (city >= 0) c.place = city;
    // "In Orsela province, shells fell on X": a village of that name elsewhere is not meant
    const ahead = beside === null ? this.divisionAhead(c) : -1;
    const namesake =
      !c.contained &&
      !c.common &&
      (namesStreet(gazetteer, tokens, c) ||
        liesElsewhere(gazetteer, theatre, tokens, c, beside, ahead) ||
        (beside === null && isNoQuarterOf(gazetteer, tokens, this.candidates, this.sentences, c)));
    if (c.contained) this.told.add(c.place);
    const alone = !this.told.has(c.place) && standsAlone(gazetteer, theatre, detailed, c);
    // its country is no theatre either
    if (alone) theatre.countries[gazetteer.country[c.place]] = theatre.grounds[gazetteer.country[c.place]] = 0;
    const ofName = before?.partOfName && before.last === c.first;
    const none = alone || ofName || besideOpener(tokens, c) || goesOn(tokens, c, gazetteer, marks) || endsName(tokens, c, marks);
    c.verdict = none ? NO : judgePlace(gazetteer, theatre, detailed, c, tokens);
    if (namesake && c.verdict === YES && !c.besideCapital) this.held.push(offMap(c));
    if (namesake) c.verdict = NO;
    if (c.verdict === YES && !c.partOfName && !c.adjective) this.sure.add(c.place);
  }

  /** Mentions the names that are places. */
  private mention(): void {
    const { tokens, covered } = this;
    const { gazetteer, shaper } = this.kit;
    let capital: PlaceMention | null = null;
    let last: Candidate | null = null;
    for (const [i, c] of this.candidates.entries()) {
      if (!this.stands(c, last, this.candidates[i - 1]) || covered[c.first] > 1) continue;
      last = c;
      const home = this.theatre.grounds[gazetteer.country[c.place]] >= 0.5;
      const mention = shaper.shape(tokens, this.sentences[c.sentence], c, home);
      if (capital && gazetteer.isCapital(c.place)) pairCapitals(tokens, capital, mention);
      capital = gazetteer.isCapital(c.place) ? mention : null;
      putPlace(tokens, this.out, mention);
      const placed = !mention.adjective && (c.locative || c.typeAt >= 0) && !/^(country|region|world-region)$/.test(mention.kind);
      covered.fill(placed ? PLACED : 2, mention.first, mention.last);
    }
  }

  /** A name sure once is sure again, unless it stands inside another name. */
  private stands(c: Candidate, last: Candidate | null, before: Candidate | undefined): boolean {
    return c.verdict === YES || (c.verdict === MAYBE && (this.sure.has(c.place) || this.listedWith(last, c) || this.holds(before, c)));
  }

  /** "in San Isidro, |Monkayo|": behind a comma what holds the place before, known or not, where that one is told as a place. */
  private holds(before: Candidate | undefined, c: Candidate): boolean {
    if (!before?.locative || before.partOfName || c.common || c.partOfName || c.besideCapital || c.person) return false;
    return this.tokens.raw(before.last) === ',' && before.last + 1 === c.first;
  }

  /** A doubtful name joined by comma or "and" to a sure place of its country. */
  private listedWith(before: Candidate | null, c: Candidate): boolean {
    if (before === null || before.adjective || (c.common && c.last - c.first === 1) || c.partOfName || c.besideCapital) return false;
    const { gazetteer } = this.kit;
    const listed = onlyJoined(this.tokens, before.typeAt === before.last ? before.last + 1 : before.last, c.first);
    return listed && gazetteer.country[before.place] === gazetteer.country[c.place] && gazetteer.kindOf(before.place) !== 'country';
  }

  /** Mentions the names told as places that the gazetteer does not hold as spelt, or elsewhere; answers them. */
  private mentionUnlisted(firm: number[], countries: string[]): UnlistedName[] {
    const { tokens, sentences, held, out } = this;
    const found = this.kit.unlisted.find(tokens, sentences, this.covered, (s) => this.inCapitals(s), countries);
    const more = [...held, ...found].filter((u) => u.typeAt >= 0 || !isAged(tokens, u.last));
    for (const u of more) this.putOnMap(u, firm);
    for (const u of more) {
      const known = u.place >= 0;
      out.push(
        known ? this.kit.shaper.shape(tokens, sentences[u.sentence], asCandidate(u), true) : nameless(tokens, u, countries[0] ?? null),
      );
    }
    return more;
  }

  /** What the words around it call a place, and the gazetteer holds as spelt, is that place, unless that lies where it cannot be. */
  private putOnMap(u: UnlistedName, firm: number[]): void {
    const { gazetteer } = this.kit;
    const c = this.starting.get(u.first);
    const spelt = c?.verdict === MAYBE && c.last === u.last;
    if (spelt) u.place = c.place;
    if (u.place < 0) return;
    const beside = (c?.last === u.last ? this.beside.get(c) : this.holders.of(u.first, u.last))?.candidate;
    const around = [beside && beside.verdict !== NO ? beside.place : -1, spelt ? -1 : this.divisionAhead(u)];
    // what only sounds like a place is held to them however large that is
    const part = !spelt || isPart(this.tokens, u);
    const namesake = namesStreet(gazetteer, this.tokens, u) || isNoQuarterOf(gazetteer, this.tokens, this.candidates, this.sentences, u);
    if (!namesake && !liesFarOff(gazetteer, u.place, firm) && !around.some((holder) => liesOutside(gazetteer, u.place, holder, part)))
      return;
    u.place = -1;
    // "the X |area|"
    if (u.typeAt === u.last && u.wanted === 'area') u.last++;
  }

  private divisionAhead({ first, sentence }: { first: number; sentence: number }): number {
    return divisionAhead(this.kit.gazetteer, this.tokens, this.candidates, this.sentences, first, sentence);
  }

  /** Whether a sentence is set like a title: then its capitals tell nothing. */
  private inCapitals(s: number): boolean {
    if (this.titleCase[s] < 0) this.titleCase[s] = isTitleCase(this.tokens, this.sentences[s]) ? 1 : 0;
    return this.titleCase[s] === 1;
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
