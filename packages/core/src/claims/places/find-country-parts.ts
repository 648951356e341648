import type { PlaceMention } from '../../language/mention.ts';
import { partOf } from '../../language/places/place-area.ts';
import { placeAmong } from '../../language/times/starting-at.ts';
import { LOWER, POSSESSIVE, PUNCT, type Tokens } from '../../language/tokens.ts';
import { SharedTable } from '../../language/vocabulary.ts';
import type { Where } from '../../model/where.ts';
import type { Reading } from '../sentence/reading.ts';
import { mostNamed } from './find-capitals.ts';
import { PART_OF_COUNTRY, sceneEvidence } from './place-evidence.ts';

const SIDE = /^(north|south)$/;
/** Words between "the" and the side: "the restive far north". */
const DESCRIBES = /^(far|restive|troubled|volatile|war-torn|rebel-held|government-held|whole|entire|deep|extreme|oil-rich|mountainous)$/;
const BEFORE = /^(in|across|throughout|inside|from)$/;
/** What may follow the side where no place does. */
const GOES_ON =
  /^(of|on|in|after|as|and|but|or|since|when|while|where|that|which|who|with|by|for|during|early|late|overnight|this|last|has|have|had|is|are|was|were|said|over|despite|before|again|also|then|to|at|later|yesterday|today|tonight|left|began)$/;
const GOES_ON_AS = /(ed|ing)$/;
const COUNTRY = /^(country|nation|island|republic|kingdom)$/;

const SIDES = new SharedTable((word) => (/^(north|south)?(east|west)?$/.test(word) && word !== '' ? 1 : 0));

/**
 * Adds "in the east", "the country's restive north", "in the south of the country" as that part of the country the report is about.
 * "In the east of Aleppo" and "12 km to the east" name their place themselves. `countries` gives a country's place by ISO code; `abroad` are states that mostly fight outside their own.
 */
export function addCountryParts(reading: Reading, countries: (iso: string) => Where | null, abroad: readonly string[]): void {
  const { tokens } = reading;
  const sides = SIDES.of(tokens.vocabulary);
  const found: PlaceMention[] = [];
  for (let i = 2; i < tokens.count; i++) {
    if (sides.of(tokens.word[i]) === 0 || tokens.caps[i] !== LOWER) continue;
    const part = sideAt(tokens, i);
    if (!part || reading.places.some((p) => p.first < part.last && p.last > part.first)) continue;
    const sentence = reading.sentences[placeAmong(reading.sentences, i)];
    const here = reading.places.filter((p) => sentence && p.first >= sentence.first && p.last <= part.first);
    // "homes in Aleppo were hit in the east": of that city, perhaps
    if (!part.sure && here.some((p) => /^(city|town)$/.test(p.kind) && p.relation !== 'metonym')) continue;
    // "Vardan villagers in the south": of the division that the sentence names
    const division = part.sure ? null : here.findLast((p) => /^(admin1|region)$/.test(p.kind) && p.where.id !== null);
    const home = division?.where ?? countries(countryMeant(reading, here, abroad, part.sure));
    if (home) found.push(partOfCountry(home, part));
  }
  if (found.length) reading.places = [...reading.places, ...found].sort((a, b) => a.first - b.first);
}

const OWN_GROUND = /^(side|soil|territory|airspace|waters)$/;

/** "on the Vardan side of the border", "inside Vardan territory": the adjective says where. Changes the mentions. */
export function groundAdjectives({ tokens, places }: Reading): void {
  for (const p of places)
    if (p.adjective && p.kind === 'country' && OWN_GROUND.test(tokens.lower(p.last)) && ON_GROUND.test(beforeName(tokens, p.first))) {
      p.adjective = false;
      p.relation = 'in';
      p.last++;
      p.where.name = tokens.slice(p.first, p.last);
    }
}
const ON_GROUND = /^(on|in|inside|into|over|across|at)$/;
const beforeName = (tokens: Tokens, at: number): string => tokens.lower(tokens.lower(at - 1) === 'the' ? at - 2 : at - 1);

interface Part {
  first: number;
  last: number;
  word: string;
  /** The words say that a country's part is meant. */
  sure: boolean;
}

function partOfCountry(home: Where, part: Part): PlaceMention {
  const mention: PlaceMention = {
    first: part.first,
    last: part.last,
    where: { ...home, because: PART_OF_COUNTRY },
    kind: 'country',
    adjective: false,
    within: home.id === null ? [] : [home.id],
    relation: 'in',
    namesake: null,
    partOfName: false,
  };
  partOf(mention, part.word);
  mention.where.id = `${home.id}/${part.word}`;
  mention.where.name = `${part.word}ern ${home.name}`;
  return mention;
}

/** The side of the country that a compass word stands for, with the tokens it takes; null where it says something else. */
function sideAt(tokens: Tokens, at: number): Part | null {
  let first = at;
  let word = tokens.lower(at);
  // "north-east" as two words joined
  if (tokens.raw(first - 1) === '-' && SIDE.test(tokens.lower(first - 2))) {
    word = tokens.lower(first - 2) + word;
    first -= 2;
  }
  if (tokens.raw(at + 1) === '-') return null;
  while (DESCRIBES.test(tokens.lower(first - 1)) || (tokens.raw(first - 1) === '-' && DESCRIBES.test(tokens.slice(first - 2, first + 1))))
    first--;
  const owned = tokens.kind[first - 1] === POSSESSIVE && COUNTRY.test(tokens.lower(first - 2));
  if (owned) return { first: first - 2, last: at + 1, word, sure: true };
  if (tokens.lower(first - 1) !== 'the' || !BEFORE.test(tokens.lower(first - 2))) return null;
  if (tokens.lower(at + 1) === 'of') {
    const country = tokens.lower(at + 2) === 'the' && COUNTRY.test(tokens.lower(at + 3));
    return country ? { first, last: at + 4, word, sure: true } : null;
  }
  const next = tokens.lower(at + 1);
  // "in |the east| and north of Orsela"
  if (/^(and|or)$/.test(next)) {
    const other = tokens.lower(at + 2) === 'the' ? at + 3 : at + 2;
    if (/^(north|south)?(east|west)?$/.test(tokens.lower(other)) && tokens.lower(other + 1) === 'of') return null;
  }
  const ends = at + 1 >= tokens.count || tokens.kind[at + 1] === PUNCT || tokens.caps[at + 1] !== LOWER;
  return ends || GOES_ON.test(next) || GOES_ON_AS.test(next) ? { first, last: at + 1, word, sure: false } : null;
}

/** "Syrian army positions in the east": the country named last before it in the sentence, else the one the report names most; one that only acts there is neither. */
function countryMeant(reading: Reading, here: readonly PlaceMention[], abroad: readonly string[], sure: boolean): string {
  // "the Vardan government and rebels in the east of |the country|"
  const spoken = sure ? here.filter((p) => p.where.country !== null && /^country$/.test(p.kind) && reading.tokens.raw(p.last) !== '-') : [];
  if (spoken.length && spoken.every((p) => p.where.country === spoken[0].where.country)) return spoken[0].where.country!;
  const said = here.findLast((p) => sceneEvidence(reading, p, abroad) === 3)?.where.country;
  if (said) return said;
  for (const least of [3, 2, 1]) {
    const most = mostNamed(reading.places.filter((p) => sceneEvidence(reading, p, abroad) >= least));
    if (most) return most;
  }
  return '';
}
