import type { FactDraft } from './fact-draft.ts';
import type { Scene } from './scene.ts';

/** Who alone may call a truce over ("only … could declare it over"), and groups that changed their names ("formerly known as"). */
export function readStanding(scene: Scene): FactDraft[] {
  const out: FactDraft[] = [];
  for (const only of scene.all('only')) {
    const verb = scene.terms.find(
      (t) => t.first >= only.last && t.first - only.last <= 12 && (t.sense === 'declare' || t.sense === 'wreck' || t.sense === 'lapse'),
    );
    const who = scene.actorsAfter(only.last, 4);
    if (!verb || !who.length || !CAN.has(scene.word(verb.first - 1))) continue;
    const last = scene.clauseEnd(verb.last, 10);
    out.push({
      kind: 'truce',
      fact: 'authority',
      rule: 'truce/only-they-may',
      who,
      what: scene.words(only.first, last),
      first: only.first,
      last,
      key: '',
      weight: 1,
    });
    break;
  }
  for (const term of scene.all('formerly')) {
    const now = scene.actorsBefore(term.first, 5).slice(-1);
    const then = scene.actorsAfter(term.last, 6).slice(0, 1);
    // a person's other name is no alias of a group
    if (!now.length || !then.length || scene.actors.some((a) => a.name === now[0].name && a.role === 'person')) continue;
    out.push({
      kind: 'truce',
      fact: 'alias',
      rule: 'truce/formerly',
      who: [...now, ...then],
      what: scene.words(Math.max(scene.sentence.first, term.first - 6), term.last + 6),
      first: term.first,
      last: term.last,
      key: now[0].name,
      weight: 1,
    });
  }
  return out;
}

const CAN = new Set('could can may might to'.split(' '));
