import type { Term } from './mark-terms.ts';
import type { Scene } from './scene.ts';

/** "The rebels |accepted| a three-month truce": one party alone binds itself, and nothing is yet in force. "Both sides accepted a truce" is agreed. */
export function acceptedAlone(scene: Scene, term: Term): boolean {
  if (!/^accept(s|ed)?$/.test(scene.word(term.first))) return false;
  const start = scene.groupStart(term.first);
  if (term.shape === 'base' && start < term.first) return false;
  const subject = scene.word(start - 1);
  if (/^(both|sides|parties|all|governments|armies|groups|neighbours|neighbors|leaders)$/.test(subject)) return false;
  // "it was accepted by", "the truce accepted on Monday"
  for (let i = start; i < term.first; i++) if (/^(is|are|was|were|be|been)$/.test(scene.word(i))) return false;
  if (/^(it|he|she|they|who|which|that)$/.test(subject)) return true;
  return scene.actorsBefore(start, 3).length === 1;
}
