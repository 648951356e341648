import type { TimeMention } from '../../language/mention.ts';
import { CAPITALISED } from '../../language/tokens.ts';
import type { FactDraft } from './fact-draft.ts';
import type { Term } from './mark-terms.ts';
import { endsWar } from './read-in-force.ts';
import type { Scene } from './scene.ts';
import { readScope } from './truce-scope.ts';
import { wallClock } from './truce-window.ts';

/** Words between a truce and the day on which it was made, at most. */
const REACH = 9;
const MADE =
  /^(agreed|signed|reached|struck|brokered|mediated|negotiated|announced|declared|decreed|proclaimed|concluded|made|sealed|accepted|in)$/;
const LINKS = /^(of|since|from)$/;
const ASKED =
  /^(call|calls|called|calling|appeal|appeals|appealed|demand|demands|demanded|offer|offers|offered|proposal|proposed|propose|rejected)$/;

/**
 * "the truce of 27 November", "a 2002 ceasefire", "the February 2019 peace accord", "the moratorium that he announced on 18 March": a truce called by
 * the day on which it was made. It runs from then, as far as the words say.
 */
export function readDatedTruce(scene: Scene): FactDraft[] {
  const out: FactDraft[] = [];
  for (const term of scene.terms) {
    if (term.sense !== 'truce' && !(term.sense === 'deal' && ofPeace(scene, term))) continue;
    const first = scene.nounGroup(term);
    const time = madeOn(scene, term, first);
    if (!time || scene.unreal(first, 4) || scene.negated(first) || askedFor(scene, first) || ended(scene) || excludes(scene, first))
      continue;
    const { key, where } = readScope(scene, term);
    const last = Math.max(term.last, time.last);
    out.push({
      kind: 'truce',
      fact: 'in-force',
      rule: 'truce/dated',
      where,
      what: scene.words(first, term.last),
      first: Math.min(first, time.first),
      last,
      key,
      weight: 1,
      unless: ['lapsed', 'declared-over'],
      from: wallClock(time),
    });
  }
  return out;
}

/** "peace agreement", "the Lome accord", or any accord in a report of a truce: what it ended is the fighting. */
const ofPeace = (scene: Scene, { first, last, entry }: Term): boolean =>
  entry === 'deal' &&
  !/^(pauses?|deal|arrangement)$/.test(scene.word(last - 1)) &&
  (scene.word(first - 1) === 'peace' || scene.aboutTruce || (scene.aboutPeace && scene.tokens.caps[first - 1] === CAPITALISED));

/** The day by which a truce is called: right before its noun, behind "of" or "since", or behind the verb by which it was made. */
function madeOn(scene: Scene, term: Term, first: number): TimeMention | null {
  const days = scene.times.filter(
    (t) => t.when && !t.timeless && !t.future && t.hours === null && t.relation !== 'until' && t.relation !== 'before',
  );
  // "the 2002 ceasefire", "a February 2019 accord": as said, and not "last week's truce"
  const before = days.find((t) => t.first >= first - 2 && t.last <= term.first && term.first - t.last <= 2 && isSaid(t));
  if (before) return before;
  for (const t of days) {
    if (t.first < term.last || t.first - term.last > REACH) continue;
    if (!isSaid(t)) continue;
    if (t.first - term.last <= 1 && (t.first === term.last ? t.relation === 'since' : LINKS.test(scene.word(term.last)))) return t;
    if (behindItsMaking(scene, term.last, t.first)) return t;
  }
  return null;
}

/** A year, month or day is said, and not "last week" or a weekday. */
const isSaid = ({ said }: TimeMention): boolean => said?.year !== undefined || said?.month !== undefined;

/** "|that the government decreed on| 31 December", "|signed in| August 2008", "|in force since| April". */
function behindItsMaking(scene: Scene, from: number, to: number): boolean {
  let made = false;
  for (let i = from; i < to; i++) {
    const word = scene.word(i);
    if (/^[,;:.]$/.test(word)) return false;
    made ||= MADE.test(word) && (word !== 'in' || scene.word(i + 1) === 'force');
  }
  return made;
}

/** "was over", "tore up the truce of July", "the collapse of": that it once ran is no news. */
const ended = (scene: Scene): boolean => scene.has('over', 'wreck', 'blow') || scene.all('lapse').some((term) => !endsWar(scene, term));

/** "groups |excluded from| a February ceasefire": said of them. */
const excludes = (scene: Scene, at: number): boolean => scene.all('exclude').some((t) => t.last <= at && at - t.last < 3);

/** "called for the truce of July to be renewed" asks for one. */
function askedFor(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= Math.max(scene.sentence.first, at - 3); i--) if (ASKED.test(scene.word(i))) return true;
  return false;
}
