import type { FactDraft } from './fact-draft.ts';
import type { Term } from './mark-terms.ts';
import type { Scene } from './scene.ts';
import { soonWeekday } from './settle-weekday.ts';
import { readScope } from './truce-scope.ts';
import { readWindow } from './truce-window.ts';

/**
 * A truce told without its name, by what is left off and for how long: "will suspend attacks from 3 to 6 March", "fighting is to stop for 72 hours",
 * "military operations will be halted until Friday". Without an end or a length it may be no more than a lull.
 */
export function readPause(scene: Scene): FactDraft[] {
  if (scene.truces.length) return [];
  for (const term of scene.terms) {
    if (!STOPS.has(term.sense) || scene.negated(term.first) || scene.unreal(term.first, 5) || term.shape === 'ing') continue;
    const ahead = scene.ahead(term.first);
    if (term.shape === 'base' && !ahead && !AGREED.has(scene.word(term.first - 2))) continue;
    const fighting = leftOff(scene, term);
    if (!fighting) continue;
    const time = soonWeekday(scene, scene.timeNear(Math.max(term.last, fighting.last), 12, 0));
    const window = readWindow(scene, null, term.first, time);
    if (!window.until && !window.hours) continue;
    const { key, where } = readScope(scene, fighting);
    const [first, last] = [Math.min(term.first, fighting.first), Math.max(term.last, fighting.last)];
    return [
      {
        kind: 'truce',
        fact: 'in-force',
        rule: 'truce/pauses',
        mood: ahead || time?.future ? 'planned' : 'actual',
        where,
        who: scene.actorsBefore(scene.groupStart(term.first)),
        what: scene.words(first, last),
        first,
        last,
        key,
        weight: 1 + (window.from ? 1 : 0) + (window.until ? 1 : 0),
        ...window,
      },
    ];
  }
  return [];
}

/** The fighting that a verb stops ("suspend |all attacks|") or that stops ("|fighting| is to stop"). */
function leftOff(scene: Scene, term: Term): Term | null {
  const fights = scene.terms.filter((t) => t.sense === 'fighting' || t.sense === 'strikes');
  const object = scene.after(fights, term.last, 5);
  if (object) return scene.nounGroup(object) <= term.last ? object : null;
  return scene.before(fights, scene.groupStart(term.first), 1);
}

const STOPS = new Set(['halt', 'suspend']);
const AGREED = new Set(['agreed', 'agrees', 'decided', 'ordered', 'promised', 'pledged', 'vowed']);
