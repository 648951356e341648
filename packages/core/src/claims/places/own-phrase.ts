import { LOWER } from '../../language/tokens.ts';
import type { Frame } from '../frames/frame.ts';
import { isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, CONJUNCTION, HAVE, PREPOSITION, RELATIVE } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import { isWhere } from './says-where.ts';

/** Whether a token stands in the noun's own phrase: before the next verb. */
export function inPhrase(scan: Scan, f: Frame, token: number): boolean {
  if (token < f.first) return false;
  for (let i = f.last; i < token; i++) {
    if (scan.comma(i) && goesOnBehind(scan, i) > i) i = goesOnBehind(scan, i);
    else if (scan.has(i, RELATIVE) || (scan.comma(i) && scan.has(i + 1, RELATIVE))) {
      const aside = scan.comma(i) ? behindAside(scan, i) : i;
      return aside > i && aside < token ? happensAt(scan, aside, token) : toldOfIt(scan, scan.comma(i) ? i + 2 : i + 1, token);
    }
    // "the United Nations |Integrated| Mission in X": a word of a name is no verb
    else if (scan.comma(i) || (isVerb(scan, i) && (scan.tokens.caps[i] === LOWER || scan.sentences[f.sentence].heading)))
      return happensAt(scan, scan.comma(i) ? behindAside(scan, i) : i, token);
  }
  return true;
}

/** "the bombardment|, in the morning, |on homes in X", "the raid|, which took an hour, |on X": the comma that closes an aside behind which the noun's phrase goes on; else the one that opens it. */
function goesOnBehind(scan: Scan, comma: number): number {
  for (let i = comma + 2; i < comma + 10; i++) if (scan.comma(i)) return GOES_ON.test(scan.lower(i + 1)) ? i : comma;
  return comma;
}
const GOES_ON = /^(on|of|against|in|at|near|into|over|outside|inside|around)$/;

/** "the attack, |carried out with mortars,| took place", "the raid, |which the army denied,| killed two": the token behind an aside that opens at a comma; the comma's own where it does not close soon. */
function behindAside(scan: Scan, comma: number): number {
  for (let i = comma + 2; i < comma + 16; i++)
    if (scan.comma(i) && (scan.has(i + 1, BE | HAVE) || HAPPENS.test(scan.lower(i + 1)) || costs(scan, i + 1))) return i + 1;
  return comma;
}

const HAPPENS =
  /^(took|takes|taken|taking|occurred|happened|unfolded|erupted|began|started|directed|aimed|concentrated|focused|carried|reported|broke|broken|flared|raged|resumed|cent(re|er)ed)$/;

/** "the raid |took place in| X", "the shelling |was near| X", "the strike |killed two women in| X": whether the verb at `at` only says when and where, of what stands up to `token`. */
function happensAt(scan: Scan, at: number, token: number): boolean {
  let verb = at;
  while (scan.has(verb, ADVERB | BE | HAVE)) verb++;
  if (/^t[ao]k/.test(scan.lower(verb)) && scan.lower(verb + 1) !== 'place') return false;
  if (!(verb === at ? costs(scan, verb) : isWhere(scan, verb - 1)) && !HAPPENS.test(scan.lower(verb))) return false;
  for (let i = verb + 1; i < token; i++) {
    // "took place near X, where the rebels captured Y": the next clause tells something else
    if (scan.has(i, RELATIVE) || /^(where|when|after|while|but|as|by)$/.test(scan.lower(i)) || senseNamed(scan.term(i), 'says'))
      return false;
    if (isVerb(scan, i) && !scan.has(i, PREPOSITION) && scan.lower(i) !== 'place' && scan.lower(i) !== 'out') return false;
  }
  return true;
}

/** "killed", "left … dead", "tore through", "damaged": what an attack does to people and things. */
const costs = (scan: Scan, at: number): boolean =>
  senseNamed(scan.term(at), 'kill', 'wound', 'land-verb', 'strike-verb') !== null || DOES.test(scan.lower(at));
const DOES =
  /^(left|leaves|claimed|damaged|destroyed|wrecked|rocked|shook|gutted|devastated|flattened|levell?ed|demolished|razed|injured|maimed|burn(ed|t)|collapsed|caused|sparked|set|tore|ripped|badly|partially|completely|reduced)$/;

const SPOKEN_OF =
  /^(condemned|denounced|criticised|criticized|deplored|discussed|investigated|mentioned|raised|debated|mourned|planned|ordered)$/;

/** "the raid on the depot, |which took place in| X": whether the relative clause from `first` goes on telling of its noun up to `token`. */
function toldOfIt(scan: Scan, first: number, token: number): boolean {
  let verb = first;
  while (scan.has(verb, ADVERB | BE | HAVE)) verb++;
  if (!isVerb(scan, verb) || senseNamed(scan.term(verb), 'says', 'denies') || SPOKEN_OF.test(scan.lower(verb))) return false;
  for (let i = verb + 1; i < token; i++) if (scan.comma(i) || scan.has(i, RELATIVE | CONJUNCTION)) return false;
  return true;
}
