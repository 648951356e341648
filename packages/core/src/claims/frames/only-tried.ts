import type { Scan } from '../sentence/scan.ts';

/** "men who were |trying to plant| a bomb", "attempted to seize a hill": not done, or not all the way. */
export function onlyTried(scan: Scan, verb: number): boolean {
  const before = scan.lower(verb - 1) === 'to' ? verb - 2 : verb - 1;
  return /^(try|tries|tried|trying|attempts?|attempted|attempting|preparing|prepared|about|bid|effort|sought|seeking)$/.test(
    scan.lower(before),
  );
}
