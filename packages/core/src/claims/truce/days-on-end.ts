import { ordinalNumber } from '../../language/counts/count-words.ts';
import type { TimeMention } from '../../language/mention.ts';
import { addDays, type When } from '../../model/when.ts';
import { dayCountedFrom } from './past-hours.ts';
import type { Scene } from './scene.ts';

/** A longer run of days is told of a season, and not counted day by day. */
const LONGEST = 31;

/**
 * The days that "the third day in a row", "for seven straight days" runs over: up to the day it is said of (`told`), or else the report's own. Null where the
 * sentence counts no days on end, or its last day is not known.
 */
export function daysOnEnd(scene: Scene, told: TimeMention | null): When | null {
  const days = countDays(scene);
  if (days === null || days < 2 || days > LONGEST) return null;
  const last = dayCountedFrom(scene, told);
  if (!last) return null;
  return {
    start: addDays(last, 1 - days),
    end: addDays(last, 1),
    grain: 'day',
    how: 'inferred',
    because: `${days} days on end up to ${last}`,
  };
}

function countDays(scene: Scene): number | null {
  for (let i = scene.sentence.first + 1; i < scene.sentence.last; i++) {
    if (scene.word(i) !== 'day') continue;
    // "the third consecutive day", "a third day in a row"
    const joined = ON_END.has(scene.word(i - 1));
    const nth = ordinalNumber(scene.word(joined ? i - 2 : i - 1));
    if (nth !== undefined && (joined || runsOn(scene, i + 1))) return nth;
  }
  // "seven straight days", "for three days"
  const length = scene.times.find((t) => t.hours !== null && t.hours % 24 === 0 && isRun(scene, t));
  return length?.hours ? length.hours / 24 : null;
}

/** "for three days", "three days without", "seven straight days", "three days in a row"; "within three days" counts none. */
function isRun(scene: Scene, t: TimeMention): boolean {
  if (scene.word(t.first) === 'for' || scene.word(t.first - 1) === 'for' || scene.word(t.last) === 'without' || runsOn(scene, t.last))
    return true;
  for (let i = t.first; i < t.last; i++) if (ON_END.has(scene.word(i))) return true;
  return false;
}

/** "in a row", "running". */
const runsOn = (scene: Scene, at: number): boolean =>
  scene.word(at) === 'running' || (/^(in|on)$/.test(scene.word(at)) && /^a row\b|^end\b/.test(scene.words(at + 1, at + 3)));

const ON_END = new Set(['consecutive', 'straight', 'successive']);
