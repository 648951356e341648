import { CONJUNCTION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { sum } from './people-list.ts';
import type { TollStatement } from './toll-statement.ts';

const GRAVE = /^(critical|serious|severe|grave|heavy|bad|life-threatening)(ly)?$|^heavily$/;
const MIDDLE = /^moderate(ly)?$/;
const LIGHT = /^(slight|light|mild)(ly|er)?$|^(minor|lesser|superficial)$/;

type Degree = 'grave' | 'middle' | 'light' | null;

/** How badly those are hurt of whom a word says it: "|critically|", "|lighter| injuries". */
const degreeAt = (word: string): Degree => (GRAVE.test(word) ? 'grave' : MIDDLE.test(word) ? 'middle' : LIGHT.test(word) ? 'light' : null);

/** How badly a toll says that those it counts were hurt: "five were |seriously| injured". */
function degreeOf(scan: Scan, toll: TollStatement): Degree {
  for (let i = toll.at - 2; i < Math.max(toll.last, toll.counted) + 3; i++) {
    if (i >= toll.last && (scan.comma(i) || scan.has(i, CONJUNCTION))) break;
    const degree = degreeAt(scan.lower(i));
    if (degree) return degree;
  }
  return null;
}

/** "five were seriously hurt and 21 had lighter injuries": told apart by how badly they were hurt, and so no part of one another. */
export function hurtOtherwise(scan: Scan, had: TollStatement, toll: TollStatement): boolean {
  const [a, b] = [degreeOf(scan, had), degreeOf(scan, toll)];
  return a !== null && b !== null && a !== b;
}

/** "two people were seriously injured |and 12 slightly|": adds those whose figure has no verb of its own. */
export function addByDegree(scan: Scan, toll: TollStatement, last: number): void {
  const degree = toll.wounded?.max ? degreeOf(scan, toll) : null;
  if (!degree) return;
  for (let i = toll.last + 1; i < last; i++) {
    const other = degreeAt(scan.lower(i));
    if (!other || other === degree || !scan.lower(i).endsWith('ly')) continue;
    const c = scan.count(i - 1);
    const link = c ? c.first - 1 : -1;
    if (!c || c.idle || !c.max || Math.max(c.last, c.nounLast) !== i || !(scan.comma(link) || scan.has(link, CONJUNCTION))) continue;
    if (scan.term(i + 1) || scan.lower(c.last) === 'of') continue;
    toll.wounded = sum(toll.wounded!, { min: c.min, max: c.max, approx: c.approx });
  }
}
