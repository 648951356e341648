import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import type { Sentence } from '../../passages/split-passages.ts';
import { standsForState } from '../actors/find-metonyms.ts';
import type { PlaceMention } from '../mention.ts';
import { GLUED, LOWER, POSSESSIVE, PUNCT, type Tokens, WORD } from '../tokens.ts';
import type { WordTable } from '../vocabulary.ts';
import { namesDivision } from './judge-place.ts';
import { beyond, insideOf, kilometresBefore, partOf, round, widen } from './place-area.ts';
import { bearingOf, COMPASS, EDGE, FACILITY, TYPE } from './place-words.ts';
import type { Candidate } from './settle-places.ts';

/** Shapes the mention of a settled name by the words around it: "near", "northern", "outskirts of", "province", "airport", "10 km south of". */
export class PlaceShaper {
  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly marks: WordTable,
    private readonly types: Record<string, string>,
  ) {}

  /** `home`: the report is about the country the place lies in. */
  shape(tokens: Tokens, sentence: Sentence, c: Candidate, home: boolean): PlaceMention {
    const g = this.gazetteer;
    const mention: PlaceMention = {
      first: c.first,
      last: c.last,
      kind: g.kindOf(c.place),
      adjective: c.adjective,
      within: [...g.within(c.place)],
      namesake: this.namesake(c.place),
      relation: c.preposition,
      partOfName: c.partOfName,
      where: {
        name: '',
        id: g.id(c.place),
        lat: round(g.lat[c.place]),
        lon: round(g.lon[c.place]),
        radiusKm: Math.round(g.radius[c.place] * 10) / 10,
        country: g.iso(c.place),
        how: 'stated',
      },
    };
    mention.adjective ||= mention.kind === 'country' && saysWhose(tokens, c);
    if (!mention.adjective) {
      if (!c.partOfName) {
        if (c.wanted !== '' && c.typeAt < 0) this.asType(mention, c.place, c.wanted, c.wanted);
        // "Zarda district", where the town beside it is on the map by that name as well
        const kind = tokens.lower(c.last - 1);
        if (c.last - c.first > 1 && DIVISIONS.test(kind)) this.asType(mention, c.place, this.types[kind], kind);
        this.after(tokens, sentence, c, mention);
        this.before(tokens, sentence, c, mention);
        if (mention.first === c.first && mention.last === c.last && standsForState(tokens, sentence, c, this.gazetteer, this.marks, home))
          mention.relation = 'metonym';
      }
    }
    mention.where.name = tokens.slice(mention.first, mention.last).replace(/\s+/g, ' ');
    return mention;
  }

  private mark(tokens: Tokens, sentence: Sentence, i: number): number {
    return i >= sentence.first && i < sentence.last && tokens.kind[i] === WORD ? this.marks.of(tokens.word[i]) : 0;
  }

  /** "X province", "X countryside", "X's eastern outskirts", "X International Airport". */
  private after(tokens: Tokens, sentence: Sentence, c: Candidate, m: PlaceMention): void {
    const mark = (i: number): number => this.mark(tokens, sentence, i);
    let k = c.last;
    const possessive = tokens.kind[k] === POSSESSIVE && k < sentence.last;
    if (possessive) k++;
    const compassAt = k;
    while (mark(k) & COMPASS && k < compassAt + 2) k++;
    const compass = k > compassAt ? tokens.lower(compassAt) : '';
    // "the Idlib town of Saraqeb", "the Damascus suburb of Douma": it says of what the place behind is a part
    // "the Harasta suburb of Damascus" is the other way round
    const holds =
      /^(towns?|village|city|hamlet)$/.test(tokens.lower(k)) || (tokens.lower(k) === 'suburb' && this.gazetteer.isCapital(c.place));
    // "Zardia's western province of Orsela", "Zarda's port district of X"
    if ((possessive ? mark(k) & TYPE && m.kind !== 'facility' : holds) && namesPart(tokens, k)) {
      m.adjective = true;
      return;
    }
    if (mark(k) & EDGE) {
      widen(m.where, m.kind, compass || null, tokens.lower(k) === 'countryside' ? 25 : 10);
      m.kind = 'area';
      m.relation = 'outskirts';
      m.last = k + 1;
      return;
    }
    // "Tripoli's port"
    if (possessive && compass === '' && mark(k) & FACILITY && tokens.caps[k] === LOWER && m.kind !== 'country') {
      m.kind = 'facility';
      m.last = k + 1;
      insideOf(m, false);
      return;
    }
    // "Ukraine's east", "Lebanon's southern border"
    if (possessive && compass !== '' && bearingOf(compass) && (!compass.endsWith('ern') || mark(k) & TYPE || SIDES.has(tokens.lower(k)))) {
      partOf(m, compass);
      m.where.id = `${m.where.id}/${compass}`;
      m.last = compass.endsWith('ern') ? k + 1 : k;
      return;
    }
    if (!possessive && compass === '') {
      // up to three words to an airport, base, hospital …
      for (
        let j = c.last, words = 0;
        words < 4 && j < sentence.last && tokens.kind[j] === WORD && tokens.space[j] !== GLUED;
        j++, words++
      ) {
        const f = mark(j) & FACILITY;
        if (f && (tokens.caps[j] !== LOWER || words > 0 || !(mark(j) & TYPE))) {
          // "the Black Sea port of X", "the Black Sea port city of X": a port of another name
          const kind = tokens.caps[j] === LOWER && mark(j + 1) & TYPE ? j + 1 : j;
          if (tokens.lower(kind + 1) === 'of' && tokens.caps[j] === LOWER && tokens.caps[kind + 2] !== LOWER) {
            m.adjective ||= kind > j;
            break;
          }
          let end = j + 1;
          if (tokens.lower(end) === 'base' || tokens.lower(end) === 'base') end++;
          const known = m.kind === 'facility' || m.kind === 'road';
          m.kind = tokens.lower(j) === 'road' || tokens.lower(j) === 'highway' ? 'road' : 'facility';
          m.last = end;
          insideOf(m, known);
          return;
        }
        if (tokens.caps[j] === LOWER && !MIDDLE.has(tokens.lower(j))) break;
      }
      // "Orsela |River State|": the last of two such words counts
      const at = c.typeAt === c.last + 1 ? c.typeAt : c.last;
      if (mark(at) & TYPE && tokens.space[at] !== GLUED && !(c.last - c.first > 1 && mark(c.last - 1) & TYPE)) {
        const type = this.types[tokens.lower(at)];
        if (type === 'crossing' || tokens.lower(at) === 'border') return;
        if (type === 'front' && tokens.caps[at] !== LOWER) return;
        this.asType(m, c.place, type, tokens.lower(at));
        m.last = at + 1;
      }
    }
  }

  /** "northern X", "the outskirts of X", "south of X", "12 km from X", "near X", "the province of X". */
  private before(tokens: Tokens, sentence: Sentence, c: Candidate, m: PlaceMention): void {
    const mark = (i: number): number => this.mark(tokens, sentence, i);
    let k = m.first - 1;
    if (tokens.kind[k] === PUNCT && tokens.raw(k) === '-' && mark(k - 1) & COMPASS) k--; // "north-Aleppo"
    if (mark(k) & COMPASS) {
      const at = k;
      // "the southern Orsela province" is the province, that lies in the south
      const behind = c.typeAt >= c.last ? this.types[tokens.lower(c.typeAt)] : '';
      if (/^(admin1|admin2)$/.test(behind) && tokens.lower(at - 1) === 'the' && tokens.caps[at] === LOWER && /ern$/.test(tokens.lower(at)))
        return;
      let first = at;
      // "north-western X", "rural northern X"
      while (first - 1 >= sentence.first && (mark(first - 1) & COMPASS || (tokens.raw(first - 1) === '-' && mark(first - 2) & COMPASS)))
        first--;
      let word = tokens.lower(at);
      for (let i = first; i < at; i++)
        if (mark(i) & COMPASS && bearingOf(tokens.lower(i))) word = bearingOf(word) ? tokens.lower(i) + word : tokens.lower(i);
      partOf(m, word);
      m.first = first;
      m.where.id = `${m.where.id}/${word}`;
      return;
    }
    if (tokens.lower(k) === 'the') k--;
    else {
      // "north of the capital X", "12 km east of the town of X", "20 miles east of the provincial capital, X"
      const kind = tokens.lower(k) === 'of' || tokens.raw(k) === ',' ? k - 1 : k;
      let the = kind - 1;
      while (the > kind - 4 && tokens.kind[the] === WORD && !/^(the|of)$/.test(tokens.lower(the))) the--;
      const measured = tokens.lower(the) === 'the' && tokens.lower(the - 1) === 'of' && mark(the - 2) & COMPASS;
      if (measured && tokens.caps[kind] === LOWER && (mark(kind) & TYPE || tokens.lower(kind) === 'capital')) k = the - 1;
    }
    const word = tokens.lower(k);
    if (word === 'of' || word === 'from') {
      let j = k - 1;
      // "the vicinity of X" is near X
      if (word === 'of' && /^(vicinity|environs|surroundings)$/.test(tokens.lower(j))) {
        m.relation = 'near';
        m.where.radiusKm = Math.round(Math.max(3, (m.where.radiusKm ?? 2) * 2) * 10) / 10;
        return;
      }
      // "the Damascus suburb of X"
      if (mark(j) & EDGE && word === 'of' && j - 1 > sentence.first && tokens.kind[j - 1] === WORD && tokens.caps[j - 1] !== LOWER) {
        m.relation = this.prepositionBefore(tokens, sentence, j - 1) || m.relation;
        return;
      }
      // "the suburb of X", which is one itself
      if (tokens.lower(j) === 'suburb' && word === 'of' && /^(neighbourhood|village|town)$/.test(m.kind) && tokens.lower(j - 1) === 'the') {
        m.relation = this.prepositionBefore(tokens, sentence, j) || m.relation;
        return;
      }
      if (mark(j) & EDGE && word === 'of') {
        const side = mark(j - 1) & COMPASS ? tokens.lower(j - 1) : null;
        widen(m.where, m.kind, side, tokens.lower(j) === 'countryside' ? 25 : 10);
        m.kind = 'area';
        m.relation = 'outskirts';
        m.first = side ? j - 1 : j;
        return;
      }
      if (mark(j) & TYPE && word === 'of') {
        const type = this.types[tokens.lower(j)];
        this.asType(m, c.place, type, tokens.lower(j));
        const side = j - 1;
        if (mark(side) & COMPASS && bearingOf(tokens.lower(side)) && type !== 'city' && type !== 'town' && type !== 'village') {
          if (type === 'area' || type === 'neighbourhood') partOf(m, tokens.lower(side));
        }
        m.relation = this.prepositionBefore(tokens, sentence, j) || m.relation;
        return;
      }
      let side = mark(j) & COMPASS ? tokens.lower(j) : '';
      // "south east of X", "north-west of X"
      const way = tokens.raw(j - 1) === '-' ? j - 2 : j - 1;
      if (/^(east|west)$/.test(side) && /^(north|south)$/.test(tokens.lower(way))) {
        side = tokens.lower(way) + side;
        j = way;
      }
      const bearing = side ? bearingOf(side) : null;
      if (bearing) j--;
      const distance = kilometresBefore(tokens, sentence, j);
      if (bearing && word === 'of' && tokens.lower(j) === 'the' && tokens.lower(j - 1) === 'in') {
        partOf(m, side); // "in the north of Syria"
        m.where.id = `${m.where.id}/${side}`;
        m.first = j + 1;
        m.relation = 'in';
      } else if (bearing) beyond(m, bearing, distance, side, j);
      else if (distance !== null) {
        m.where.radiusKm = Math.max(m.where.radiusKm ?? 0, distance);
        m.relation = 'near';
      }
      return;
    }
    if (word === 'near' || word === 'around' || word === 'outside' || (word === 'to' && tokens.lower(k - 1) === 'close')) {
      m.relation = word === 'to' ? 'near' : word;
      const r = m.where.radiusKm ?? 2;
      m.where.radiusKm = Math.round(Math.min(r + 40, Math.max(3, r * 2)) * 10) / 10;
      return;
    }
    if (mark(k) & TYPE && tokens.caps[k] === LOWER && tokens.space[m.first] !== GLUED)
      m.relation = this.prepositionBefore(tokens, sentence, k) || m.relation;
  }

  private prepositionBefore(tokens: Tokens, sentence: Sentence, i: number): string {
    let k = i - 1;
    while (
      k > sentence.first &&
      (this.mark(tokens, sentence, k) & (COMPASS | TYPE) || tokens.lower(k) === 'the' || tokens.lower(k) === 'a' || tokens.raw(k) === '-')
    )
      k--;
    const w = tokens.lower(k);
    return w === 'in' ||
      w === 'at' ||
      w === 'near' ||
      w === 'around' ||
      w === 'from' ||
      w === 'to' ||
      w === 'on' ||
      w === 'outside' ||
      w === 'inside'
      ? w
      : '';
  }

  /** The type word says which of the places of one name is meant, or makes an area of it. */
  private asType(m: PlaceMention, place: number, type: string | undefined, word: string): void {
    if (type === undefined || m.kind === type) return;
    const w = m.where;
    const settled = m.kind === 'city' || m.kind === 'town' || m.kind === 'village';
    if ((type === 'admin1' || type === 'region') && settled && this.asDivision(m, place)) return;
    if ((type === 'admin1' || type === 'admin2') && settled) {
      m.kind = type;
      w.radiusKm = Math.max(w.radiusKm ?? 0, type === 'admin1' ? 60 : 25);
      w.id = `${w.id}/${word}`;
    } else if ((type === 'area' || type === 'region') && settled) {
      m.kind = 'area';
      w.radiusKm = Math.max(w.radiusKm ?? 0, word === 'countryside' ? 30 : 15);
      w.id = `${w.id}/${word}`;
    } else if (type === 'front' || type === 'road' || type === 'camp' || type === 'crossing') {
      m.kind = type;
      w.radiusKm = Math.max(w.radiusKm ?? 0, 8);
    } else if (type === 'neighbourhood' && settled && word.startsWith('suburb') && word.endsWith('s')) {
      m.kind = 'area';
      w.radiusKm = (w.radiusKm ?? 5) + 8;
    }
  }

  /** The division that bears a town's name, by id. */
  private namesake(place: number): string | null {
    const g = this.gazetteer;
    if (g.kindOf(place) !== 'city') return null;
    return namesDivision(g, place) ? g.id(g.divisionOf(place)) : null;
  }

  /** "Deir Ezzor province": the division called after the city, where it has the city's name in some spelling. */
  private asDivision(m: PlaceMention, place: number): boolean {
    const g = this.gazetteer;
    const division = g.divisionOf(place);
    if (!namesDivision(g, place)) return false;
    m.kind = 'admin1';
    m.within = [...g.within(division)];
    const w = m.where;
    w.id = g.id(division);
    w.lat = round(g.lat[division]);
    w.lon = round(g.lon[division]);
    w.radiusKm = Math.round(g.radius[division] * 10) / 10;
    return true;
  }
}

