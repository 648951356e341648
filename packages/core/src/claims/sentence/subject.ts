import type { ActorMention, PlaceMention } from '../../language/mention.ts';
import type { Term } from './terms.ts';

/** Who or what stands as the subject of a verb. */
export interface Subject {
  actors: ActorMention[];
  term: Term | null;
  place: PlaceMention | null;
  pronoun: string;
  /** A town, a district: ground that can be hit or held. */
  ground: boolean;
  first: number;
}

/** No subject. */
export const NO_SUBJECT: Subject = { actors: [], term: null, place: null, pronoun: '', ground: false, first: -1 };

/** A subject that is what is told of it, and nothing else. */
export const subjectBy = (told: Partial<Subject> & { first: number }): Subject => ({
  actors: told.actors ?? [],
  term: told.term ?? null,
  place: told.place ?? null,
  pronoun: told.pronoun ?? '',
  ground: told.ground ?? false,
  first: told.first,
});

/** Whether a term can head a subject: events, weapons, targets. */
export const headsSubject = (term: Term): boolean => term.senses.some((s) => HEADS.has(s.sense));
const HEADS = new Set(['act-noun', 'weapon', 'target', 'violation', 'casualties', 'deaths']);
