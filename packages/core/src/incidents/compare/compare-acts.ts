import { ACTS, type Act, familyOf } from '../../model/act.ts';
import type { Telling } from '../telling.ts';
import type { Reason } from './reason.ts';

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
export function compareActs(a: Telling, b: Telling, copied: boolean): number {
  let best = weighActs(a.act, b.act);
  for (let i = 0; i < a.acts.length; i++)
    for (let j = 0; j < b.acts.length; j++) best = Math.max(best, weighActs(a.acts[i], b.acts[j]) - 0.1);
  return best < 0 && copied ? Math.max(best, -1.5) : best;
}

/** Which acts of two tellings were held against each other. */
export function tellActs(a: Telling, b: Telling): Reason {
  const act = a.act === b.act ? a.act : a.acts.find((one) => b.acts.includes(one));
  return act === undefined ? { code: 'two-acts', values: { act: a.act, other: b.act } } : { code: 'same-act', values: { act } };
}

const WEIGHED = Object.fromEntries(ACTS.map((a) => [a, Object.fromEntries(ACTS.map((b) => [b, weigh(a, b)]))])) as Record<
  Act,
  Record<Act, number>
>;
const weighActs = (a: Act, b: Act): number => WEIGHED[a][b];

function weigh(a: Act, b: Act): number {
  if (a === b) return a === 'other-violation' ? 0.3 : 1;
  const [x, y] = [familyOf(a), familyOf(b)];
  if (x === y) return 0.8;
  const pair = x < y ? `${x} ${y}` : `${y} ${x}`;
  if (x === 'unstated' || y === 'unstated') return VIOLENT.has(x) || VIOLENT.has(y) ? 0.5 : -3;
  if (NEAR.has(pair)) return pair === 'air fire' ? 0 : -1.2;
  if (x === 'other' || y === 'other') return -0.2;
  return -4;
}
