import type { CountMention, PlaceMention } from '../../language/mention.ts';
import { compassDegrees, sectorFrom } from '../../language/places/compass-points.ts';
import { NUMBER, WORD } from '../../language/tokens.ts';
import type { Observed } from '../../model/claim.ts';
import type { Where } from '../../model/where.ts';
import type { FactDraft } from './fact-draft.ts';
import type { Term } from './mark-terms.ts';
import type { Scene } from './scene.ts';

const HOW = new Set('heard saw recorded observed detected registered noted'.split(' '));
const ASSESSED = new Set('undetermined outgoing incoming impact impacts'.split(' '));

/**
 * What monitors on the spot heard, saw or recorded: how many of what, from where, how far off and on which side, by which weapon. The place is the
 * sector that these words describe. Never an incident by itself: what it was is for a person to say.
 */
export function readObservation(scene: Scene): FactDraft[] {
  if (!scene.aboutTruce && !scene.has('register') && !heard(scene)) return [];
  const out: FactDraft[] = [];
  const things = scene.all('discharges').filter((thing, i, all) => i === 0 || thing.first >= all[i - 1].last);
  things.forEach((thing, i) => {
    const count = scene.before(countsOf(scene), thing.first, 4);
    const how = before(scene, thing.first, HOW);
    if (!count || (how === null && !scene.aboutTruce)) return;
    // each thing's own words go to the next thing that is counted
    const next = things[i + 1];
    const end = next ? (scene.before(countsOf(scene), next.first, 4)?.first ?? next.first) : scene.sentence.last;
    out.push(observation(scene, thing, count, how, end));
  });
  return out;
}

function observation(scene: Scene, thing: Term, count: CountMention, how: string | null, end: number): FactDraft {
  const range = rangeAfter(scene, thing.last, end);
  const at = positionOf(scene, thing.first, range?.last ?? thing.last);
  const time = scene.timeNear(thing.last, 10, 20);
  const observed: Observed = {
    what: scene.words(thing.first, thing.last),
    how,
    assessed: wordBetween(scene, count.last, end, ASSESSED),
    weapon: weaponBetween(scene, thing.last, end),
    from: at ? at.where.name : null,
    rangeKm: range ? { min: range.min, max: range.max } : null,
    direction: range?.direction ?? null,
  };
  return {
    kind: 'observation',
    fact: null,
    rule: 'observation/discharges',
    what: scene.words(count.first, thing.last),
    count: { min: count.min, max: count.max, approx: count.approx },
    where: at ? areaOf(at.where, range) : null,
    when: time?.when ?? null,
    aggregate: true,
    observed,
    first: Math.min(count.first, thing.first),
    last: Math.max(thing.last, range?.last ?? 0),
    key: `${count.first}`,
    weight: 1,
  };
}

interface Range {
  min: number;
  max: number;
  direction: string | null;
  last: number;
}

/** "3-6km south-east", "at an assessed distance of 1–5km SSE", "2 km north of": the distance, and the side where one is said. */
function rangeAfter(scene: Scene, from: number, end: number): Range | null {
  const { tokens } = scene;
  for (let i = from; i < end; i++) {
    if (tokens.kind[i] !== NUMBER) continue;
    const min = Number(tokens.raw(i));
    const dashed = /^[-–]$/.test(tokens.raw(i + 1)) || scene.word(i + 1) === 'to';
    const second = dashed && tokens.kind[i + 2] === NUMBER ? i + 2 : i;
    const unit = second + 1;
    if (!Number.isFinite(min) || !/^(km|kilometres?|kilometers?)$/.test(scene.word(unit))) continue;
    const max = Number(tokens.raw(second));
    let last = unit + 1;
    while (last < end && tokens.kind[last] === WORD && compassDegrees(tokens.slice(unit + 1, last + 1)) !== null) last++;
    while (last < end && /^[-–]$/.test(tokens.raw(last)) && compassDegrees(tokens.slice(unit + 1, last + 2)) !== null) last += 2;
    const direction = last > unit + 1 ? tokens.slice(unit + 1, last) : null;
    return { min: Math.min(min, max), max: Math.max(min, max), direction, last };
  }
  return null;
}

/** The place the monitor stood at: "3 km south of X", else the last one named before what was heard. */
function positionOf(scene: Scene, thing: number, rangeEnd: number): PlaceMention | null {
  const of = scene.word(rangeEnd) === 'of' ? scene.places.find((p) => p.first === rangeEnd + 1) : undefined;
  if (of) return of;
  const earlier = scene.places.filter((p) => p.last <= thing && !p.adjective);
  return earlier.find((p) => !/government|controlled/.test(scene.word(p.first))) ?? null;
}

function areaOf(position: Where, range: Range | null): Where {
  const degrees = range?.direction ? compassDegrees(range.direction) : null;
  if (!range || degrees === null) return position;
  const distance = range.min === range.max ? `${range.min}` : `${range.min}–${range.max}`;
  return sectorFrom(position, range, degrees, `${distance} km ${range.direction} of ${position.name}, from where it was observed`);
}

const countsOf = (scene: Scene): CountMention[] =>
  scene.reading.counts.filter((c) => c.first >= scene.sentence.first && c.last <= scene.sentence.last && !c.idle);

function heard(scene: Scene): boolean {
  return before(scene, scene.sentence.last, HOW) !== null;
}

function before(scene: Scene, at: number, words: ReadonlySet<string>): string | null {
  for (let i = at - 1; i >= scene.sentence.first; i--) if (words.has(scene.word(i))) return scene.word(i);
  return null;
}

function wordBetween(scene: Scene, from: number, end: number, words: ReadonlySet<string>): string | null {
  for (let i = from; i < end; i++) if (words.has(scene.word(i))) return scene.word(i);
  return null;
}

/** "bursts of heavy-machine-gun fire", "caused by mortar rounds": the words between the lead and the noun of fire. */
function weaponBetween(scene: Scene, from: number, end: number): string | null {
  for (let i = from; i < end; i++) {
    const lead = scene.word(i);
    if (lead !== 'of' && lead !== 'by') continue;
    for (let j = i + 1; j < Math.min(end, i + 8); j++) {
      const noun = scene.word(j);
      if (noun === 'fire' || noun === 'rounds' || noun === 'round') return scene.words(i + 1, noun === 'fire' ? j : j + 1) || null;
      if (/^[,;.()]$/.test(noun)) break;
    }
  }
  return null;
}
