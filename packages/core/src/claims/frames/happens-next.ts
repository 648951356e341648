import type { ActorMention } from '../../language/mention.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Frame } from './frame.ts';

/** Words that put what is told behind what was told before. */
const NEXT = /^(later|then|afterwards?|subsequently|thereafter)$/;
/** Tokens before a blow within which such a word is of it. */
const REACH = 7;

/** "A raid killed four; rebels |later| shelled the post", "a raid killed four, |followed by| shelling that wounded six": what others did next, or what has its own toll, is an event of its own. */
export function happensNext(scan: Scan, a: Frame, b: Frame): boolean {
  if (b.head < a.last || b.kind === 'toll' || b.act === null || b.clause.opening === 'shared-subject') return false;
  if (b.kind === 'noun') return counts(a) && counts(b) && followedBy(scan, b);
  for (let i = Math.max(a.last, b.clause.first - 1, b.head - REACH); i < b.head; i++) {
    if (scan.lower(i) === 'turn' && scan.lower(i - 1) === 'in') return b.agents.length > 0;
    if (NEXT.test(scan.lower(i))) return byOthers(a, b);
  }
  return false;
}

const counts = (f: Frame): boolean => f.killed !== null || f.wounded !== null;

/** "|followed| hours later |by| air strikes" */
function followedBy(scan: Scan, b: Frame): boolean {
  if (b.definite || scan.lower(b.first - 1) !== 'by') return false;
  for (let i = b.first - 2; i >= b.first - 5; i--) if (scan.lower(i) === 'followed') return true;
  return false;
}

/** Both name who did it, and the second are none of the first: "troops attacked a village; soldiers later burned houses" tells of one side. */
function byOthers(a: Frame, b: Frame): boolean {
  if (!a.agents.length || !b.agents.length) return false;
  return !b.agents.some((x) => a.agents.some((y) => oneSide(x, y)));
}

const oneSide = (x: ActorMention, y: ActorMention): boolean =>
  x.name === y.name || (x.id !== null && x.id === y.id) || ((x.generic || y.generic) && x.role === y.role);
