import { type Vocabulary, WordTable } from '../../language/vocabulary.ts';
import { BLAMING } from '../blame/blaming.ts';

/** "blamed the rebels", "claimed responsibility", "did it", "they were fired by the militia": who did what was told before. */
export const BLAME = 1;
/** "The victims were identified as …", "They are …" */
export const IDENTIFIED = 2;
/** "Two banks were damaged", "damage to several shops". */
export const DAMAGE = 8;
/** "… accused each other": two accusations in one. */
export const EACH_OTHER = 4;
/** "confirmed the sorties", "its men had acted": a side's account of what it was said to have done. */
export const ACCOUNT = 16;
/** "the death toll", "had risen to", "so far", "in total": a figure told before is brought up to date. */
export const UPDATE = 32;
/** "the latest in a wave of raids". */
export const SERIES = 64;
/** "shells fired from Serb positions", "planes believed to be Israeli". */
export const WHOSE_FIRE = 128;
/** "a total of nine", "over the past week". */
export const IN_ALL = 256;
/** "areas of the Strip", "across the province": no one place. */
export const PARTS = 512;
/** "accused", "blamed", "were involved in": a charge that a deed of its sentence is laid to somebody by. */
export const CHARGE = 1024;

/**
 * Families of rules that no term of the lexicons opens, each with the words at which it may begin to read. A sentence without any is never shown to the
 * family, and at other words its rules are not asked. Whoever gives such a rule a new first word gives it here as well:
 * `openings.test.ts` reads every report with and without this table.
 */
const FAMILIES: readonly (readonly [family: number, words: RegExp])[] = [
  [
    BLAME,
    /^(accus(ed|es|ing)|blam(ed?|es|ing)|held|holds?|holding|pin(s|ned|ning)?|laid|lay(s|ing)?|put(s|ting)?|point(ed|s|ing)|suspects?|fell|falls|fallen|attribut(ed|es|ing)|ascrib(ed|es)|trac(ed|es)|suspected|bears?|bore|bearing)$/,
  ],
  [BLAME, /^(claim(ed|s)|took|takes|accepted|admit(s|ted)|acknowledged|did|done|behind|responsible)$/],
  [
    BLAME,
    /^(fired|launched|sent|dropped|staged|conducted|mounted|planted|ordered|committed|perpetrated|lobbed|detonated|carried|shot|thrown|executed|flown|caused|released|directed|masterminded|organi[sz]ed|planned|prepared|plotted|orchestrated|placed|hurled|threw)$/,
  ],
  [BLAME, /^(came|comes?|originated|emanated|stemmed|belong(ed)?|identified|recogni[sz]ed|named|described)$/],
  [BLAME, /^(is|are|was|were|be|been|being|am|isnt|arent|wasnt|werent)$/],
  [IDENTIFIED, /^(identified|named|is|are|was|were)$/],
  [
    DAMAGE,
    /^(damag(e|es|ed|ing)|destr(oy(ed|ing)|uction)|targets?|object|demolish(ed|ing)|shatter(ed|ing)|burn(ed|t|ing)|gutt(ed|ing)|wreck(ed|ing)|sabotaged|razed|torched|flattened|level(l?)ed)$/,
  ],
  [EACH_OTHER, BLAMING],
  [ACCOUNT, /^(confirm(ed|s)|acknowledged?s?|admit(ted|s)|concede[ds])$/],
  [
    ACCOUNT,
    /^(acted|acting|respond(ed|ing)|retaliat(ed|ing)|aim(ed|ing)|fired|firing|returned|target(ed|ing)|intervened|inflicted|caused)$/,
  ],
  [UPDATE, /^(toll|number|ris(en|e|es|ing)|rose|climb(ed|s)?|so|total|had|initial|preliminary|provisional)$/],
  [UPDATE, /^(confirm(ed|s)?|verif(y|ied|ies)|documented|counted)$/],
  [SERIES, /^(series|spate|string|wave|sequence|succession|run|chain|flurry|rash|pattern|cycle|barrage|slew|catalogue|litany)$/],
  [WHOSE_FIRE, /^(from|be)$/],
  [IN_ALL, /^(total|all|altogether|past|last)$/],
  [CHARGE, BLAMING],
  [CHARGE, /^(suspect(s|ed)|involved|implicated|responsible|accountable|blame|fingers?|behind|linked|attributed|ascribed)$/],
  [PARTS, /^(areas|parts|districts|across|throughout|over)$/],
];

/** Prepares the families that each word opens, as bits. `everywhere` lets all of them look at every word, which must read the same. */
export function createOpenings(vocabulary: Vocabulary, everywhere = false): WordTable {
  return new WordTable(vocabulary, (word) => {
    if (everywhere) return 0x7fffffff;
    let families = 0;
    for (const [family, words] of FAMILIES) if (words.test(word)) families |= family;
    return families;
  });
}