/** "|town| of Saraqeb", "|suburb| of Douma": a kind of place in small letters, with a name behind "of". */
const namesPart = (tokens: Tokens, at: number): boolean =>
  tokens.caps[at] === LOWER &&
  tokens.lower(at + 1) === 'of' &&
  tokens.kind[at + 2] === WORD &&
  (tokens.caps[at + 2] !== LOWER || /^(al|el|ash|ad|an|ar|as|at|az)$/.test(tokens.lower(at + 2)));

const DIVISIONS = /^(district|province|governorate|region|county)$/;
const SIDES = new Set(['coast', 'parts', 'part', 'frontier', 'flank', 'borders', 'edge', 'countryside', 'provinces', 'highlands']);
const MIDDLE = new Set([
  'military',
  'air',
  'international',
  'civilian',
  'naval',
  'central',
  'main',
  'national',
  'thermal',
  'power',
  'gas',
  'oil',
  'teaching',
  'state',
  'children',
  'field',
]);

/** "a |US| air strike", "killed in |UK| raids", "|Varda| jets": a land before those who strike for it says whose they are; "the Varda air strike" was there. */
function saysWhose(tokens: Tokens, c: Candidate): boolean {
  const next = tokens.lower(c.last);
  if (tokens.space[c.last] === GLUED) return false;
  // "Russia rockets Kharkiv": what it does
  const behind = tokens.lower(c.last + 1);
  if (ALSO_VERB.test(next) && (tokens.caps[c.last + 1] !== LOWER || /^(the|an?|at|two|near)$/.test(behind))) return false;
  const letters = c.last - c.first === 1 && !tokens.shouting && /^[A-Z]{2,3}$/.test(tokens.raw(c.first));
  if (letters) return CRAFT.test(next) || DEED.test(next);
  return c.preposition === '' && !c.locative && CRAFT.test(next) && !DEED.test(behind);
}
const ALSO_VERB = /^(strikes|raids|shells|bombs|rockets)$/;
const DEED =
  /^(air|airstrikes?|strikes?|raids?|shelling|bombings?|bombardments?|bombs?|shells?|artillery|missiles?|rockets?|attacks?|fire)$/;
const CRAFT =
  /^(drones?|warplanes?|planes?|jets?|aircraft|helicopters?|gunships?|tanks?|gunboats?|warships?|firing|snipers?|commandos?|troops|soldiers|forces)$/;
