import { type Vocabulary, WordTable } from '../language/vocabulary.ts';

/** "blamed the rebels", "claimed responsibility", "did it", "they were fired by the militia": who did what was told before. */
export const BLAME = 1;
/** "The victims were identified as …", "They are …" */
export const IDENTIFIED = 2;
/** "Two banks were damaged", "damage to several shops". */
export const DAMAGE = 8;
/** "… accused each other": two accusations in one. */
export const EACH_OTHER = 4;

/**
 * Families of rules that no term of the lexicons opens, each with the words at which it may begin to read. A sentence without any is never shown to the
 * family, and at other words its rules are not asked. Whoever gives such a rule a new first word gives it here as well:
 * `openings.test.ts` reads every report with and without this table.
 */
const FAMILIES: readonly (readonly [family: number, words: RegExp])[] = [
  [
    BLAME,
    /^(accus(ed|es|ing)|blam(ed?|es|ing)|held|holds?|holding|pinned|pins|laid|lays?|puts?|point(ed|s|ing)|suspects?|fell|falls|fallen|attribut(ed|es|ing)|ascrib(ed|es)|trac(ed|es)|suspected|bears?|bore|bearing)$/,
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
  [EACH_OTHER, /^(accus|blam)(ed|es|ing)$/],
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
