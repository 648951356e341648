import { LOWER, PUNCT } from '../../language/tokens.ts';
import type { Speaker } from '../../model/claim.ts';
import type { FactDraft } from './fact-draft.ts';
import type { Term } from './mark-terms.ts';
import type { Scene } from './scene.ts';

/** Who alone may call a truce over ("only … could declare it over"), and groups that changed their names ("formerly known as"). */
export function readStanding(scene: Scene): FactDraft[] {
  const out: FactDraft[] = [];
  for (const only of scene.all('only')) {
    const verb = scene.terms.find((t) => t.first >= only.last && t.first - only.last <= 12 && ENDING.has(t.sense));
    const told = verb && CAN.has(scene.word(verb.first - 1)) ? verb : null;
    // "could be ended only by …"
    const ended = told ? null : endedOnlyBy(scene, only);
    if (!told && !ended) continue;
    const named = scene.actorsAfter(only.last, 4);
    const who = named.length || !told ? named : namedBetween(scene, only.last, told.first - 1);
    if (!who.length) continue;
    const first = ended ? Math.min(ended.first, only.first) : only.first;
    const last = scene.clauseEnd((told ?? only).last, 10);
    out.push({
      kind: 'truce',
      fact: 'authority',
      rule: 'truce/only-they-may',
      who,
      what: scene.words(first, last),
      first,
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

/** "could be ended only by", "can only be called off by": the verb that only those after "by" may do. */
function endedOnlyBy(scene: Scene, only: Term): Term | null {
  const verbs = scene.terms.filter((t) => ENDING.has(t.sense) && t.shape.startsWith('pa'));
  const left = scene.word(only.last) === 'by' ? scene.before(verbs, only.first, 1) : null;
  if (left) return scene.word(left.first - 1) === 'be' ? left : null;
  const right = scene.word(only.last) === 'be' ? scene.after(verbs, only.last + 1, 1) : null;
  return right && scene.word(right.last) === 'by' && CAN.has(scene.word(only.first - 1)) ? right : null;
}

/** "only the Council could": who it is, by the words, where no actor of the knowledge is so called here. */
function namedBetween(scene: Scene, from: number, to: number): Speaker[] {
  if (to - from < 1 || to - from > 5) return [];
  const { tokens } = scene;
  for (let i = from; i < to; i++) if (tokens.kind[i] === PUNCT) return [];
  return tokens.caps[to - 1] === LOWER ? [] : [{ name: scene.words(from, to), id: null }];
}

const ENDING = new Set(['declare', 'wreck', 'lapse']);
const CAN = new Set('could can may might to'.split(' '));
