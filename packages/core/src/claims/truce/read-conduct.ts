import type { FactDraft } from './fact-draft.ts';
import type { Scene } from './scene.ts';

/** How a truce is kept in practice: an attack halted after a call, breaches without consequence, excluded groups among those covered. */
export function readConduct(scene: Scene): FactDraft[] {
  const out: FactDraft[] = [];
  for (const term of scene.terms) {
    if (term.sense === 'halt' || term.sense === 'suspend') {
      const told = scene.terms.find((t) => t.sense === 'told' && t.first > term.last && t.first - term.last <= 14);
      const strike = scene.after(scene.all('strikes'), term.last, 4) ?? scene.before(scene.all('strikes'), scene.groupStart(term.first), 2);
      if (told && strike && !out.some((f) => f.fact === 'stand-down') && called(scene, term.last, told.first))
        out.push(draft(scene, 'stand-down', 'truce/stand-down', Math.min(strike.first, term.first), told.last));
    } else if (term.sense === 'no-consequence' && (scene.has('violations') || scene.truces.length)) {
      out.push(draft(scene, 'no-consequence', 'truce/no-consequence', Math.max(scene.sentence.first, term.first - 8), term.last));
    } else if (term.sense === 'mixing' && !scene.negated(term.first)) {
      const who = [...scene.actorsBefore(term.first, 12), ...scene.actorsAfter(term.last, 5)];
      if (who.length)
        out.push({ ...draft(scene, 'mixing', 'truce/mixed', Math.max(scene.sentence.first, term.first - 8), term.last + 5), who });
    }
  }
  return out;
}

function called(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const w = scene.word(i);
    if (w === 'when' || w === 'after' || w === 'once') return true;
  }
  return false;
}

function draft(scene: Scene, fact: FactDraft['fact'], rule: string, first: number, last: number): FactDraft {
  return {
    kind: 'truce',
    fact,
    rule,
    what: scene.words(first, last),
    first,
    last: Math.min(last, scene.sentence.last),
    key: scene.words(first, last),
    weight: 1,
  };
}
