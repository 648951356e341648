import type { FactDraft } from './fact-draft.ts';
import { pastHours } from './past-hours.ts';
import type { Scene } from './scene.ts';

/** Somebody watched and saw none: "no violations were recorded", "calm prevailed along the front". Silence is no such statement. */
export function readCalm(scene: Scene): FactDraft[] {
  for (const term of scene.all('violations')) {
    let none = -1;
    for (let i = term.first - 1; i >= Math.max(scene.sentence.first, term.first - 5); i--)
      if (scene.word(i) === 'no' || scene.word(i) === 'zero') none = i;
    if (none < 0 || scene.unreal(none, 4)) continue;
    return [draft(scene, 'truce/no-violations', none, term.last)];
  }
  for (const term of scene.all('calm')) {
    if (!scene.aboutTruce || scene.unreal(term.first, 5) || scene.negated(term.first)) continue;
    const left = scene.word(term.first - 1);
    const right = scene.word(term.last);
    if (
      scene.word(term.first) === 'passed' ||
      PREVAILS.has(right) ||
      STATE.has(left) ||
      (DEGREE.has(left) && STATE.has(scene.word(term.first - 2)))
    )
      return [draft(scene, 'truce/calm', term.first, term.last)];
  }
  return [];
}

function draft(scene: Scene, rule: string, first: number, last: number): FactDraft {
  const time = scene.timeNear(last, 10, 10);
  const places = scene.places.filter((p) => !p.adjective && !p.partOfName);
  const place = scene.after(places, last, 6) ?? scene.before(places, first, 10);
  return {
    kind: 'truce',
    fact: 'no-violations',
    rule,
    what: scene.words(first, last),
    where: place?.where ?? null,
    when: pastHours(scene, last, time) ?? time?.when ?? null,
    first,
    last,
    key: `${place?.where.name ?? ''}@${time?.when?.start ?? ''}`,
    weight: 1,
  };
}

const PREVAILS = new Set('prevailed prevails reigned reigns held returned prevailing'.split(' '));
const STATE = new Set('was were is are been remained remains relatively stayed'.split(' '));
const DEGREE = new Set('relatively largely mostly generally completely fairly broadly unusually'.split(' '));
