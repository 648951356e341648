import { ACTS, type Act, familyOf } from '../../model/act.ts';
import type { Telling } from '../telling.ts';
import type { Evidence } from './compare-tellings.ts';

/** Families that may speak of one occurrence: shells told as a raid, an assault told as a capture. */
const NEAR = new Set([
  'air fire',
  'explosive fire',
  'fire ground',
  'ground territory',
  'movement territory',
  'explosive ground',
  'air explosive',
  'ground movement',
  'air ground',
  'air flight',
]);
const VIOLENT = new Set(['air', 'fire', 'ground', 'explosive']);

/** Whether two acts can be one occurrence at all. */
export function mayBeOneAct(a: Act, b: Act): boolean {
  return weighActs(a, b) > -2;
}

/** Compares what is said to have been done. */
export function compareActs(a: Telling, b: Telling, copied: boolean): Evidence | null {
  let best = weighActs(a.act, b.act);
  for (const x of a.acts) for (const y of b.acts) best = Math.max(best, weighActs(x, y) - 0.1);
  if (best < 0 && copied) best = Math.max(best, -1.5);
  return { weight: best, because: () => (best > 0.5 ? `both ${a.act}` : `${a.act} and ${b.act}`) };
}

const WEIGHED = new Map<Act, Map<Act, number>>(ACTS.map((a) => [a, new Map(ACTS.map((b) => [b, weigh(a, b)]))]));
const weighActs = (a: Act, b: Act): number => WEIGHED.get(a)?.get(b) ?? weigh(a, b);

function weigh(a: Act, b: Act): number {
  if (a === b) return a === 'other-violation' ? 0.3 : 1;
  const [x, y] = [familyOf(a), familyOf(b)];
  if (x === y) return 0.8;
  const pair = x < y ? `${x} ${y}` : `${y} ${x}`;
  if (x === 'unstated' || y === 'unstated') return VIOLENT.has(x) || VIOLENT.has(y) ? 0.5 : -3;
  if (NEAR.has(pair)) return pair === 'air fire' ? 0 : -1.2;
  if (x === 'other' || y === 'other') return -0.7;
  return -4;
}
