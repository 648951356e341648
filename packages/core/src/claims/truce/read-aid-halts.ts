import type { FactDraft } from './fact-draft.ts';
import type { Scene } from './scene.ts';
import { wallClock } from './truce-window.ts';

/** Aid that stands still without its suspending being told: "no convoy has reached the town since March", "the agency halted its work". */
export function readAidHalts(scene: Scene): FactDraft[] {
  return [...nothingArrives(scene), ...workStopped(scene)].slice(0, 1);
}

/** "|No aid has entered| the region since 14 December": since when, where it is said. */
function nothingArrives(scene: Scene): FactDraft[] {
  for (let i = scene.sentence.first; i < scene.sentence.last - 3; i++) {
    if (scene.word(i) !== 'no') continue;
    const goods = wordWithin(scene, i + 1, 3, GOODS);
    const come = goods < 0 ? -1 : wordWithin(scene, goods + 1, 4, COMES);
    if (come < 0 || !wordsBetween(scene, goods, come, PERFECT)) continue;
    const since = scene.times.find((t) => t.relation === 'since' && t.first > come) ?? null;
    return [draft(scene, 'access/none-arrives', i, come + 1, since)];
  }
  return [];
}

/** "The Red Cross |halted its work| in the district on Monday". */
function workStopped(scene: Scene): FactDraft[] {
  for (const term of scene.terms) {
    if ((term.sense !== 'suspend' && term.sense !== 'halt') || term.shape !== 'past-or-participle') continue;
    if (scene.negated(term.first) || scene.unreal(term.first, 6)) continue;
    const work = wordWithin(scene, term.last, 4, WORK);
    const agency = scene.actorsBefore(scene.groupStart(term.first), 4).filter((a) => AGENCY.test(a.name));
    if (work < 0 || !agency.length) continue;
    return [{ ...draft(scene, 'access/work-stopped', term.first, work + 1, scene.timeNear(term.last, 10, 8)), who: agency }];
  }
  return [];
}

function draft(scene: Scene, rule: string, first: number, last: number, time: Scene['times'][number] | null): FactDraft {
  return {
    kind: 'access',
    fact: 'suspension-of-aid',
    rule,
    what: scene.words(first, last),
    where: scene.places.find((p) => p.first >= first && p.first - last <= 8 && !p.adjective)?.where ?? null,
    when: time?.when ?? null,
    from: wallClock(time),
    first,
    last,
    key: '',
    weight: 1 + (time ? 1 : 0),
  };
}

function wordWithin(scene: Scene, from: number, reach: number, words: ReadonlySet<string>): number {
  for (let i = from; i < Math.min(scene.sentence.last, from + reach); i++) if (words.has(scene.word(i))) return i;
  return -1;
}

function wordsBetween(scene: Scene, from: number, to: number, words: ReadonlySet<string>): boolean {
  return wordWithin(scene, from, to - from, words) >= 0;
}

const GOODS = new Set('aid convoy convoys assistance relief supplies trucks food'.split(' '));
const COMES = new Set('entered reached arrived crossed delivered allowed gone got'.split(' '));
const PERFECT = new Set(['has', 'have', 'had']);
const WORK = new Set(
  'work activities operations programme programmes program services distributing distributions deliveries missions'.split(' '),
);
const AGENCY =
  /\b(agency|agencies|red cross|red crescent|united nations|un|unhcr|unicef|msf|doctors without borders|programme|aid|relief|humanitarian|charity|charities|ngos?|ocha)\b/i;
