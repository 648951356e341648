import type { TimeMention } from '../../language/mention.ts';
import type { When } from '../../model/when.ts';
import { whenOf } from '../times/attach-time.ts';
import { daysOnEnd } from './days-on-end.ts';
import type { FactDraft } from './fact-draft.ts';
import type { Term } from './mark-terms.ts';
import { pastHours } from './past-hours.ts';
import type { Scene } from './scene.ts';

/** Somebody watched and saw none: "no violations were recorded", "calm prevailed along the front". Silence is no such statement. */
export function readCalm(scene: Scene): FactDraft[] {
  for (const term of scene.all('violations')) {
    const none = noneOf(scene, term);
    if (none < 0 || scene.unreal(none, 4) || isAsked(scene)) continue;
    return [draft(scene, 'truce/no-violations', none, term.last)];
  }
  for (const term of scene.all('calm'))
    if (scene.aboutTruce && !scene.unreal(term.first, 5) && !scene.negated(term.first) && isState(scene, term) && !isAsked(scene))
      return [draft(scene, 'truce/calm', term.first, term.last)];
  return [];
}

/** Where it begins to be said that there were none: "no", "without a single", "not recorded any"; -1 where that is not said. */
function noneOf(scene: Scene, term: Term): number {
  let none = -1;
  for (let i = term.first - 1; i >= Math.max(scene.sentence.first, term.first - 5); i--) {
    const word = scene.word(i);
    if (word === 'no' || word === 'zero') none = i;
    // "seven days passed without a violation", and not "a deal reached without violations of the border"
    else if (word === 'without' && daysOnEnd(scene, null)) return i;
    // "has not recorded a violation", "did not see any breach"
    else if (NOTED.has(word) && scene.negated(i, 2)) return i;
  }
  return none;
}

/** "The centre opens |once| seven days pass without a violation": days on end that somebody asks for, and nobody saw. */
function isAsked(scene: Scene): boolean {
  if (daysOnEnd(scene, null) === null) return false;
  for (let i = scene.sentence.first; i < scene.sentence.last; i++) if (ASKS.has(scene.word(i))) return true;
  return false;
}

/** "calm prevailed", "was relatively quiet", "the third day of calm". */
function isState(scene: Scene, { first, last }: Term): boolean {
  const at = DEGREE.has(scene.word(first - 1)) ? first - 1 : first;
  return (
    scene.word(first) === 'passed' ||
    PREVAILS.has(scene.word(last)) ||
    STATE.has(scene.word(at - 1)) ||
    (scene.word(at - 1) === 'of' && daysOnEnd(scene, null) !== null)
  );
}

function draft(scene: Scene, rule: string, first: number, last: number): FactDraft {
  const time = scene.timeNear(last, 10, 10);
  const places = scene.places.filter((p) => !p.adjective && !p.partOfName);
  const place = scene.after(places, last, 6) ?? scene.before(places, first, 10);
  const when =
    pastHours(scene, last, time) ?? daysOnEnd(scene, time && !scene.broken(last, time.first) ? time : null) ?? daysNamed(scene, time);
  return {
    kind: 'truce',
    fact: 'no-violations',
    rule,
    what: scene.words(first, last),
    where: place?.where ?? null,
    when,
    first,
    last,
    key: `${place?.where.name ?? ''}@${when?.start ?? ''}`,
    weight: 1,
  };
}

/** The day named, those that stand in a row with it ("on Tuesday, Wednesday or Thursday"), or all since then. */
function daysNamed(scene: Scene, time: TimeMention | null): When | null {
  if (!time?.when) return null;
  let when = whenOf(time, scene.reading.report.publishedOn);
  let edge = time;
  for (const next of scene.times) {
    if (!when || next.first < edge.last || next.first - edge.last > 3) continue;
    for (let i = edge.last; i < next.first; i++) if (!ROW.has(scene.word(i))) return when;
    if (next.when?.start.slice(0, 10) !== when.end.slice(0, 10) || next.when.grain !== 'day') return when;
    when = { ...when, end: next.when.end };
    edge = next;
  }
  return when;
}

const ASKS = new Set(
  'must will would shall should require requires required need needs needed demand demands demanded call calls called once if unless until condition conditions'.split(
    ' ',
  ),
);
const ROW = new Set([',', 'and', 'or', 'nor', 'on']);
const PREVAILS = new Set('prevailed prevails reigned reigns held returned prevailing'.split(' '));
const STATE = new Set('was were is are been remained remains relatively stayed'.split(' '));
const DEGREE = new Set('relative relatively largely mostly generally completely fairly broadly unusually'.split(' '));
const NOTED = new Set(
  'record recorded register registered observe observed see seen note noted report reported document documented log logged detect detected'.split(
    ' ',
  ),
);
