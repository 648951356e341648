import { deedWithin } from './deeds.ts';
import type { FactDraft } from './fact-draft.ts';
import { laysDuty, turnsRound } from './read-duty.ts';
import type { Scene } from './scene.ts';

/**
 * What one side does only after something else: "will do so only once the guns fall silent", "will not disarm until the foreign troops leave",
 * "we will resume when we have a guarantee". What hangs on "if" is read with the conditions.
 */
export function readDependence(scene: Scene): FactDraft[] {
  if (!scene.ofPeace) return [];
  if (turnsRound(scene) || laysDuty(scene)) return [draft(scene)];
  const { first, last } = scene.sentence;
  for (let i = first + 2; i < last - 2; i++) {
    const word = scene.word(i);
    const gate =
      (word === 'only' && onlyAfter(scene, i) && promised(scene, i, false)) ||
      (UNTIL.has(word) && clauseFollows(scene, i) && (promised(scene, i, true) || withheld(scene, i))) ||
      ((word === 'when' || word === 'once') && clauseFollows(scene, i) && weWill(scene, i));
    if (gate) return [draft(scene)];
  }
  return [];
}

/** "only |after| the guns are gone", "only be possible |once| both have signed"; not "only after noon". */
function onlyAfter(scene: Scene, at: number): boolean {
  for (let i = at + 1; i < Math.min(scene.sentence.last - 2, at + 5); i++)
    if (AFTER_ONLY.has(scene.word(i))) return clauseFollows(scene, i);
  return false;
}

/** Whether something is to be done, or not to be done, in the clause before a token: "will not disarm |until", "is to open |only after". */
function promised(scene: Scene, at: number, not: boolean): boolean {
  for (let i = at - 1; i >= Math.max(scene.sentence.first, at - 24); i--) {
    if (scene.word(i) === ';') return false;
    const modal = MODAL.has(scene.word(i)) || (scene.word(i) === 'to' && BE.has(scene.word(i - 1)));
    if (!modal) continue;
    if (not && !NOT.has(scene.word(i + 1)) && !NOT.has(scene.word(i - 1)) && !NOT.has(scene.word(i))) return false;
    return (
      proVerb(scene, i, at) ||
      /^(talk|negotiate|sign|join|stop|meet|attend|agree)$/.test(scene.word(i + 2)) ||
      deedWithin(scene, i + 1, at) >= 0 ||
      TOPIC_SENSES.some((s) => scene.has(s))
    );
  }
  return false;
}

/** "do so", "do it": what was said before. */
function proVerb(scene: Scene, from: number, until: number): boolean {
  for (let i = from; i < until; i++) if (scene.word(i) === 'do' && (scene.word(i + 1) === 'so' || scene.word(i + 1) === 'it')) return true;
  return false;
}

/** "food would be held back until": what is kept from somebody. */
function withheld(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= Math.max(scene.sentence.first, at - 9); i--)
    if (/^(withheld|withhold|blocked|frozen)$/.test(scene.word(i)) || (scene.word(i) === 'held' && scene.word(i + 1) === 'back')) {
      for (let k = i - 1; k >= Math.max(scene.sentence.first, i - 3); k--) if (MODAL.has(scene.word(k))) return true;
    }
  return false;
}

/** "We will resume |when we have a guarantee". */
function weWill(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= Math.max(scene.sentence.first, at - 8); i--) {
    if (!/^(will|would|shall)$/.test(scene.word(i)) || !/^(we|it|they|he|she)$/.test(scene.word(i - 1))) continue;
    return deedWithin(scene, i + 1, at) >= 0 || /^(resume|leave|talk|negotiate|sign|join)$/.test(scene.word(i + 1));
  }
  return false;
}

/** "until the troops leave", not "until Friday". */
function clauseFollows(scene: Scene, at: number): boolean {
  return !scene.times.some((t) => t.first <= at + 1 && t.last > at) && /[a-z"“]/.test(scene.word(at + 1));
}

function draft(scene: Scene): FactDraft {
  const { first, last } = scene.sentence;
  const who = scene.reading.voiceAt(first).speakers;
  return {
    kind: 'condition',
    fact: 'condition',
    rule: 'truce/waits-for',
    mood: 'hypothetical',
    who,
    what: scene.words(first, last),
    first,
    last,
    key: `waits:${scene.words(first, first + 8)}`,
    weight: 2,
  };
}

const AFTER_ONLY = new Set(['once', 'when', 'after', 'upon', 'following']);
const UNTIL = new Set(['until', 'before']);
const MODAL = new Set('will would shall can could should must wont wouldnt cannot'.split(' '));
const NOT = new Set('not never wont wouldnt cannot no'.split(' '));
const BE = new Set(['is', 'are', 'was', 'were']);
const TOPIC_SENSES = ['truce', 'aid', 'meeting', 'violations', 'conditions', 'fighting'];
