import type { Scan } from '../sentence/scan.ts';

const EXCEPT =
  /\b(apart from|aside from|other than|except( for)?|with the exception of|save for|but for|barring)( (the|an?|two|three|some))?$/;

/** "nothing to report, |other than| the kidnapping of a nurse", "no violations |apart from| an exchange of fire": told as the one thing that did happen. */
export const isExcepted = (scan: Scan, first: number, floor: number): boolean =>
  EXCEPT.test(scan.tokens.slice(Math.max(floor, first - 5), first).toLowerCase());
