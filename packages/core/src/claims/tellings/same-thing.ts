import type { Clause } from '../sentence/clauses.ts';
import { DETERMINER } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';

/** What one thing may be called by: "a base", and behind it "the camp". */
const CALLED = [
  'base camp post outpost barracks garrison compound position positions checkpoint facility site headquarters station building installation airbase airfield airport detachment posts bases',
  'camp site settlement shelter facility centre center',
  'village town city hamlet settlement locality suburb neighbourhood neighborhood district area enclave quarter commune',
  'plane aircraft jet airliner helicopter drone airplane flight chopper gunship warplane boeing antonov',
  'bus convoy vehicle vehicles truck trucks car minibus lorry patrol motorcade column ambulance train taxi jeep van lorries cars',
  'church chapel cathedral monastery parish',
  'mosque shrine mausoleum sanctuary',
  'school college university academy seminary madrasa dormitory',
  'hospital clinic ward facility',
  'market bazaar marketplace shop store restaurant cafe hotel',
  'prison jail centre center facility',
  'boat ship vessel ferry tanker dhow freighter trawler cargo',
  'house home building block apartment flat',
  'bridge road crossing highway tunnel dam',
  'mine quarry pit plant factory depot refinery field oilfield pipeline terminal',
].map((line) => line.split(' '));

const groups = new Map<string, number>();
CALLED.forEach((words, k) => {
  for (const word of words) groups.set(word, (groups.get(word) ?? 0) | (1 << k));
});

/** Whether a noun is a thing that stands somewhere, or moves. */
export const isThing = (noun: string): boolean => groups.has(noun);

/** Whether a noun may stand for a thing that one of some sentences names: the same word, or another for its kind. */
export function sameThing(scan: Scan, noun: string, sentences: ReadonlySet<number>): boolean {
  const kind = groups.get(noun) ?? 0;
  if (!kind) return false;
  for (const s of sentences)
    for (let i = scan.sentences[s].first; i < scan.sentences[s].last; i++) if ((groups.get(scan.lower(i)) ?? 0) & kind) return true;
  return false;
}

/** "an armoured car hit a mine", and behind it "when |the armoured car| struck |the mine|": a thing that one of some sentences brings up, and a clause takes up. */
export function takesUp(scan: Scan, clause: Clause, sentences: ReadonlySet<number>): boolean {
  for (let i = clause.first; i < clause.last; i++) {
    if (scan.lower(i) !== 'the') continue;
    for (let head = i + 1; head <= i + 3 && head < clause.last && !scan.has(head, DETERMINER); head++)
      if (isMaterial(scan, head) && isBroughtUp(scan, scan.lower(head), sentences)) return true;
  }
  return false;
}

const isMaterial = (scan: Scan, noun: number): boolean => isThing(scan.lower(noun)) || senseNamed(scan.term(noun), 'weapon') !== null;

/** "|a| land |mine|": the noun stands behind an indefinite article. */
function isBroughtUp(scan: Scan, noun: string, sentences: ReadonlySet<number>): boolean {
  for (const s of sentences)
    for (let i = scan.sentences[s].first + 1; i < scan.sentences[s].last; i++)
      if (scan.lower(i) === noun && [1, 2, 3].some((k) => /^(an?|another)$/.test(scan.lower(i - k)))) return true;
  return false;
}
