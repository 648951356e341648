import type { Term } from './mark-terms.ts';
import type { Scene } from './scene.ts';

/** "It takes effect on 3 August", "It ran out at midnight": the truce of the sentence before, where a sentence opens with the pronoun that does the verb. */
export function itself(scene: Scene, term: Term): Term | null {
  const first = /^["“”'‘]$/.test(scene.word(scene.sentence.first)) ? scene.sentence.first + 1 : scene.sentence.first;
  if (!scene.aboutTruce || scene.word(first) !== 'it' || scene.groupStart(term.first) !== first + 1) return null;
  return { sense: 'pronoun', entry: 'it', shape: 'plain', first, last: first + 1 };
}
