import type { ActorMention } from '../../language/mention.ts';
import { familyOf } from '../../model/act.ts';
import type { OpenReading } from '../lay-open.ts';
import type { Term } from '../sentence/terms.ts';
import type { Occurrence } from '../tellings/occurrence.ts';
import type { Denier } from './find-denied.ts';
import { isSameSide } from './same-side.ts';

/** The things a side says it abides by. */
const BOUND = /^(truce|ceasefire|fire|cessation|agreement|deal|accord|armistice|accords|hostilities|pact|terms|commitments|calm)$/;

/** What is said to be abided by stands behind the verb. */
export function isOfTruce(open: OpenReading, term: Term): boolean {
  for (let i = term.last; i < term.last + 6; i++) if (BOUND.test(open.scan.lower(i))) return true;
  return false;
}

/** "says it is abiding by the truce": the accused acts that such a statement contradicts, those told by others of the speaker's own side. */
export function findContradicted(open: OpenReading, deniers: readonly Denier[], told: readonly Occurrence[]): Occurrence[] {
  const near = told.slice(0, 60);
  return near.filter((o) => {
    if (o.frames.every((f) => f.mood !== 'actual' && f.mood !== 'background')) return false;
    // ground gained in a battle is told, and charged by nobody
    if (familyOf(o.act) === 'territory') return false;
    const accused: ActorMention[] = o.frames.flatMap((f) => f.agents);
    if (!accused.some((a) => deniers.some((d) => isSameSide(d, a)))) return false;
    return o.frames.some((f) => {
      const { speakers } = open.voiceAt(f.head);
      return speakers.length > 0 && !speakers.some((s) => deniers.some((d) => isSameSide(d, s)));
    });
  });
}
