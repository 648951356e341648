import type { Scan } from '../sentence/scan.ts';

const COUNTED =
  /^(it|figures?|number|count|total|tally|toll|dead|killed|wounded|injured|deaths|fatalities|casualties|victims|missing|displaced)$/;

/** Whether the object of "put" or "gave" that begins at `from` is a toll, and the figure follows it: "put |the number of dead at| five", "gave |a toll of| nine". */
export function givesFigure(scan: Scan, from: number, last: number): boolean {
  let counted = false;
  for (let i = from; i < Math.min(last, from + 14); i++) {
    if (scan.comma(i)) return false;
    const word = scan.lower(i);
    if (COUNTED.test(word)) counted = true;
    else if (counted && word === 'of' && scan.count(i + 1)?.noun === -1) return true;
    else if (counted && (word === 'at' || word === 'as'))
      return scan.count(i + 1) !== null || /^(over|more|about|at|around|nearly|some)$/.test(scan.lower(i + 1));
  }
  return false;
}
