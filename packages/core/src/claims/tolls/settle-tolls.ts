import type { Claim } from '../../model/claim.ts';
import { type Count, isRoundFor, sharpens } from '../../model/count.ts';
import type { Occurrence, ToldFrame } from '../tellings/occurrence.ts';
import { OTHER_FIGURE } from './bare-figures.ts';

/** "a deadly raid", "killing residents" and "injuring others", of which no figure is told: one at the least. */
export function countDeadly(readings: readonly ToldFrame[], claims: Claim[]): void {
  for (const [mark, kind] of [
    ['deadly', 'killed'],
    ['harmful', 'wounded'],
  ] as const)
    readings.forEach(({ frame, occurrence }, k) => {
      if (!frame[mark] || frame.negated || occurrence.frames.some((f) => f[kind] !== null || claims[k][kind] !== null)) return;
      if (occurrence.frames.find((f) => f[mark]) === frame) claims[k][kind] = { min: 1, max: null, approx: true };
    });
}

const KINDS = ['killed', 'wounded'] as const;

/**
 * Of one occurrence a figure that its report itself outdoes is none of the occurrence: a vague word or a round figure that another covers ("dozens", "more than 60", 62), a part of
 * those that the same voice told of before ("four were killed", "one was killed by gunfire during the attack"), none hurt by one blow of many.
 */
export function settleTolls(readings: readonly ToldFrame[], claims: Claim[]): void {
  openAnother(readings, claims);
  const of = new Map<Occurrence, number[]>();
  readings.forEach(({ occurrence }, k) => {
    if (!(claims[k].killed ?? claims[k].wounded)) return;
    const told = of.get(occurrence);
    if (told) told.push(k);
    else of.set(occurrence, [k]);
  });
  for (const told of of.values())
    for (const kind of KINDS) {
      const given = told.filter((k) => claims[k][kind] !== null);
      const outdone = given.filter((k) =>
        given.some(
          (other) =>
            other !== k &&
            (sharpens(claims[other][kind]!, claims[k][kind]!) ||
              (ROUND.test(readings[k].frame.victims) && isRoundFor(claims[k][kind]!, claims[other][kind]!)) ||
              isPart(readings, claims, k, other, kind) ||
              spares(readings, claims, k, other, kind)),
        ),
      );
      for (const k of outdone) claims[k][kind] = null;
    }
}

/** "|another farmer| and three workers were also hurt", where a report counted nobody before: so many at the least. */
function openAnother(readings: readonly ToldFrame[], claims: Claim[]): void {
  const first = claims.findIndex((c) => (c.killed ?? c.wounded) !== null);
  if (first < 0 || readings[first].frame.from >= 0 || !/^\s*another\b/i.test(readings[first].frame.victims)) return;
  for (const kind of KINDS) {
    const count = claims[first][kind];
    if (count && count.max !== null && count.max > 0) claims[first][kind] = { ...count, max: null };
  }
}

const ROUND = /\b(more than|over|upwards of|in excess of)\b/i;
const SOME_OF =
  /\b((one|two|three|four|five|six|seven|eight|nine|ten|\d+) of (his|her|their|its|the (victims|dead|casualties))|among(st)? (the|those)|(dead|killed|victims|casualties|wounded|injured|hurt) include(d|s)?)\b/i;
const exact = (c: Count): number | null => (c.min === c.max ? c.min : null);

/** Whether a figure is a part of a higher one that the same voice gave before. */
function isPart(
  readings: readonly ToldFrame[],
  claims: readonly Claim[],
  part: number,
  whole: number,
  kind: (typeof KINDS)[number],
): boolean {
  const ofThem = SOME_OF.test(readings[part].frame.victims);
  const few = ofThem ? claims[part][kind]!.min : exact(claims[part][kind]!);
  const all = claims[whole][kind]!.max ?? 0;
  const [f, w] = [readings[part].frame, readings[whole].frame];
  if (few === null || few === 0 || few > all || (few === all && !ofThem) || w.overTime || [f.rule, w.rule].includes(OTHER_FIGURE))
    return false;
  // "one of his guards was killed", "among the dead were 23 soldiers and a cook"
  if (ofThem) return true;
  if (whole > part && f.sentence !== w.sentence) return false;
  // "two died of their wounds, |raising the toll to ten|", "the toll rose to ten |after two died| of their wounds"
  if (f.sentence === w.sentence)
    return f.voice === w.voice && (f.head < w.head || f.first < w.first || !(f.update || w.update) || f.clause.word === 'after');
  return !f.update && !w.update && f.sentence > w.sentence && (f.voice === '' || f.voice === w.voice);
}

/** "without hurting anyone", told of one blow at a place of its own, or by the voice that counts the dead of the others. */
function spares(
  readings: readonly ToldFrame[],
  claims: readonly Claim[],
  none: number,
  some: number,
  kind: (typeof KINDS)[number],
): boolean {
  if (claims[none][kind]!.max !== 0 || (claims[some][kind]!.min ?? 0) === 0) return false;
  const [here, there] = [claims[none].where, claims[some].where];
  const apart = here?.how === 'stated' && there !== null && here.name !== there.name;
  return apart || readings[none].frame.voice === readings[some].frame.voice;
}
