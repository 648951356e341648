import type { ActorMention } from '../../language/mention.ts';
import type { Frame } from '../frames/frame.ts';
import type { Occurrence } from '../tellings/occurrence.ts';

/** "Rebels ambushed a patrol. |They| killed two men": those who acted in the sentence before, and not those they met; null where it tells of none. */
export function doersBefore(frame: Frame, told: readonly Occurrence[]): ActorMention[] | null {
  const last = told[told.length - 1]?.frames.findLast((f) => frame.sentence - f.sentence <= 1 && f.kind === 'verb' && f.agents.length > 0);
  return last ? [...last.agents] : null;
}
